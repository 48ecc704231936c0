using System.Collections.Concurrent;
using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using FaceValue.Backlot.Sites;
using FaceValue.Statistics;
using FaceValue.Study;
using SkiaSharp;

namespace FaceValue.Backlot;

/// <summary>The sites' pictures, each drawn from its truth when it is first asked for, and kept on disk.</summary>
/// <param name="folder">Where they are kept, one file a photo.</param>
/// <param name="look">How stock photos look.</param>
/// <param name="painter">Draws.</param>
public sealed class DrawnPhotographs(string folder, StockLook look, ScenePainter painter) : IPhotographs
{
    // Of a size that a visitor asks for and that is not the photo's own.
    const int ResizedQuality = 85;

    readonly ConcurrentDictionary<int, Lazy<Task<byte[]>>> drawing = new();

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CataloguePhoto photo, ImageSize size, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var path = PathOf(photo.Id);
        // Two visitors who come at once wait for one drawing; the file serves all who come later.
        var whole = File.Exists(path)
            ? await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false)
            : await drawing.GetOrAdd(photo.Id, id => new(() => Task.Run(() => Draw(photo, path)))).Value.WaitAsync(cancellation).ConfigureAwait(false);
        return size == photo.Size ? whole : Resized(whole, size);
    }

    /// <summary>The file of a photo, whether it is drawn yet or not.</summary>
    public string PathOf(int id) => Path.Combine(folder, $"{id}.jpg");

    /// <summary>What a photo shows, from its truth: the same plan each time.</summary>
    public PhotoPlan Plan(CataloguePhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var truth = photo.Truth;
        var (style, sized) = (StyleOf(truth), look with { Size = (photo.Size.Width, photo.Size.Height) });
        var (moment, shot) = (new RandomStream(truth.MomentSeed, 1), new RandomStream(truth.ShotSeed, 1));
        var person = Person.Draw(new RandomStream(truth.PersonSeed, 1));
        switch (truth.Subject)
        {
            case PhotoSubject.Face when truth.Faces > 1:
                Person[] people = [person, .. Enumerable.Range(1, truth.Faces - 1).Select(i => Person.Draw(new RandomStream(truth.SeriesSeed, 10 + i)))];
                return sized.Nearby(sized.PlanGroup(truth.Shown!.Value, people, style, moment), shot);
            case PhotoSubject.Face:
                return sized.Nearby(Acted(sized.Plan(truth.Shown!.Value, person, style, faceAsked: true, moment), truth), shot);
            case PhotoSubject.TurnedAway:
                var away = sized.Plan(Expression.Neutral, person, style, faceAsked: false, moment);
                var figure = away.Scene.Figures[0];
                return away with { Shown = null, Scene = away.Scene with { Figures = [figure with { Pose = new HeadPose(moment.NextDouble() < .5 ? 172 : -172, 0, 0), BodyYaw = 165, Occlusion = Occlusion.None }] } };
            default:
                return sized.PlanEmpty(style with { Backdrop = style.Backdrop with { Kind = PlaceOf(truth.Subject, moment), Blur = .004 } }, shot);
        }
    }

    byte[] Draw(CataloguePhoto photo, string path)
    {
        var file = Plan(photo).Shoot(painter).File;
        AtomicFile.Write(path, file);
        return file;
    }

    // The catalogue has said how strongly the face acts, how large it is, and in what manner it is at rest.
    static PhotoPlan Acted(PhotoPlan plan, PhotoTruth truth)
    {
        var variant = truth.Manner switch { FaceManner.PosedBlank => 0, FaceManner.Contemplative => 1 + plan.Variant % 2, _ => plan.Variant };
        var intensity = truth.Manner == FaceManner.Acted ? truth.Intensity : 1;
        var figure = plan.Scene.Figures[0];
        figure = figure with { HeadHeight = truth.HeadRatio, Units = ExpressionUnits.Of(truth.Shown!.Value, intensity, variant, figure.Person) };
        return plan with { Intensity = intensity, Variant = variant, Scene = plan.Scene with { Figures = [figure] } };
    }

    // Place and light belong to the series; colours, camera and export to the photographer.
    static PhotographerStyle StyleOf(PhotoTruth truth)
    {
        var taste = truth.Site == StockSite.Pexels ? StockTaste.Muted : StockTaste.Bright;
        var own = PhotographerStyle.Draw(taste, new RandomStream(truth.StyleSeed, 1));
        var series = PhotographerStyle.Draw(taste, new RandomStream(truth.SeriesSeed, 2));
        return series with { Grade = own.Grade, BlackAndWhite = own.BlackAndWhite, JpegQuality = own.JpegQuality, Noise = own.Noise };
    }

    static BackdropKind PlaceOf(PhotoSubject subject, RandomStream random) => subject switch
    {
        PhotoSubject.Food => BackdropKind.Table,
        PhotoSubject.Objects => BackdropKind.Presents,
        PhotoSubject.Room => random.NextDouble() < .5 ? BackdropKind.Room : BackdropKind.Window,
        _ => random.NextDouble() < .5 ? BackdropKind.Hills : BackdropKind.Beach,
    };

    static byte[] Resized(byte[] file, ImageSize size)
    {
        using var whole = SKBitmap.Decode(file);
        // Fill the size; what stands over is cut off equally on both sides.
        var scale = Math.Max(size.Width / (double)whole.Width, size.Height / (double)whole.Height);
        var (wide, high) = (size.Width / scale, size.Height / scale);
        var kept = SKRect.Create((float)((whole.Width - wide) / 2), (float)((whole.Height - high) / 2), (float)wide, (float)high);
        using var image = SKImage.FromBitmap(whole);
        using var small = new SKBitmap(size.Width, size.Height);
        using (var canvas = new SKCanvas(small)) canvas.DrawImage(image, kept, new SKRect(0, 0, size.Width, size.Height), new SKSamplingOptions(SKCubicResampler.Mitchell));
        return small.Encode(SKEncodedImageFormat.Jpeg, ResizedQuality).ToArray();
    }
}
