namespace FaceValue.Datasets;

/// <summary>One part of a data set (training or validation) as batches, the same again for the same epoch.</summary>
public interface IBatchSource
{
    /// <summary>The classes' names, in the order of their numbers.</summary>
    IReadOnlyList<string> Classes { get; }

    /// <summary>Each image's name.</summary>
    IReadOnlyList<string> Ids { get; }

    /// <summary>Each image's class, 0 to C - 1, in the order of <see cref="Ids"/>.</summary>
    IReadOnlyList<int> Labels { get; }

    /// <summary>Identifies everything that the batches are made from: images, labels, order, augmentation. A checkpoint made from others is refused.</summary>
    string Fingerprint { get; }

    /// <summary>Every image once. Order and augmentation depend on the source's seed and on the epoch only, never on what was asked before: that is what makes resuming exact.</summary>
    /// <param name="epoch">From 1.</param>
    /// <remarks>The next batch is prepared on another thread while one is trained on, never two at once.</remarks>
    IEnumerable<Batch> Epoch(int epoch);
}
