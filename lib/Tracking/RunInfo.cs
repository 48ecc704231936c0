namespace FaceValue.Tracking;

/// <summary>What a run starts with: where it belongs and what it is called.</summary>
/// <param name="Experiment">The group of runs that are compared with one another: <c>face-value/backlot</c>. Made where it is not there yet.</param>
/// <param name="Name">The run's name on the screen; several runs may share one.</param>
public sealed record RunInfo(string Experiment, string Name)
{
    /// <summary>Identifies the run in its own record and in an SQLite file: 32 lower-case hex digits. A server gives its own.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>When it started.</summary>
    public DateTimeOffset Started { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Facts about the run: commit, data hash, device.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>Facts about the experiment, set anew by every run.</summary>
    public IReadOnlyList<Tag> ExperimentTags { get; init; } = [];
}
