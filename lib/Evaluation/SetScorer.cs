using FaceValue.Datasets;
using FaceValue.Study;
using FaceValue.Training;

namespace FaceValue.Evaluation;

/// <summary>Lets every model name the faces of every set.</summary>
public static class SetScorer
{
    const int BatchSize = 64;

    /// <summary>Scores parts of sets, models side by side on all cores.</summary>
    /// <param name="models">The models, all of the sets' classes. Each is shown colours or grey as it was trained.</param>
    /// <param name="sets">The sets.</param>
    /// <param name="split">Which faces are in which part, and what hangs together.</param>
    /// <param name="parts">The parts to score.</param>
    /// <param name="progress">Told of models and sets.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <returns>A row for every model and face.</returns>
    /// <exception cref="ArgumentException">A model's classes are not the sets', or the split does not know a face.</exception>
    public static async Task<PredictionTable> ScoreAsync(IReadOnlyList<SavedModel> models, IReadOnlyList<FaceSet> sets, DatasetSplit split, IReadOnlyList<SplitPart> parts,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(parts);
        foreach (var set in sets)
            if (models.FirstOrDefault(model => !model.Classes.SequenceEqual(set.Taxonomy.Names)) is { } other)
                throw new ArgumentException($"'{other.Name}' names {string.Join(", ", other.Classes)}, and '{set.Name}' has {string.Join(", ", set.Taxonomy.Names)}. Train and test with one taxonomy.", nameof(models));
        var groups = split.Rows.ToDictionary(row => row.Id, row => row.Group, StringComparer.Ordinal);
        List<Prediction> all = [];
        var (done, total) = (0, sets.Count * parts.Count * models.Count);
        foreach (var set in sets)
            foreach (var part in parts)
            {
                var faces = split.Part(set, part);
                var rows = new Prediction[models.Count][];
                // Models that are fed alike share their pictures.
                foreach (var alike in models.Index().GroupBy(model => (model.Item.ImageSide, model.Item.Colours)))
                {
                    var pictures = await FaceBatches.OpenAsync(faces, new FaceBatchSettings { ImageSide = alike.Key.ImageSide, Colours = alike.Key.Colours, BatchSize = BatchSize }.Judging, cancellation: cancellation).ConfigureAwait(false);
                    var batches = pictures.Epoch(1).ToList();
                    await Parallel.ForEachAsync(alike, cancellation, (model, token) =>
                    {
                        rows[model.Index] = [.. Rows(model.Item, set.Name, part, batches, groups, token)];
                        progress?.Report(new WorkProgress(Interlocked.Increment(ref done), total, $"{model.Item.Name} on {set.Name}"));
                        return ValueTask.CompletedTask;
                    }).ConfigureAwait(false);
                }
                all.AddRange(rows.SelectMany(model => model));
            }
        return new PredictionTable(models[0].Classes, all);
    }

    static IEnumerable<Prediction> Rows(SavedModel model, string set, SplitPart part, IReadOnlyList<Batch> batches, Dictionary<string, string> groups, CancellationToken cancellation)
    {
        using var predictor = Predictor.Open(model);
        foreach (var batch in batches)
        {
            cancellation.ThrowIfCancellationRequested();
            var logits = predictor.Logits(batch.Images, batch.Count);
            for (var i = 0; i < batch.Count; i++)
                yield return new Prediction
                {
                    Model = model.Name,
                    Seed = model.Seed,
                    Set = set,
                    Part = part.ToString().ToLowerInvariant(),
                    Id = batch.Ids[i],
                    Group = groups[batch.Ids[i]],
                    Class = (int)batch.Labels[i],
                    Probabilities = Predictor.Softmax(logits[i]),
                };
        }
    }
}
