namespace FaceValue.Collect;

/// <summary>A site asks for a longer wait than <see cref="CollectorSettings.LongestWait"/>. All progress is saved; run again after <see cref="ResumeAt"/>.</summary>
public sealed class QuotaPauseException : Exception
{
    /// <summary>Names the site and when it may be asked again.</summary>
    public QuotaPauseException(string source, DateTimeOffset resumeAt)
        : base($"{source} may be asked again at {resumeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, which is longer than the settings allow to wait. All progress is saved: run again after that time, or raise CollectorSettings.LongestWait.")
        => (Site, ResumeAt) = (source, resumeAt);

    /// <summary>The photo source's name.</summary>
    public string Site { get; }

    /// <summary>When it may be asked again.</summary>
    public DateTimeOffset ResumeAt { get; }
}
