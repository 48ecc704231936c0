using FaceValue.Training;
using TorchSharp;

namespace FaceValue.Tests.Training;

public class TrainerTests
{
    [Fact]
    public void A_model_learns_sixteen_images_by_heart()
    {
        using var folder = new TempFolder();
        var sixteen = new ToyFaces(16, classes: 4, shuffleLabels: true);
        var task = Small.Task(folder.Root, Small.Recipe with { Epochs = 60, Width = 0.125, Schedule = Schedule.Cosine }, sixteen, sixteen);

        var trained = Small.Train(task);

        Assert.Equal(1, trained.Epochs[^1].ValidationAccuracy);
        Assert.True(trained.Epochs[^1].TrainLoss < trained.Epochs[0].TrainLoss / 4);
    }

    [Fact]
    public void What_true_labels_teach_shuffled_ones_do_not()
    {
        using var folder = new TempFolder();
        var recipe = Small.Recipe with { Epochs = 6 };
        var judge = new ToyFaces(240, classes: 4, seed: 99, batchSize: 60);
        double Accuracy(string name, ToyFaces lessons) => Small.Train(Small.Task(folder[name], recipe, lessons, judge)).Reported().ValidationAccuracy;

        var honest = Accuracy("honest", new ToyFaces(96, classes: 4));
        double[] shuffled = [.. Enumerable.Range(1, 12).Select(seed => Accuracy($"shuffled {seed}", new ToyFaces(96, classes: 4, seed, shuffleLabels: true)))];

        Assert.True(honest > 0.9, $"true labels: {honest}");
        // Chance is one in four. A class is named right or wrong as a whole, so that one shuffle may be .25 too high or low, and the mean of twelve at most .07.
        Assert.InRange(shuffled.Average(), 0.25 - 3 * 0.07, 0.25 + 3 * 0.07);
    }

    [Fact]
    public void Two_runs_of_one_seed_have_the_same_losses_and_another_seed_has_others()
    {
        using var folder = new TempFolder();

        var one = Small.Train(Small.Task(folder["one"]));
        var two = Small.Train(Small.Task(folder["two"]));
        var other = Small.Train(Small.Task(folder["other"], Small.Recipe with { Seed = 8 }));

        Assert.Equal(one.Epochs.Select(epoch => (epoch.TrainLoss, epoch.ValidationLoss)), two.Epochs.Select(epoch => (epoch.TrainLoss, epoch.ValidationLoss)));
        Assert.Equal(Small.Bytes(folder["one/model.safetensors"]), Small.Bytes(folder["two/model.safetensors"]));
        Assert.NotEqual(one.Epochs[0].TrainLoss, other.Epochs[0].TrainLoss);
    }

    [Fact]
    public void Trainings_side_by_side_end_as_they_would_alone()
    {
        using var folder = new TempFolder();
        var alone = Small.Train(Small.Task(folder["alone"]));

        var together = new[] { "a", "b" }.AsParallel().WithDegreeOfParallelism(2).Select(name => Small.Train(Small.Task(folder[name]))).ToList();

        Assert.All(together, model => Assert.Equal(alone.Epochs[^1].ValidationLoss, model.Epochs[^1].ValidationLoss));
        Assert.Equal(Small.Bytes(folder["alone/model.safetensors"]), Small.Bytes(folder["b/model.safetensors"]));
    }

    [Fact]
    public void Tensors_do_not_pile_up()
    {
        using var folder = new TempFolder();
        var live = new List<long>();

        var (before, after) = TrainingThread.Run(1, () =>
        {
            var start = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
            Trainer.TrainHere(Small.Task(folder.Root), new Told<EpochReport>(_ => live.Add(DisposeScopeManager.Statistics.ThreadTotalLiveCount)), TestContext.Current.CancellationToken);
            return (start, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        });

        Assert.Equal(3, live.Count);
        Assert.Single(live.Distinct());
        Assert.Equal(before, after);
    }

    [Fact]
    public void A_last_batch_of_one_image_is_learned_with_the_one_before()
    {
        using var folder = new TempFolder();

        var trained = Small.Train(Small.Task(folder.Root, Small.Recipe with { Epochs = 1 }, new ToyFaces(9)));

        Assert.True(double.IsFinite(trained.Epochs[0].TrainLoss));
    }

    [Fact]
    public void Rare_classes_count_more_when_the_recipe_says_so()
    {
        using var folder = new TempFolder();
        var even = Small.Train(Small.Task(folder["even"], Small.Recipe with { Epochs = 1 }, new ToyFaces(25)));
        var balanced = Small.Train(Small.Task(folder["balanced"], Small.Recipe with { Epochs = 1, BalanceClasses = true }, new ToyFaces(25)));

        Assert.NotEqual(even.Epochs[0].TrainLoss, balanced.Epochs[0].TrainLoss);
    }

    [Fact]
    public void The_best_epoch_becomes_the_model_only_when_asked_for()
    {
        using var folder = new TempFolder();
        // A rate at which it does not get steadily better.
        var recipe = Small.Recipe with { Epochs = 5, LearningRate = 0.05 };

        var last = Small.Train(Small.Task(folder["last"], recipe));
        var best = Small.Train(Small.Task(folder["best"], recipe with { Reported = ReportedEpoch.BestByValidation }));

        Assert.Equal(5, last.ReportedEpoch);
        Assert.Equal(best.BestEpoch, best.ReportedEpoch);
        Assert.Equal(best.Epochs.Max(epoch => epoch.ValidationAccuracy), best.Reported().ValidationAccuracy);
        Assert.Equal(Small.Bytes(folder["last/last.safetensors"]), Small.Bytes(folder["last/model.safetensors"]));
        Assert.Equal(Small.Bytes(folder["best/best.safetensors"]), Small.Bytes(folder["best/model.safetensors"]));
        Assert.NotEqual(Small.Bytes(folder["last/model.safetensors"]), Small.Bytes(folder["best/model.safetensors"]));
    }

    [Fact]
    public void A_trained_model_is_not_trained_again()
    {
        using var folder = new TempFolder();
        Small.Train(Small.Task(folder.Root));
        var asked = 0;

        var again = Small.Train(Small.Task(folder.Root, training: new ToyFaces(24) { OnBatch = (_, _) => asked++ }));

        Assert.Equal(0, asked);
        Assert.Equal(3, again.Epochs.Count);
        Assert.Equal(folder.Root, again.Model.Folder);
    }
}
