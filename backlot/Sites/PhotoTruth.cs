using FaceValue.Study;

namespace FaceValue.Backlot.Sites;

/// <summary>What a photo truly is: everything that its site does not tell. One flat record a photo, to be kept as a table.</summary>
public sealed record PhotoTruth
{
    /// <summary>The site.</summary>
    public required StockSite Site { get; init; }

    /// <summary>The site's number for the photo; unique over both sites.</summary>
    public required int Id { get; init; }

    /// <summary>The expression whose phrase the photo is at home with: the label that a search gives it.</summary>
    public required Expression Sought { get; init; }

    /// <summary>The phrase that certainly finds it.</summary>
    public required string HomePhrase { get; init; }

    /// <summary>What the photo is of.</summary>
    public required PhotoSubject Subject { get; init; }

    /// <summary>How many faces can be seen: 0, 1, or with company 2 or 3.</summary>
    public required int Faces { get; init; }

    /// <summary>What the largest face shows; null without a face.</summary>
    public Expression? Shown { get; init; }

    /// <summary>How the largest face comes by it; null without a face.</summary>
    public FaceManner? Manner { get; init; }

    /// <summary>How strongly it is shown, 0 to 1; 0 for faces without an expression.</summary>
    public double Intensity { get; init; }

    /// <summary>Height of the largest head by height of the photo; 0 without a face.</summary>
    public double HeadRatio { get; init; }

    /// <summary>True where the label that a search gives is what the largest face shows.</summary>
    public bool IsRight => Shown == Sought && Manner == FaceShown.Acted(Sought).Manner;

    /// <summary>The photographer's number on the site.</summary>
    public required int PhotographerId { get; init; }

    /// <summary>Seeds the photographer's look: the same for all their series.</summary>
    public required int StyleSeed { get; init; }

    /// <summary>Number of the series: one person at one place on one day. The same on both sites where a series is on both.</summary>
    public required int Series { get; init; }

    /// <summary>Number of the moment in all the catalogue: photos of one moment are near-duplicates.</summary>
    public required int Moment { get; init; }

    /// <summary>Seeds the person's looks: the same wherever that person appears.</summary>
    public required int PersonSeed { get; init; }

    /// <summary>Seeds the place, the clothes and the light of the series.</summary>
    public required int SeriesSeed { get; init; }

    /// <summary>Seeds the pose and the variant of the expression: the same for near-duplicates.</summary>
    public required int MomentSeed { get; init; }

    /// <summary>Seeds the little that differs from shot to shot.</summary>
    public required int ShotSeed { get; init; }
}
