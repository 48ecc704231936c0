using static TorchSharp.torch;

namespace FaceValue.Training;

/// <summary>Loss and hits of an epoch, added up batch by batch in double precision.</summary>
sealed class Tally(int classes)
{
    readonly long[] seen = new long[classes], right = new long[classes];
    double loss;

    /// <summary>Images counted.</summary>
    public long Images => seen.Sum();

    /// <summary>Mean loss an image.</summary>
    public double Loss => loss / Images;

    /// <summary>Share named right.</summary>
    public double Accuracy => (double)right.Sum() / Images;

    /// <summary>Share of each class named right; null for a class without images.</summary>
    public double?[] Recalls => [.. seen.Zip(right, (all, hits) => all == 0 ? (double?)null : (double)hits / all)];

    /// <summary>Counts a batch.</summary>
    /// <param name="logits">(N, C).</param>
    /// <param name="labels">N classes.</param>
    /// <param name="meanLoss">The batch's mean loss.</param>
    public void Add(Tensor logits, long[] labels, double meanLoss)
    {
        using var scope = NewDisposeScope();
        var named = logits.detach().argmax(1).cpu().data<long>();
        loss += meanLoss * labels.Length;
        for (var i = 0; i < labels.Length; i++)
        {
            seen[labels[i]]++;
            if (named[i] == labels[i]) right[labels[i]]++;
        }
    }
}
