using FaceValue.Training;

namespace FaceValue.Tests.Training;

public class ResumeTests
{
    [Fact]
    public void A_cancelled_training_goes_on_and_ends_in_the_very_same_weights()
    {
        using var folder = new TempFolder();
        using var stop = new CancellationTokenSource();
        var whole = Small.Train(Small.Task(folder["whole"]));
        // In the middle of the second epoch, when the first has been kept.
        var interrupted = Small.Task(folder["parts"], training: new ToyFaces(24) { OnBatch = (epoch, batch) => { if ((epoch, batch) == (2, 1)) stop.Cancel(); } });
        Assert.Throws<OperationCanceledException>(() => Trainer.Train(interrupted, cancellation: stop.Token));
        Assert.False(File.Exists(folder["parts/model.json"]));
        var epochs = new List<int>();

        var resumed = Small.Train(Small.Task(folder["parts"]), new Told<EpochReport>(report => epochs.Add(report.Epoch)));

        Assert.Equal([2, 3], epochs);
        Assert.Equal(whole.Epochs.Select(epoch => epoch.TrainLoss), resumed.Epochs.Select(epoch => epoch.TrainLoss));
        foreach (var file in (string[])["model", "last", "best"])
            Assert.Equal(Small.Bytes(folder[$"whole/{file}.safetensors"]), Small.Bytes(folder[$"parts/{file}.safetensors"]));
        Assert.Equal(File.ReadAllBytes(folder["whole/model.onnx"]), File.ReadAllBytes(folder["parts/model.onnx"]));
    }

    [Fact]
    public void A_training_whose_progress_fails_goes_on_too()
    {
        using var folder = new TempFolder();
        Small.Train(Small.Task(folder["whole"]));
        var killed = new Told<EpochReport>(report => { if (report.Epoch == 2) throw new InvalidOperationException("killed"); });
        Assert.Throws<InvalidOperationException>(() => Small.Train(Small.Task(folder["parts"]), killed));

        Small.Train(Small.Task(folder["parts"]));

        Assert.Equal(Small.Bytes(folder["whole/model.safetensors"]), Small.Bytes(folder["parts/model.safetensors"]));
    }

    [Fact]
    public void A_checkpoint_of_other_settings_is_refused_with_what_differs()
    {
        using var folder = new TempFolder();
        Interrupt(folder.Root);

        var error = Assert.Throws<InvalidDataException>(() => Small.Train(Small.Task(folder.Root, Small.Recipe with { LearningRate = 0.5 }, new ToyFaces(24) { Fingerprint = "other photos" })));

        Assert.Contains("recipe learning_rate: there 0.003, here 0.5", error.Message);
        Assert.Contains("training data: there 24 toys", error.Message);
        Assert.DoesNotContain("recipe epochs", error.Message);
    }

    [Fact]
    public void A_finished_model_of_other_settings_is_not_passed_off_as_this_one()
    {
        using var folder = new TempFolder();
        Small.Train(Small.Task(folder.Root));

        var error = Assert.Throws<InvalidDataException>(() => Small.Train(Small.Task(folder.Root, Small.Recipe with { Seed = 1234 })));

        Assert.Contains("recipe seed: there 7, here 1234", error.Message);
    }

    [Fact]
    public void A_truncated_checkpoint_is_an_error_that_names_it()
    {
        using var folder = new TempFolder();
        Interrupt(folder.Root);
        var path = folder["checkpoint.safetensors"];
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^100]);

        var error = Assert.Throws<InvalidDataException>(() => Small.Train(Small.Task(folder.Root)));

        Assert.Contains(path, error.Message);
    }

    [Fact]
    public void A_full_disk_leaves_the_old_checkpoint_as_it_was()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs Linux's device that is always full");
        using var folder = new TempFolder();
        Interrupt(folder.Root);
        var path = folder["checkpoint.safetensors"];
        var before = File.ReadAllBytes(path);

        var error = Assert.ThrowsAny<IOException>(() => TrainingThread.Run(1, () =>
        {
            // Where this thread's next checkpoint is first written, there is no room.
            File.CreateSymbolicLink($"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.part", "/dev/full");
            return Trainer.TrainHere(Small.Task(folder.Root), null, TestContext.Current.CancellationToken);
        }));

        Assert.Contains("make room", error.Message);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(3, Small.Train(Small.Task(folder.Root)).Epochs.Count);
    }

    static void Interrupt(string folder) => Assert.Throws<InvalidOperationException>(() =>
        Small.Train(Small.Task(folder), new Told<EpochReport>(_ => throw new InvalidOperationException("stop after one"))));
}
