using FaceValue.Study;
using FaceValue.Tracking;
using FaceValue.Training;

namespace FaceValue.Tests.Training;

public sealed class TrainingRunsTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 60_000)]
    public async Task Progress_ends_at_all_epochs_whether_they_are_trained_now_or_were_before()
    {
        var stop = TestContext.Current.CancellationToken;
        using var tracker = await Tracker.OpenAsync(folder.Root, stop);
        TrainingTask[] tasks = [.. new[] { 1, 2, 3 }.Select(seed => Small.Task(folder[$"model-{seed}"], Small.Recipe with { Seed = seed }))];
        var runs = new TrainingRuns(tracker, "toys");

        var (first, second) = (new List<WorkProgress>(), new List<WorkProgress>());
        var trained = await runs.RunAsync(tasks, 2, progress: new Told<WorkProgress>(told => { lock (first) first.Add(told); }), cancellation: stop);
        var read = await runs.RunAsync(tasks, 2, progress: new Told<WorkProgress>(told => { lock (second) second.Add(told); }), cancellation: stop);

        foreach (var told in (List<WorkProgress>[])[first, second])
        {
            Assert.Equal(Enumerable.Range(1, 9).Select(done => (long)done), told.Select(step => step.Done).Order());
            Assert.All(told, step => Assert.Equal(9, step.Total));
        }
        Assert.Equal([1, 2, 3], trained.Select(model => model.Model.Seed));
        Assert.Equal(trained.Select(model => model.Epochs[^1].TrainLoss), read.Select(model => model.Epochs[^1].TrainLoss));
        Assert.Empty(runs.Problems);
    }
}
