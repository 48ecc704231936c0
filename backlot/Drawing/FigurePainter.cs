using System.Numerics;
using System.Runtime.CompilerServices;
using FaceValue.Backlot.Drawing.Paint;
using FaceValue.Backlot.Drawing.Raster;
using FaceValue.Backlot.Drawing.Solid;

namespace FaceValue.Backlot.Drawing;

/// <summary>Builds one figure and lays it over a picture. Holds large buffers and is not for several threads at once.</summary>
sealed class FigurePainter
{
    static readonly StrandNoise FineStrands = new(fine: true), CoarseStrands = new(fine: false);

    // Clothes do not change with the expression, so films need not paint them for every frame.
    static readonly ConditionalWeakTable<Person, Wardrobe> Clothes = [];

    readonly Geometry geometry = new();
    readonly VisibilityBuffer buffer = new();
    readonly ShadowMap shadows = new();
    readonly ScreenMesh mesh = new();

    /// <summary>Draws a figure and returns what is known of its face.</summary>
    public FaceTruth Paint(Scene scene, int index, Picture picture)
    {
        var figure = scene.Figures[index];
        var (person, units) = (figure.Person, figure.Units.Clamped());
        var turn = Turn.Of(figure.Pose);
        var pixels = (float)(figure.HeadHeight * scene.Height);
        var camera = new Camera((float)(figure.CentreX * scene.Height), (float)(figure.CentreY * scene.Height), pixels);

        var features = new FaceFeatures(person, units);
        // What lies behind the lips shifts against them when the head turns.
        var face = FaceSheet.Paint(person, units, features, Math.Clamp(pixels * 1.1f, 110, 420), new Vector2(-turn.Forward.X, -turn.Forward.Y));
        geometry.Clear();
        var head = new FigureBuilder(geometry, figure, turn, pixels).Build(face, ClothOf(person, pixels), new FaceMotion(units), features, new LandmarkFinder(camera, turn));
        var model = new LightModel(scene.Light, Exposure(person));
        shadows.Cast(geometry, model.Key, model.Softness);

        var (left, top, right, bottom) = mesh.Load(geometry, camera, model);
        int x0 = Math.Max(0, left), y0 = Math.Max(0, top), x1 = Math.Min(picture.Width, right), y1 = Math.Min(picture.Height, bottom);
        if (x0 < x1 && y0 < y1)
        {
            buffer.Clear(x0, y0, x1 - x0, y1 - y0);
            var strands = pixels > 220 ? FineStrands : CoarseStrands;
            buffer.Draw(geometry, mesh, strands);
            new FigureShader(geometry, mesh, model, turn.Across, turn.Down, strands).Compose(buffer, picture);
        }
        return head.Truth(index, figure.Pose, scene.Width, scene.Height);
    }

    static Sheet ClothOf(Person person, float pixels) => Clothes.GetValue(person, _ => new Wardrobe(person)).At(pixels);

    // A photographer opens the lens a little for dark skin, and closes it a little for very light skin.
    static float Exposure(Person person) => 1.12f + .55f * (float)Math.Pow(person.Skin.Melanin, 1.3) - .12f * (float)(1 - person.Skin.Melanin);

    sealed class Wardrobe(Person person)
    {
        readonly Lock door = new();
        readonly Dictionary<int, Sheet> sheets = [];

        public Sheet At(float pixels)
        {
            // In steps of a half, so that a slow zoom does not paint a new sheet for each frame.
            var texels = (int)(48 * MathF.Pow(1.5f, MathF.Ceiling(MathF.Log(Math.Clamp(pixels * .8f, 48, 240) / 48, 1.5f))));
            lock (door)
            {
                if (sheets.TryGetValue(texels, out var sheet)) return sheet;
                return sheets[texels] = ClothSheet.Paint(person, texels);
            }
        }
    }
}
