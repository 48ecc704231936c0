namespace FaceValue.Tracking;

/// <summary>Which tracker the environment asks for: <c>MLFLOW_TRACKING_URI</c>, read as MLflow reads it.</summary>
public sealed record TrackingAddress
{
    /// <summary>The variable that chooses.</summary>
    public const string Variable = "MLFLOW_TRACKING_URI";

    const string SqlitePrefix = "sqlite:///";

    TrackingAddress() { }

    /// <summary>The database file; null where a server is meant.</summary>
    public string? Database { get; private init; }

    /// <summary>The server; null where a file is meant.</summary>
    public TrackingServer? Server { get; private init; }

    /// <summary>Where runs go: the server's address, or the file.</summary>
    public string Place => Server?.ToString() ?? Database!;

    /// <summary>The command that shows the runs of a file in a browser (MLflow 3, a Python program); null for a server, which shows them itself.</summary>
    public string? ShowCommand => Database is { } file ? $"mlflow server --backend-store-uri \"{SqlitePrefix}{file.Replace('\\', '/')}\"" : null;

    /// <summary>Reads the environment.</summary>
    /// <param name="variable">The value of an environment variable, or null.</param>
    /// <param name="folder">Where <c>mlflow.db</c> lies if no variable is set.</param>
    /// <exception cref="ArgumentException">The variable is set to something else.</exception>
    public static TrackingAddress From(Func<string, string?> variable, string folder)
    {
        var value = variable(Variable)?.Trim();
        if (string.IsNullOrEmpty(value)) return new TrackingAddress { Database = Path.Combine(Path.GetFullPath(folder), "mlflow.db") };
        if (value.StartsWith(SqlitePrefix, StringComparison.OrdinalIgnoreCase) && value.Length > SqlitePrefix.Length)
            return new TrackingAddress { Database = Path.GetFullPath(value[SqlitePrefix.Length..]) };
        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return new TrackingAddress { Server = TrackingServer.From(address, variable) };
        // The value is not repeated: it may hold a password.
        throw new ArgumentException($"{Variable} is set to something else than http(s)://... or sqlite:///path: this workbook tracks to a server or to an SQLite file. Unset it to use mlflow.db in the study's outputs.");
    }

    /// <summary>Makes the tracker; nothing is opened yet.</summary>
    public ITracker Open() => Server is { } server ? new RestTracker(server) : new SqliteTracker(Database!);
}
