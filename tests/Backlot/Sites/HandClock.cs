namespace FaceValue.Tests.Backlot.Sites;

/// <summary>A clock that a test moves by hand.</summary>
sealed class HandClock : TimeProvider
{
    DateTimeOffset now = new(2030, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
