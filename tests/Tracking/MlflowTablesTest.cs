using System.Text.Json.Nodes;
using FaceValue.Study;
using FaceValue.Tracking;
using Microsoft.Data.Sqlite;

namespace FaceValue.Tests.Tracking;

/// <summary>The tables, column by column, against those that SQLite reported of a file made by MLflow (<c>tables-6953534de441.json</c>).</summary>
public sealed class MlflowTablesTest : IDisposable
{
    readonly TempFolder folder = new();

    [Fact(Timeout = 60_000)]
    public async Task The_tables_are_those_of_the_revision()
    {
        await new SqliteTracker(folder["mlflow.db"]).OpenAsync(TestContext.Current.CancellationToken);
        using var connection = new SqliteConnection($"Data Source={folder["mlflow.db"]};Pooling=False");
        connection.Open();
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(StudyFolder.FindRoot(), "tests", "Tracking", "tables-6953534de441.json"), TestContext.Current.CancellationToken))!;
        var tables = expected["tables"]!.AsObject();
        Assert.Equal(tables.Select(table => table.Key).Order(), Rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"));
        Assert.Equal([$"{expected["alembic_version"]}"], Rows("SELECT version_num FROM alembic_version"));
        foreach (var (name, table) in tables)
        {
            Assert.Equal(table!["columns"]!.AsArray().Select(column => $"{name}.{column!["name"]}|{column["type"]}|{((bool)column["not_null"]! ? 1 : 0)}|{column["default"]}|{column["pk"]}").Order(),
                Rows($"SELECT '{name}.' || name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{name}')").Order());
            Assert.Equal(table["foreign_keys"]!.AsArray().Select(key => $"{name}.{key!["column"]}|{key["references"]}|{key["on_update"]}|{key["on_delete"]}").Order(),
                Rows($"SELECT '{name}.' || \"from\", \"table\" || '(' || \"to\" || ')', on_update, on_delete FROM pragma_foreign_key_list('{name}')").Order());
            Assert.Equal(table["indexes"]!.AsArray().Select(index => $"{index!["name"]}|{((bool)index["unique"]! ? 1 : 0)}|{string.Join(',', index["columns"]!.AsArray())}").Order(),
                Rows($"SELECT i.name, i.\"unique\", (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) FROM pragma_index_list('{name}') i").Order());
        }

        string[] Rows(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => $"{reader.GetValue(at)}")));
            return [.. rows];
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData("UPDATE runs SET status = 'DONE'")]
    [InlineData("UPDATE runs SET lifecycle_stage = 'gone'")]
    [InlineData("UPDATE runs SET source_type = 'OTHER'")]
    [InlineData("UPDATE experiments SET lifecycle_stage = 'gone'")]
    [InlineData("UPDATE metrics SET is_nan = 2")]
    [InlineData("UPDATE latest_metrics SET is_nan = 2")]
    public async Task The_tables_check_what_mlflows_check(string sql)
    {
        var run = await new SqliteTracker(folder["mlflow.db"]).StartAsync(SmallRun.Info, TestContext.Current.CancellationToken);
        await run.LogMetricsAsync(SmallRun.Metrics, TestContext.Current.CancellationToken);
        var database = new MlflowDatabase(folder["mlflow.db"]);
        Assert.Contains("CHECK", Assert.Throws<TrackingException>(() => database.Write(work => { work.Execute(sql); return 0; })).Message);
    }

    public void Dispose() => folder.Dispose();
}
