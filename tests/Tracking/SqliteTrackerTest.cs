using System.Diagnostics;
using FaceValue.Tracking;
using Microsoft.Data.Sqlite;

namespace FaceValue.Tests.Tracking;

public sealed class SqliteTrackerTest : IDisposable
{
    const string FileVariable = "FACEVALUE_TEST_TRACK_INTO";
    readonly TempFolder folder = new();

    string Database => folder["out put/mlflow.db"];

    /// <summary>Rows as text, values joined by '|'.</summary>
    static string[] Rows(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => FormattableString.Invariant($"{reader.GetValue(at)}"))));
        return [.. rows];
    }

    string[] Rows(string sql) => Rows(Database, sql);

    [Fact(Timeout = 60_000)]
    public async Task A_run_is_kept_as_mlflow_keeps_it()
    {
        var info = SmallRun.Info with { Started = DateTimeOffset.FromUnixTimeMilliseconds(5) };
        var run = await new SqliteTracker(Database).StartAsync(info, TestContext.Current.CancellationToken);
        var version = await SmallRun.LogAsync(run, folder, TestContext.Current.CancellationToken);
        Assert.Equal(["seed 1|FINISHED|5|9|active|1"], Rows("SELECT name, status, start_time, end_time, lifecycle_stage, experiment_id FROM runs"));
        Assert.Equal(["0|Default|active", "1|faces/backlot|active"], Rows("SELECT experiment_id, name, lifecycle_stage FROM experiments ORDER BY 1"));
        Assert.Equal(["study|backlot"], Rows("SELECT key, value FROM experiment_tags"));
        Assert.Equal(["layers|none", "width|0.5"], Rows("SELECT key, value FROM params ORDER BY 1"));
        Assert.Equal(["commit|c0ffee", "mlflow.runName|seed 1"], Rows("SELECT key, value FROM tags ORDER BY 1"));
        string[] measured = ["down|1|-1.7976931348623157E+308|0", "loss|0|0.5|0", "loss|1|0|1", "up|1|1.7976931348623157E+308|0"];
        Assert.Equal(measured, Rows("SELECT key, step, value, is_nan FROM metrics ORDER BY key, step"));
        Assert.Equal(measured.Where(row => row != "loss|0|0.5|0"), Rows("SELECT key, step, value, is_nan FROM latest_metrics ORDER BY key"));
        Assert.Equal(["""raf-db|abc|local|{"uri":"data/raf"}|{"num_rows":7,"happy":4}|mlflow.data.context|training"""], Rows("""
            SELECT d.name, digest, dataset_source_type, dataset_source, dataset_profile, t.name, t.value FROM inputs i JOIN datasets d ON d.dataset_uuid = i.source_id
            JOIN runs ON run_uuid = i.destination_id JOIN input_tags t USING (input_uuid) WHERE i.source_type = 'DATASET' AND destination_type = 'RUN'
            """));
        Assert.Equal(new("net", 1), version);
        Assert.Equal(["net|1|READY|best|seed"], Rows("SELECT m.name, m.version, status, alias, key FROM model_versions m JOIN registered_model_aliases USING (name, version) JOIN model_version_tags USING (name, version)"));
        var artifacts = new Uri(Rows("SELECT artifact_uri FROM runs")[0]).LocalPath;
        Assert.Equal("weights", await File.ReadAllTextAsync(Path.Combine(artifacts, "model", "a b.bin"), TestContext.Current.CancellationToken));
        Assert.StartsWith(folder["out put/mlartifacts"], artifacts);
        Assert.Empty(Rows("PRAGMA foreign_key_check"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Said_twice_a_run_is_kept_once()
    {
        var info = SmallRun.Info;
        var metrics = SmallRun.Metrics.Select(metric => metric with { Time = DateTimeOffset.UnixEpoch }).ToList();
        for (var time = 0; time < 2; time++)
        {
            var run = await new SqliteTracker(Database).StartAsync(info, TestContext.Current.CancellationToken);
            await run.LogMetricsAsync(metrics, TestContext.Current.CancellationToken);
            await SmallRun.LogAsync(run, folder, TestContext.Current.CancellationToken);
        }
        foreach (var table in (string[])["runs", "datasets", "inputs", "input_tags", "model_versions"])
            Assert.Equal(["1"], Rows($"SELECT count(*) FROM {table}"));
        Assert.Equal(["4"], Rows("SELECT count(*) FROM metrics WHERE timestamp = 0"));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_latest_metric_is_the_one_of_the_last_step_whatever_the_order()
    {
        var run = await new SqliteTracker(Database).StartAsync(SmallRun.Info, TestContext.Current.CancellationToken);
        await run.LogMetricsAsync([new("loss", 3, 3), new("loss", 9, 1), new("loss", 2, 2)], TestContext.Current.CancellationToken);
        Assert.Equal(["3"], Rows("SELECT value FROM latest_metrics"));
    }

    [Fact(Timeout = 60_000)]
    public async Task What_mlflow_refuses_is_refused()
    {
        var tracker = new SqliteTracker(Database);
        var run = await tracker.StartAsync(SmallRun.Info, TestContext.Current.CancellationToken);
        await run.LogParamsAsync([new("width", "1")], TestContext.Current.CancellationToken);
        await run.LogParamsAsync([new("width", "1")], TestContext.Current.CancellationToken);
        Assert.False((await Assert.ThrowsAsync<TrackingException>(() => run.LogParamsAsync([new("width", "2")], TestContext.Current.CancellationToken))).MayPass);
        await Assert.ThrowsAsync<ArgumentException>(() => run.LogArtifactAsync(folder.Write("x", "x"), "../../evil.txt", TestContext.Current.CancellationToken));
        Rows("UPDATE experiments SET lifecycle_stage = 'deleted' WHERE experiment_id = 1");
        Assert.Contains("restore", (await Assert.ThrowsAsync<TrackingException>(() => tracker.StartAsync(SmallRun.Info, TestContext.Current.CancellationToken))).Message);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_file_of_another_kind_is_left_alone()
    {
        folder.Write("out put/mlflow.db", "not a database, but a text that is long enough to be taken for a header of one " + new string('x', 500));
        Assert.False((await Assert.ThrowsAsync<TrackingException>(() => new SqliteTracker(Database).OpenAsync(TestContext.Current.CancellationToken))).MayPass);
        Rows(folder["other.db"], "CREATE TABLE mine (x)");
        Assert.Contains("another program", (await Assert.ThrowsAsync<TrackingException>(() => new SqliteTracker(folder["other.db"]).OpenAsync(TestContext.Current.CancellationToken))).Message);
        Assert.Equal(["mine"], Rows(folder["other.db"], "SELECT name FROM sqlite_master"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_file_that_mlflow_has_brought_up_to_date_is_written_too()
    {
        await new SqliteTracker(Database).OpenAsync(TestContext.Current.CancellationToken);
        // What later revisions did to these tables: more columns with defaults, names unique in their workspace only.
        foreach (var table in (string[])["registered_models", "model_versions", "registered_model_aliases", "model_version_tags"])
            Rows($"ALTER TABLE {table} ADD COLUMN workspace VARCHAR(63) DEFAULT 'default' NOT NULL");
        Rows("""
            PRAGMA foreign_keys = OFF;
            CREATE TABLE e2 (experiment_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(256) NOT NULL, artifact_location VARCHAR(256), lifecycle_stage VARCHAR(32), creation_time BIGINT, last_update_time BIGINT,
                workspace VARCHAR(63) DEFAULT 'default' NOT NULL, UNIQUE (workspace, name));
            DROP TABLE experiments; ALTER TABLE e2 RENAME TO experiments; UPDATE alembic_version SET version_num = '1b5f0d9ad7c1'
            """);
        for (var time = 0; time < 2; time++)
            await SmallRun.LogAsync(await new SqliteTracker(Database).StartAsync(SmallRun.Info, TestContext.Current.CancellationToken), folder, TestContext.Current.CancellationToken);
        Assert.Equal(["1|faces/backlot|default"], Rows("SELECT experiment_id, name, workspace FROM experiments"));
        Assert.Equal(["1", "2"], Rows("SELECT version FROM model_versions ORDER BY 1"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Many_processes_and_threads_write_one_file()
    {
        var children = Enumerable.Range(0, 2).Select(_ => StartChild()).ToList();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteManyAsync(Database, TestContext.Current.CancellationToken)));
        foreach (var child in children)
        {
            var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(child.ExitCode == 0, output);
            child.Dispose();
        }
        Assert.Equal(["6"], Rows("SELECT count(*) FROM runs"));
        Assert.Equal([$"{6 * 20}"], Rows("SELECT count(*) FROM metrics"));
        Assert.Equal(["1"], Rows("SELECT count(*) FROM experiments WHERE name = 'faces/backlot'"));
        Assert.Equal(["1|6"], Rows("SELECT min(version), max(version) FROM model_versions"));
    }

    /// <summary>What the child processes run: the test program, told to run this one test. Without the variable there is nothing to do.</summary>
    [Fact(Timeout = 120_000)]
    public async Task Writes_in_a_process_of_its_own()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 }, "only run by the test above");
        await WriteManyAsync(Environment.GetEnvironmentVariable(FileVariable)!, TestContext.Current.CancellationToken);
    }

    static async Task WriteManyAsync(string database, CancellationToken stop)
    {
        var run = await new SqliteTracker(database).StartAsync(SmallRun.Info, stop);
        for (var step = 0; step < 20; step++) await run.LogMetricsAsync([new("loss", step, step)], stop);
        await run.RegisterModelAsync(new("net", "model"), stop);
    }

    Process StartChild()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "FaceValue.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(SqliteTrackerTest).FullName}.{nameof(Writes_in_a_process_of_its_own)}");
        start.Environment[FileVariable] = Database;
        return Process.Start(start)!;
    }

    public void Dispose() => folder.Dispose();
}
