using Microsoft.Data.Sqlite;

namespace FaceValue.Tracking;

/// <summary>An MLflow database file. Many processes may write it at once, MLflow's own among them.</summary>
/// <remarks>A connection is opened for each piece of work: nothing is held between epochs, and a file moved away or migrated meanwhile does no harm.</remarks>
sealed class MlflowDatabase(string path)
{
    // As long as MLflow itself waits for another writer.
    const int BusySeconds = 20;

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The folder that holds the runs' artifacts, where MLflow's server looks for them by default.</summary>
    public string Artifacts => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "mlartifacts");

    /// <summary>Makes the tables where there are none.</summary>
    /// <exception cref="TrackingException">The file is something else, or cannot be written.</exception>
    public void Create() => Write(_ => 0);

    /// <summary>Does some work in one transaction: all of it or nothing.</summary>
    /// <exception cref="TrackingException">The file cannot be used, or what was written breaks a rule of its tables.</exception>
    public T Write<T>(Func<DatabaseWork, T> work)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = BusySeconds }.ConnectionString);
            connection.Open();
            new DatabaseWork(connection, null).Execute($"PRAGMA busy_timeout = {BusySeconds * 1000}");
            // The write lock is taken at once: one that reads first and asks for it later may be turned away without waiting.
            using var transaction = connection.BeginTransaction(deferred: false);
            var inside = new DatabaseWork(connection, transaction);
            CreateTables(inside);
            var result = work(inside);
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            // 19: a constraint; 11, 26: damaged, or not a database at all. The others (busy, disk full, not writable) may pass.
            throw new TrackingException($"Cannot write '{Path}': {e.Message}", mayPass: e.SqliteErrorCode is not (11 or 19 or 26), e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException and not TrackingException)
        {
            throw new TrackingException($"Cannot write '{Path}': {e.Message}", mayPass: true, e);
        }
    }

    void CreateTables(DatabaseWork work)
    {
        if (work.Ask<long>("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'") > 0) return;
        if (work.Ask<long>("SELECT count(*) FROM sqlite_master") > 0)
            throw new TrackingException($"'{Path}' is an SQLite file of another program, not MLflow's. Move it away, or set {TrackingAddress.Variable}.", mayPass: false);
        using var script = new StreamReader(typeof(MlflowDatabase).Assembly.GetManifestResourceStream("mlflow-tables.sql")!);
        work.Execute(script.ReadToEnd());
        // MLflow's clients log here unless told otherwise, and count on it.
        AddExperiment(work, 0, "Default");
    }

    /// <summary>Adds an experiment under a number that is free.</summary>
    public void AddExperiment(DatabaseWork work, long id, string name)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        work.Execute("""
            INSERT INTO experiments (experiment_id, name, artifact_location, lifecycle_stage, creation_time, last_update_time) VALUES ($1, $2, $3, 'active', $4, $4)
            """, id, name, FileAddress(System.IO.Path.Combine(Artifacts, $"{id}")), now);
    }

    /// <summary>A folder as a <c>file://</c> address.</summary>
    public static string FileAddress(string path) => new Uri(path).AbsoluteUri;
}
