namespace FaceValue.Tracking;

/// <summary>A run in a tracker. Every method throws <see cref="TrackingException"/> where the tracker cannot be reached or refuses; all but <see cref="RegisterModelAsync"/> may be repeated without harm.</summary>
public interface IRun
{
    /// <summary>The tracker's name for it.</summary>
    string Id { get; }

    /// <summary>Logs settings. One that is there already with another value is refused.</summary>
    Task LogParamsAsync(IReadOnlyList<Param> settings, CancellationToken cancellation = default);

    /// <summary>Sets tags.</summary>
    Task SetTagsAsync(IReadOnlyList<Tag> tags, CancellationToken cancellation = default);

    /// <summary>Logs measured values.</summary>
    Task LogMetricsAsync(IReadOnlyList<Metric> metrics, CancellationToken cancellation = default);

    /// <summary>Logs the data that the run reads.</summary>
    Task LogInputsAsync(IReadOnlyList<DatasetInput> inputs, CancellationToken cancellation = default);

    /// <summary>Stores a copy of a file.</summary>
    /// <param name="file">The file on this machine.</param>
    /// <param name="name">Its path among the run's artifacts, see <see cref="ArtifactName"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    Task LogArtifactAsync(string file, string name, CancellationToken cancellation = default);

    /// <summary>Lists one of the run's artifacts as the next version of a named model.</summary>
    /// <returns>The version.</returns>
    Task<ModelVersion> RegisterModelAsync(ModelRegistration model, CancellationToken cancellation = default);

    /// <summary>Ends the run.</summary>
    Task EndAsync(RunStatus status, DateTimeOffset ended, CancellationToken cancellation = default);
}
