namespace FaceValue.Tracking;

/// <summary>A place that keeps runs: an SQLite file or a server. It tells its faults by <see cref="TrackingException"/>; <see cref="Tracker"/> is the one for work that must go on.</summary>
public interface ITracker : IDisposable
{
    /// <summary>Where runs go, for a person. Never shows a password.</summary>
    string Place { get; }

    /// <summary>Makes sure that it can be used: makes the file where there is none, or asks the server.</summary>
    /// <exception cref="TrackingException">It cannot.</exception>
    Task OpenAsync(CancellationToken cancellation = default);

    /// <summary>Starts a run, and its experiment where that is new.</summary>
    /// <exception cref="TrackingException">It cannot be reached, or refuses.</exception>
    Task<IRun> StartAsync(RunInfo run, CancellationToken cancellation = default);
}
