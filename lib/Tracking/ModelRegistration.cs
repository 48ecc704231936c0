namespace FaceValue.Tracking;

/// <summary>A request to list one of a run's artifacts as the next version of a named model.</summary>
/// <param name="Name">The model's name, without '/' and ':'.</param>
/// <param name="Artifact">The artifact, or folder of artifacts, that is the model: <c>model</c>.</param>
public sealed record ModelRegistration(string Name, string Artifact)
{
    /// <summary>What this version is, for a person.</summary>
    public string Description { get; init; } = "";

    /// <summary>Facts about this version.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>A name that points to this version from now on, such as <c>best</c>; null for none.</summary>
    public string? Alias { get; init; }
}
