using System.Diagnostics;
using FaceValue.Tracking;

namespace FaceValue.Tests.Tracking;

/// <summary>MLflow itself opens the file, where it is installed.</summary>
public sealed class RealMlflowTest : IDisposable
{
    const string Script = """
        import math, sys
        from mlflow import MlflowClient
        client = MlflowClient(sys.argv[1], sys.argv[1])
        run = client.get_run(sys.argv[2])
        history = client.get_metric_history(run.info.run_id, "loss")
        version = client.get_model_version_by_alias("net", "best")
        print(run.info.status, run.data.params["width"], [h.value for h in history][0], math.isnan(history[1].value),
              run.inputs.dataset_inputs[0].dataset.name, version.version, [a.path for a in client.list_artifacts(run.info.run_id)][0])
        """;

    readonly TempFolder folder = new();

    static async Task<(int Code, string Output)> PythonAsync(params string[] arguments)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            python.ErrorDataReceived += static (_, _) => { };
            python.BeginErrorReadLine();
            var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await python.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (python.ExitCode, output.Trim());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }

    [Fact(Timeout = 300_000)]
    public async Task Mlflow_reads_what_was_written()
    {
        var there = await PythonAsync("-c", "import mlflow; print(mlflow.__version__)");
        Assert.SkipUnless(there.Code == 0 && there.Output.StartsWith("3."), "no MLflow 3 for python3 here: pip install \"mlflow>=3\"");
        var run = await new SqliteTracker(folder["mlflow.db"]).StartAsync(SmallRun.Info, TestContext.Current.CancellationToken);
        await SmallRun.LogAsync(run, folder, TestContext.Current.CancellationToken);
        var read = await PythonAsync("-c", Script, "sqlite:///" + folder["mlflow.db"], run.Id);
        Assert.Equal("FINISHED 0.5 0.5 True raf-db 1 model", read.Output);
    }

    public void Dispose() => folder.Dispose();
}
