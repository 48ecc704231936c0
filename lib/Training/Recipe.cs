namespace FaceValue.Training;

/// <summary>Every choice of a training, the same for all models that are to be compared. The defaults are the original study's.</summary>
public sealed record Recipe
{
    /// <summary>What the network starts from.</summary>
    public Weights Weights { get; init; } = Weights.ImageNet;

    /// <summary>Share of torchvision's channels in every stage, above 0 to 1: 1 has 64 to 512 and 11 million weights, 1/2 a quarter of them. Below 1 there are no ImageNet weights.</summary>
    public double Width { get; init; } = 1;

    /// <summary>Which weights are trained.</summary>
    public TrainedLayers Trained { get; init; } = TrainedLayers.LastTwoStages;

    /// <summary>What batch normalisation does in the layers that are not.</summary>
    public FrozenStatistics FrozenStatistics { get; init; } = FrozenStatistics.Move;

    /// <summary>Width and height of what the network is fed, in pixels.</summary>
    public int ImageSide { get; init; } = 224;

    /// <summary>What is subtracted from the pixels and what divides them.</summary>
    public PixelScale Pixels { get; init; } = PixelScale.ImageNet;

    /// <summary>How often every image is seen.</summary>
    public int Epochs { get; init; } = 30;

    /// <summary>Images that one step learns from. The batches are made by the <see cref="Datasets.IBatchSource"/>; this tells it how large.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Adam's step, above 0.</summary>
    public double LearningRate { get; init; } = 3e-4;

    /// <summary>How the step changes over the epochs.</summary>
    public Schedule Schedule { get; init; } = Schedule.None;

    /// <summary>How strongly large weights are pulled to 0 (added to the gradient, as Adam does it), from 0.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Whether a rare class counts for as much as a frequent one. Off, as in the original study: each image counts the same.</summary>
    public bool BalanceClasses { get; init; }

    /// <summary>Which epoch becomes the model.</summary>
    public ReportedEpoch Reported { get; init; } = ReportedEpoch.Last;

    /// <summary>Where all that is random begins: the first weights here; order and augmentation in the batches' source.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>The constructed world's recipe: all models are trained within minutes on two cores, from scratch, by a network of a quarter of the channels on 64 pixels.</summary>
    /// <remarks>Chosen by validation accuracy for the time it takes: 64 pixels with a quarter of the channels came to 64% on stock photos and 91% on RAF-DB's in 14 epochs, 48 pixels with three eighths of the
    /// channels to 52% and 90% in more than half as much time again, and half the channels on 64 pixels cost three times as much. Ten epochs are what two cores have time for. No film was looked at. Trainings run side by side, each with
    /// <see cref="TrainingTask.Threads"/> 1: one model on both cores is slower.</remarks>
    public static Recipe Backlot { get; } = new() { Weights = Weights.None, Trained = TrainedLayers.All, Width = 0.25, ImageSide = 64, Epochs = 10 };

    /// <summary>The rate of an epoch, counted from 1.</summary>
    public double LearningRateAt(int epoch) => Schedule switch
    {
        Schedule.None => LearningRate,
        _ => LearningRate * (1 + Math.Cos(Math.PI * (epoch - 1) / Epochs)) / 2,
    };

    /// <summary>Channels of the four stages.</summary>
    /// <exception cref="ArgumentException">The width makes no whole numbers of them.</exception>
    internal int[] Channels()
    {
        var first = 64 * Width;
        if (!(Width is > 0 and <= 1) || first != Math.Floor(first))
            throw new ArgumentException($"A width of {Width} makes {first} channels in the first stage; choose a multiple of 1/64 from 1/64 to 1, such as 1, 0.5, 0.375 or 0.25.");
        return [(int)first, 2 * (int)first, 4 * (int)first, 8 * (int)first];
    }

    /// <summary>Says everything that is wrong with the recipe at once.</summary>
    /// <exception cref="ArgumentException">Something is.</exception>
    internal void Check()
    {
        Channels();
        var faults = new List<string>();
        if (ImageSide < 32) faults.Add($"ImageSide is {ImageSide}, but the network halves its images five times: at least 32");
        if (Epochs < 1) faults.Add($"Epochs is {Epochs}: at least 1");
        if (BatchSize < 2) faults.Add($"BatchSize is {BatchSize}, but batch normalisation compares images: at least 2");
        if (!(LearningRate > 0 && double.IsFinite(LearningRate))) faults.Add($"LearningRate is {LearningRate}: above 0");
        if (!(WeightDecay >= 0 && double.IsFinite(WeightDecay))) faults.Add($"WeightDecay is {WeightDecay}: 0 or above");
        if (!Pixels.Deviations.All(deviation => deviation > 0 && float.IsFinite(deviation))) faults.Add("Pixels has a deviation that is not above 0");
        if (Weights == Weights.ImageNet && Width != 1) faults.Add($"there are ImageNet weights for Width 1 only, not {Width}: take Weights.None, or Width 1");
        if (Weights == Weights.None && Trained != TrainedLayers.All) faults.Add($"Trained is {Trained}, but without weights to start from the frozen layers would stay random: take TrainedLayers.All, or Weights.ImageNet");
        if (faults.Count > 0) throw new ArgumentException($"This recipe cannot be followed: {string.Join("; ", faults)}.");
    }
}
