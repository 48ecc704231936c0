using FaceValue.Backlot.Drawing;
using FaceValue.Study;

namespace FaceValue.Backlot.Looks;

/// <summary>A photo before it is taken: everything it will show, and so its truth.</summary>
public sealed record PhotoPlan
{
    /// <summary>What is before the camera.</summary>
    public required Scene Scene { get; init; }

    /// <summary>What becomes of it in the camera and after.</summary>
    public Finish Finish { get; init; } = new();

    /// <summary>What the first figure's face really shows, whatever the photo is labelled; null without a figure.</summary>
    public Expression? Shown { get; init; }

    /// <summary>How strongly, 0 to 1.</summary>
    public double Intensity { get; init; }

    /// <summary>In which of the expression's variants.</summary>
    public int Variant { get; init; }

    /// <summary>Takes the photo.</summary>
    public Photo Shoot(ScenePainter painter)
    {
        var finished = Finisher.Apply(painter.Paint(Scene), Finish);
        return new Photo(Finisher.Encode(finished.Picture, Finish), finished.Picture.Width, finished.Picture.Height, finished.Faces);
    }
}

/// <summary>A photo.</summary>
/// <param name="File">A PNG or JPEG file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Faces">Where its faces lie.</param>
public sealed record Photo(byte[] File, int Width, int Height, IReadOnlyList<FaceTruth> Faces);
