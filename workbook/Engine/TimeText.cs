namespace FaceValue.Workbook.Engine;

/// <summary>A length of time as a person says it, to two figures or so.</summary>
static class TimeText
{
    public static string Of(TimeSpan time) => time switch
    {
        { TotalMilliseconds: < 1 } => $"{time.TotalMicroseconds:0} µs",
        { TotalSeconds: < 1 } => $"{time.TotalMilliseconds:0} ms",
        { TotalSeconds: < 10 } => $"{time.TotalSeconds:0.0} s",
        { TotalSeconds: < 100 } => $"{time.TotalSeconds:0} s",
        { TotalMinutes: < 100 } => $"{time.TotalMinutes:0} min",
        _ => $"{time.TotalHours:0.0} h",
    };
}
