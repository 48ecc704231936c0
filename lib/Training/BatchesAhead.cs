using FaceValue.Datasets;

namespace FaceValue.Training;

/// <summary>Prepares the next batch on another thread while one is trained on.</summary>
static class BatchesAhead
{
    /// <summary>The same batches in the same order. A last batch of one image is joined to the one before: batch normalisation cannot learn from one.</summary>
    public static IEnumerable<Batch> Of(IEnumerable<Batch> batches)
    {
        using var from = JoinSingle(batches).GetEnumerator();
        var next = Prepare();
        try
        {
            while (next.GetAwaiter().GetResult() is { } batch)
            {
                next = Prepare();
                yield return batch;
            }
        }
        finally
        {
            // The source is not disposed of under the hands of the thread that reads it; what went wrong in a batch nobody asked for does not matter.
            next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
        }

        Task<Batch?> Prepare() => Task.Run(() => from.MoveNext() ? from.Current : null);
    }

    static IEnumerable<Batch> JoinSingle(IEnumerable<Batch> batches)
    {
        Batch? held = null;
        foreach (var batch in batches)
        {
            if (held is not null && batch.Count == 1) held = Join(held, batch);
            else
            {
                if (held is not null) yield return held;
                held = batch;
            }
        }
        if (held is not null) yield return held;
    }

    static Batch Join(Batch one, Batch other) => one.Height != other.Height || one.Width != other.Width
        ? throw new ArgumentException($"The image '{other.Ids[0]}' is {other.Width} x {other.Height} pixels, those before it {one.Width} x {one.Height}.")
        : new([.. one.Images, .. other.Images], one.Count + other.Count, one.Height, one.Width, [.. one.Labels, .. other.Labels], [.. one.Ids, .. other.Ids]);
}
