using System.Globalization;

namespace FaceValue.Tracking;

/// <summary>One setting of a run. Set once: a tracker refuses another value later.</summary>
/// <param name="Key">Its name, see <see cref="EntryName"/>.</param>
/// <param name="Value">Its value as text. Trackers keep <see cref="TrackingLimits.ParamLetters"/> letters of it, the run's own record all.</param>
public sealed record Param(string Key, string Value)
{
    /// <summary>A setting of any type, written the same on every machine; null becomes <c>none</c>.</summary>
    public static Param Of(string key, object? value) => new(key, value is null ? "none" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
