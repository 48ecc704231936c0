using FaceValue.Training;

namespace FaceValue.Tests.Training;

/// <summary>Recipes and tasks that take a second.</summary>
static class Small
{
    public static Recipe Recipe { get; } = new() { Weights = Weights.None, Trained = TrainedLayers.All, Width = 1 / 16.0, ImageSide = 32, Epochs = 3, BatchSize = 8, LearningRate = 3e-3, Seed = 7 };

    public static TrainingTask Task(string folder, Recipe? recipe = null, ToyFaces? training = null, ToyFaces? validation = null) => new()
    {
        Name = "toy",
        Set = "toys",
        Recipe = recipe ?? Recipe,
        Training = training ?? new ToyFaces(24),
        Validation = validation ?? new ToyFaces(12, seed: 2),
        Folder = folder,
        Threads = 1,
    };

    /// <summary>Trains until the test is cancelled.</summary>
    public static TrainedModel Train(TrainingTask task, IProgress<EpochReport>? progress = null) => Trainer.Train(task, progress, TestContext.Current.CancellationToken);

    /// <summary>Every tensor's bytes by its name.</summary>
    public static SortedDictionary<string, string> Bytes(string safetensors) =>
        new(Safetensors.Read(safetensors).Tensors.ToDictionary(tensor => tensor.Name, tensor => Convert.ToHexString(tensor.Bytes.Span)), StringComparer.Ordinal);
}

/// <summary>Receives reports at once, on the thread that sends them.</summary>
sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
