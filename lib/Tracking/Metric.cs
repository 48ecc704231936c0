namespace FaceValue.Tracking;

/// <summary>One measured value at one step of a run. NaN and the infinities are values like others.</summary>
/// <param name="Key">Its name, see <see cref="EntryName"/>.</param>
/// <param name="Value">The value.</param>
/// <param name="Step">When in the run it was measured: an epoch, a batch.</param>
/// <param name="Time">The moment; a run fills in the present where it is null.</param>
public sealed record Metric(string Key, double Value, long Step = 0, DateTimeOffset? Time = null)
{
    internal long Milliseconds => (Time ?? DateTimeOffset.UtcNow).ToUnixTimeMilliseconds();
}
