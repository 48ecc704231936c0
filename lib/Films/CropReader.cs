using FaceValue.Datasets;
using FaceValue.Evaluation;
using OpenCvSharp;

namespace FaceValue.Films;

/// <summary>Lets models read a film's cut-out faces. For one film at a time; open one for each film that is worked on.</summary>
sealed class CropReader : IDisposable
{
    // Large enough for the network's speed, small enough for memory that stays flat: 32 crops of 224 pixels are 19 MB.
    const int BatchSize = 32;

    readonly List<(ScoredModel Model, Predictor Network)> open = [];

    /// <summary>Opens the models.</summary>
    /// <exception cref="FaceValue.Study.MissingInputException">A model's file is not there.</exception>
    /// <exception cref="InvalidDataException">A model's file is no such network.</exception>
    public CropReader(IReadOnlyList<ScoredModel> models, int threads)
    {
        try
        {
            foreach (var model in models) open.Add((model, Predictor.Open(model.Model, threads, model.Colours)));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What some of the models say of every face.</summary>
    /// <param name="archive">A <see cref="CropArchive"/>.</param>
    /// <param name="frames">The film's frames by number.</param>
    /// <param name="keys">The models asked for.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <returns>Key -> a row for each face.</returns>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public IReadOnlyDictionary<string, List<FaceReading>> Read(string archive, IReadOnlyDictionary<int, FilmFrame> frames, IReadOnlySet<string> keys, CancellationToken cancellation)
    {
        var rows = keys.ToDictionary(key => key, _ => new List<FaceReading>());
        foreach (var batch in CropArchive.Read(archive).Chunk(BatchSize))
        {
            try
            {
                // Models that are fed the same are fed the same array.
                foreach (var group in open.Where(one => keys.Contains(one.Model.Key)).GroupBy(one => (one.Model.Model.ImageSide, one.Model.Colours)))
                {
                    cancellation.ThrowIfCancellationRequested();
                    var images = Prepared(batch, group.Key.ImageSide, group.Key.Colours);
                    foreach (var (model, network) in group)
                    {
                        var logits = network.Logits(images, batch.Length);
                        rows[model.Key].AddRange(batch.Select((face, i) => Row(model, frames[face.Frame], face.Face, Predictor.Softmax(logits[i]))));
                    }
                }
            }
            finally
            {
                foreach (var (_, _, crop) in batch) crop.Dispose();
            }
        }
        return rows;
    }

    /// <summary>Gives the networks back.</summary>
    public void Dispose()
    {
        foreach (var (_, network) in open) network.Dispose();
        open.Clear();
    }

    static float[] Prepared((int, int, Mat Crop)[] batch, int side, ColourUse colours)
    {
        var values = 3 * side * side;
        var images = new float[batch.Length * values];
        for (var i = 0; i < batch.Length; i++) FacePixels.Write(batch[i].Crop, side, colours, images.AsSpan(i * values, values));
        return images;
    }

    static FaceReading Row(ScoredModel model, FilmFrame frame, int face, double[] probabilities) => new()
    {
        Film = frame.Film,
        Frame = frame.Frame,
        Seconds = frame.Seconds,
        Face = face,
        Model = model.Model.Name,
        Seed = model.Model.Seed,
        Colours = model.Colours,
        Sampling = frame.Sampling,
        Probabilities = probabilities,
    };
}
