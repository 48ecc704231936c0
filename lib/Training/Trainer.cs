using System.Diagnostics;
using FaceValue.Datasets;
using FaceValue.Study;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace FaceValue.Training;

/// <summary>Trains one model by one recipe: the whole loop, in order.</summary>
public static class Trainer
{
    /// <summary>Trains a model, or goes on where an earlier run stopped, or returns it where it is trained already. Ends in the same weights each time.</summary>
    /// <param name="task">By what recipe, from what data, into what folder.</param>
    /// <param name="progress">Told of each epoch, on the training's own thread, before the next begins.</param>
    /// <param name="cancellation">Stops after the step at hand. What the last whole epoch left is kept.</param>
    /// <returns>The model, saved as <c>model.safetensors</c> (torchvision's names), <c>model.onnx</c> and <c>model.json</c>; beside them <c>last.safetensors</c> and <c>best.safetensors</c>.</returns>
    /// <remarks>Several may run side by side, each called from a thread of its own; see <see cref="TrainingTask.Threads"/>.</remarks>
    /// <exception cref="ArgumentException">Recipe or data cannot be trained by; the message says all that is wrong.</exception>
    /// <exception cref="InvalidDataException">The folder holds another training, or broken files; the message says what differs.</exception>
    /// <exception cref="NonFiniteLossException">The loss became infinite or no number.</exception>
    /// <exception cref="IOException">A file cannot be written. The ones before it are unharmed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TrainedModel Train(TrainingTask task, IProgress<EpochReport>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        task.Check();
        cancellation.ThrowIfCancellationRequested();
        return TrainingThread.Run(task.Threads, () => TrainHere(task, progress, cancellation));
    }

    /// <summary>The model that a task's folder holds already, trained to its end; null where there is none.</summary>
    /// <exception cref="InvalidDataException">The folder holds another training; the message says what differs.</exception>
    public static TrainedModel? Done(TrainingTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        task.Check();
        return Finished(task.Folder, TrainingIdentity.Of(task));
    }

    /// <summary>The training itself, on the caller's thread.</summary>
    internal static TrainedModel TrainHere(TrainingTask task, IProgress<EpochReport>? progress, CancellationToken cancellation)
    {
        var (recipe, classes) = (task.Recipe, task.Training.Classes.Count);
        var identity = TrainingIdentity.Of(task);
        if (Finished(task.Folder, identity) is { } trained) return trained;

        // The network, its weights, and what is left of an earlier run.
        var device = cuda.is_available() ? CUDA : CPU;
        using var network = new ResNet18(recipe, classes) { Precision = Precision(device) };
        if (task.Start.Count > 0) StartingWeights.Load(task.Start, network);
        network.Freeze(recipe);
        network.to(device);
        using var adam = new Adam(network.named_parameters().Where(parameter => parameter.parameter.requires_grad), recipe.WeightDecay, join: device.type == DeviceType.CUDA);
        var reports = new List<EpochReport>();
        if (Checkpoint.Read(task.Folder, identity) is { } checkpoint)
        {
            checkpoint.Restore(network, adam);
            reports.AddRange(checkpoint.Reports);
        }
        using var weights = ClassWeights(task, device);

        for (var epoch = reports.Count + 1; epoch <= recipe.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            var rate = recipe.LearningRateAt(epoch);

            // Learn from every image once.
            var learned = new Tally(classes);
            network.BeginTraining(recipe);
            foreach (var batch in BatchesAhead.Of(task.Training.Epoch(epoch)))
            {
                cancellation.ThrowIfCancellationRequested();
                batch.Check(recipe.ImageSide, classes);
                using var scope = NewDisposeScope();                                       // one a batch
                var labels = tensor(batch.Labels).to(device);
                var logits = network.forward(Images(batch, device));                       // (N, C)
                using var loss = cross_entropy(logits, labels, weights);
                loss.backward();
                adam.Step(rate);
                var value = loss.detach().cpu().data<float>()[0];                          // last, for it waits until a GPU has done all of this
                if (!float.IsFinite(value)) throw new NonFiniteLossException(value, epoch, batch.Ids);
                learned.Add(logits, batch.Labels, value);
            }
            var speed = learned.Images / clock.Elapsed.TotalSeconds;

            // Judge by images never learned from.
            var judged = new Tally(classes);
            network.eval();
            foreach (var batch in BatchesAhead.Of(task.Validation.Epoch(epoch)))
            {
                cancellation.ThrowIfCancellationRequested();
                batch.Check(recipe.ImageSide, classes);
                using var scope = NewDisposeScope();
                using var quiet = no_grad();
                var logits = network.forward(Images(batch, device));
                var loss = cross_entropy(logits, tensor(batch.Labels).to(device)).cpu();
                judged.Add(logits, batch.Labels, loss.data<float>()[0]);
            }

            // Keep what was reached, then tell of it.
            reports.Add(new EpochReport
            {
                Model = task.Name,
                Seed = recipe.Seed,
                Epoch = epoch,
                Epochs = recipe.Epochs,
                LearningRate = rate,
                TrainLoss = learned.Loss,
                TrainAccuracy = learned.Accuracy,
                ValidationLoss = judged.Loss,
                ValidationAccuracy = judged.Accuracy,
                ValidationRecalls = judged.Recalls,
                ImagesPerSecond = speed,
                Seconds = clock.Elapsed.TotalSeconds,
            });
            // First the best, then the checkpoint: killed between the two, the epoch is done again and writes the same best.
            if (BestEpoch(reports) == epoch) Keep(network, task.Folder, "best");
            Checkpoint.Of(identity, reports, network, adam).Write(task.Folder);
            progress?.Report(reports[^1]);
        }
        return Save(task, network, identity, reports, device);
    }

    // (N, 3, H, W) in the batch's own memory: to copy it first takes longer than a GPU takes to learn from it.
    static Tensor Images(Batch batch, Device device) => frombuffer(batch.Images, ScalarType.Float32).view(batch.Count, 3, batch.Height, batch.Width).to(device);

    static TrainedModel? Finished(string folder, IReadOnlyDictionary<string, string> identity)
    {
        if (!File.Exists(TrainedModel.PathIn(folder))) return null;
        var trained = TrainedModel.Read(folder);
        Checkpoint.Refuse(TrainedModel.PathIn(folder), trained.Identity, identity);
        return trained;
    }

    static TrainedModel Save(TrainingTask task, ResNet18 network, IReadOnlyDictionary<string, string> identity, List<EpochReport> reports, Device device)
    {
        var best = BestEpoch(reports);
        var last = Keep(network, task.Folder, "last");
        var reported = task.Recipe.Reported == ReportedEpoch.Last ? last : Safetensors.Read(FileOf(task.Folder, "best"));
        reported.Write(FileOf(task.Folder, "model"));
        var model = new TrainedModel
        {
            Model = new SavedModel
            {
                Name = task.Name,
                Seed = task.Recipe.Seed,
                Set = task.Set,
                Classes = task.Training.Classes,
                ImageSide = task.Recipe.ImageSide,
                Colours = task.Colours,
                Folder = task.Folder,
            },
            Recipe = task.Recipe,
            Identity = identity,
            Epochs = reports,
            ReportedEpoch = task.Recipe.Reported == ReportedEpoch.Last ? reports.Count : best,
            BestEpoch = best,
            Device = device.type.ToString().ToLowerInvariant(),
            ClassCounts = [.. Counts(task)],
        };
        AtomicFile.Write(model.Model.OnnxFile, OnnxExport.Convert(reported.Tensors, task.Recipe.Pixels, task.Recipe.ImageSide));
        // The description last: a folder that has one is whole. Then the checkpoint has served.
        model.Write();
        File.Delete(Checkpoint.PathIn(task.Folder));
        return model;
    }

    static Safetensors Keep(ResNet18 network, string folder, string name)
    {
        var file = new Safetensors(Checkpoint.Weights(network), new Dictionary<string, string> { ["format"] = "pt" });
        file.Write(FileOf(folder, name));
        return file;
    }

    static string FileOf(string folder, string name) => Path.Combine(folder, name + ".safetensors");

    // The first of equals: later ones saw more epochs to be lucky in.
    static int BestEpoch(IReadOnlyList<EpochReport> reports) => reports.MaxBy(report => report.ValidationAccuracy)!.Epoch;

    // bfloat16 has single precision's range, so that no loss needs scaling, as half precision's would.
    static ScalarType Precision(Device device) => device.type == DeviceType.CUDA && ComputesInBFloat16(device) ? ScalarType.BFloat16 : ScalarType.Float32;

    // libtorch does not say it through TorchSharp; trying does.
    static bool ComputesInBFloat16(Device device)
    {
        using var scope = NewDisposeScope();
        try
        {
            var ones = torch.ones([1, 8, 8, 8], ScalarType.BFloat16, device);
            return conv2d(ones, torch.ones([8, 8, 1, 1], ScalarType.BFloat16, device)).isfinite().all().item<bool>();
        }
        catch (System.Runtime.InteropServices.ExternalException)
        {
            return false;
        }
    }

    static Tensor? ClassWeights(TrainingTask task, Device device) => task.Recipe.BalanceClasses
        ? tensor(Array.ConvertAll(Counts(task), count => (float)task.Training.Labels.Count / (task.Training.Classes.Count * count))).to(device)
        : null;

    static int[] Counts(TrainingTask task) => [.. Enumerable.Range(0, task.Training.Classes.Count).Select(c => task.Training.Labels.Count(label => label == c))];
}
