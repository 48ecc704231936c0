using System.Globalization;
using System.Reflection;
using FaceValue.Datasets;
using FaceValue.Study;
using FaceValue.Tracking;

namespace FaceValue.Training;

/// <summary>Trains many models, some side by side, and tracks each as a run of its own.</summary>
/// <param name="tracker">Where runs are told of. Its faults are kept in <see cref="Problems"/> and stop nothing.</param>
/// <param name="experiment">The experiment that the runs belong to.</param>
public sealed class TrainingRuns(Tracker tracker, string experiment)
{
    readonly List<string> problems = [];

    /// <summary>What is not in the tracker, and why; empty where all went well. Each model's folder has the whole record.</summary>
    public IReadOnlyList<string> Problems
    {
        get { lock (problems) return [.. problems]; }
    }

    /// <summary>Facts that every run is tagged with: commit, data hash.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>Trains every task. Tasks that are done already are read; stopped ones go on.</summary>
    /// <param name="tasks">What to train, each with its share of the cores in <see cref="TrainingTask.Threads"/>.</param>
    /// <param name="sideBySide">Trainings at a time.</param>
    /// <param name="epochs">Told of each epoch of each training.</param>
    /// <param name="progress">Epochs done, of all.</param>
    /// <param name="cancellation">Stops all after the step at hand; what their last whole epochs left is kept.</param>
    /// <returns>The models, in the order of the tasks.</returns>
    public async Task<IReadOnlyList<TrainedModel>> RunAsync(IReadOnlyList<TrainingTask> tasks, int sideBySide, IProgress<EpochReport>? epochs = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentOutOfRangeException.ThrowIfLessThan(sideBySide, 1);
        var (done, total) = (0, tasks.Sum(task => task.Recipe.Epochs));
        var models = new TrainedModel[tasks.Count];
        await Parallel.ForAsync(0, tasks.Count, new ParallelOptions { MaxDegreeOfParallelism = sideBySide, CancellationToken = cancellation }, async (i, stop) =>
        {
            var (task, told) = (tasks[i], 0);
            void Step(string doing)
            {
                told++;
                progress?.Report(new WorkProgress(Interlocked.Increment(ref done), total, $"{task.Name}, seed {task.Recipe.Seed}: {doing}"));
            }
            models[i] = await RunAsync(task, report =>
            {
                epochs?.Report(report);
                Step($"epoch {report.Epoch}, {report.ValidationAccuracy.ToString("0%", CultureInfo.InvariantCulture)} right on validation");
            }, stop).ConfigureAwait(false);
            while (told < task.Recipe.Epochs) Step("trained already");
        }).ConfigureAwait(false);
        return models;
    }

    async Task<TrainedModel> RunAsync(TrainingTask task, Action<EpochReport> told, CancellationToken cancellation)
    {
        if (Trainer.Done(task) is { } trained) return trained;
        await using var run = await tracker.StartAsync(new RunInfo(experiment, $"{task.Name}, seed {task.Recipe.Seed}") { Tags = Tags }, task.Folder, cancellation).ConfigureAwait(false);
        await run.LogParamsAsync([.. ParamsOf(task)], cancellation).ConfigureAwait(false);
        await run.LogInputsAsync([Input(task.Training, "training"), Input(task.Validation, "validation")], cancellation).ConfigureAwait(false);
        try
        {
            // The training has a thread of its own; what it tells waits here for the tracker.
            var model = await Task.Run(() => Trainer.Train(task, new Told(report =>
            {
                told(report);
                run.LogMetricsAsync([.. MetricsOf(report, task.Training.Classes)], CancellationToken.None).GetAwaiter().GetResult();
            }), cancellation), CancellationToken.None).ConfigureAwait(false);
            foreach (var file in (string[])["model.json", "model.onnx", "model.safetensors"])
                await run.LogArtifactAsync(Path.Combine(task.Folder, file), $"model/{file}", cancellation).ConfigureAwait(false);
            await run.RegisterModelAsync(new ModelRegistration($"facevalue-{task.Name}", "model") , cancellation).ConfigureAwait(false);
            await run.SetTagsAsync([new Tag("device", model.Device), new Tag("reported_epoch", $"{model.ReportedEpoch}")], cancellation).ConfigureAwait(false);
            await run.EndAsync(RunStatus.Finished, cancellation).ConfigureAwait(false);
            return model;
        }
        catch (OperationCanceledException)
        {
            await run.EndAsync(RunStatus.Killed, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        finally
        {
            lock (problems) problems.AddRange(run.Problems);
        }

        DatasetInput Input(IBatchSource source, string context) => new(task.Set, source.Fingerprint[..Math.Min(36, source.Fingerprint.Length)], $"{source.Ids.Count} images", context);
    }

    static IEnumerable<Param> ParamsOf(TrainingTask task) =>
    [
        Param.Of("set", task.Set), Param.Of("colours", task.Colours), Param.Of("threads", task.Threads), Param.Of("training_images", task.Training.Ids.Count), Param.Of("validation_images", task.Validation.Ids.Count),
        .. typeof(Recipe).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(choice => Param.Of($"recipe.{choice.Name}", choice.GetValue(task.Recipe))),
        .. task.Training.Classes.Select((name, c) => Param.Of($"training_images.{name}", task.Training.Labels.Count(label => label == c))),
    ];

    static IEnumerable<Metric> MetricsOf(EpochReport report, IReadOnlyList<string> classes) =>
    [
        new("train/loss", report.TrainLoss, report.Epoch), new("train/accuracy", report.TrainAccuracy, report.Epoch), new("validation/loss", report.ValidationLoss, report.Epoch),
        new("validation/accuracy", report.ValidationAccuracy, report.Epoch), new("learning_rate", report.LearningRate, report.Epoch), new("images_per_second", report.ImagesPerSecond, report.Epoch),
        .. classes.Select((name, c) => new Metric($"validation/recall/{name}", report.ValidationRecalls[c] ?? double.NaN, report.Epoch)),
    ];

    // Progress<T> would report on another thread, later.
    sealed class Told(Action<EpochReport> tell) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => tell(value);
    }
}
