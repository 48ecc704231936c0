using FaceValue.Datasets;
using FaceValue.Study;

namespace FaceValue.Training;

/// <summary>One model to train: by what recipe, from what data, into what folder.</summary>
public sealed record TrainingTask
{
    /// <summary>The model's name in every table: <c>face-value</c>, <c>raf-db</c>, <c>fer2013</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The data set that it learns from, in words.</summary>
    public required string Set { get; init; }

    /// <summary>What the batches show of the pictures' colours.</summary>
    public ColourUse Colours { get; init; } = ColourUse.Colour;

    /// <summary>Every choice of the training.</summary>
    public required Recipe Recipe { get; init; }

    /// <summary>What it learns from.</summary>
    public required IBatchSource Training { get; init; }

    /// <summary>What it is judged by after each epoch; never learned from.</summary>
    public required IBatchSource Validation { get; init; }

    /// <summary>Where checkpoint and model are kept; one folder a model and seed.</summary>
    public required string Folder { get; init; }

    /// <summary>The weights that <see cref="Recipe.Weights"/> asks for (<see cref="PretrainedWeights"/>); none for <see cref="Weights.None"/>.</summary>
    public IReadOnlyList<StoredTensor> Start { get; init; } = [];

    /// <summary>Threads that share one step; 0 takes every core. For several trainings side by side, cores divided by trainings. The same number gives the same weights to the last digit.</summary>
    public int Threads { get; init; }

    /// <summary>A task from faces: batches of the size, seed and number that the recipe says, light augmentation, and the weights that it begins with.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="recipe">Every choice, the seed included.</param>
    /// <param name="learned">What it learns from: one part of a set.</param>
    /// <param name="judged">What it is judged by after each epoch: another.</param>
    /// <param name="folder">Where checkpoint and model are kept.</param>
    /// <param name="colours">What the network is shown of the colours.</param>
    /// <param name="progress">Told while ImageNet weights are fetched.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    /// <returns>A task of one thread, to be trained beside others.</returns>
    /// <exception cref="MissingInputException">The recipe begins with ImageNet weights, and they are nowhere to be had.</exception>
    /// <exception cref="InvalidDataException">Pictures cannot be read; they are named.</exception>
    public static async Task<TrainingTask> OfAsync(string name, Recipe recipe, FaceSet learned, FaceSet judged, string folder, ColourUse colours = ColourUse.Colour,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(learned);
        var settings = new FaceBatchSettings { ImageSide = recipe.ImageSide, BatchSize = recipe.BatchSize, Seed = recipe.Seed, Colours = colours };
        return new TrainingTask
        {
            Name = name,
            Set = learned.Name,
            Colours = colours,
            Recipe = recipe,
            Threads = 1,
            Folder = folder,
            Training = await FaceBatches.OpenAsync(learned, settings, cancellation: cancellation).ConfigureAwait(false),
            Validation = await FaceBatches.OpenAsync(judged, settings.Judging, cancellation: cancellation).ConfigureAwait(false),
            Start = recipe.Weights == Weights.ImageNet ? await PretrainedWeights.OfWorkbook().GetAsync(progress, cancellation).ConfigureAwait(false) : [],
        };
    }

    /// <summary>What the data set must be for the recipe to be followed; says everything that is wrong.</summary>
    /// <exception cref="ArgumentException">Something is.</exception>
    internal void Check()
    {
        Recipe.Check();
        ArgumentOutOfRangeException.ThrowIfNegative(Threads);
        var faults = new List<string>();
        var classes = Training.Classes;
        if (classes.Count < 2) faults.Add($"there {(classes.Count == 1 ? "is one class" : "are no classes")}, and nothing to tell apart: at least 2");
        if (!classes.SequenceEqual(Validation.Classes))
            faults.Add($"the classes of training ({string.Join(", ", classes)}) and validation ({string.Join(", ", Validation.Classes)}) differ: make both from one taxonomy");
        if (Training.Ids.Count < 2) faults.Add($"it learns from {Training.Ids.Count} image{(Training.Ids.Count == 1 ? "" : "s")}: at least 2");
        if (Validation.Ids.Count < 1) faults.Add("there is no image to judge it by: keep some for validation");
        var counts = new int[classes.Count];
        foreach (var label in Training.Labels.Where(label => label >= 0 && label < counts.Length)) counts[label]++;
        var empty = classes.Where((_, c) => counts[c] == 0).Select(name => $"'{name}'").ToList();
        if (empty.Count > 0 && classes.Count > 1 && Training.Ids.Count > 1)
            faults.Add($"it has no image of {string.Join(", ", empty)}: collect some, or leave the class out of the taxonomy");
        if (faults.Count > 0) throw new ArgumentException($"'{Name}' cannot be trained on '{Set}': {string.Join("; ", faults)}.");
        if (Recipe.Weights == Weights.ImageNet && Start.Count == 0)
            throw new ArgumentException($"The recipe of '{Name}' begins with ImageNet weights, and none are given. Set TrainingTask.Start to PretrainedWeights.OfWorkbook().GetAsync(), or choose Weights.None.");
    }
}
