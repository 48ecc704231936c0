using FaceValue.Statistics;

namespace FaceValue.Faces;

/// <summary>How many of some photos hold one usable face.</summary>
/// <param name="Name">What the photos have in common: an expression, a word, a site.</param>
/// <param name="Photos">Photos looked at.</param>
/// <param name="Kept">Those with one usable face.</param>
public sealed record FaceYield(string Name, int Photos, int Kept)
{
    /// <summary>Share of the photos that were kept, with its 95% interval.</summary>
    /// <remarks>Wilson's interval: photos of one series are not independent, so it is the least that can be doubted.</remarks>
    public Interval Share => Proportion.Wilson(Kept, Photos);

    /// <summary>The yield of each kind of photo, in the order in which the kinds first come.</summary>
    /// <param name="photos">What became of each photo.</param>
    /// <param name="kindOf">What a photo is counted under.</param>
    public static IReadOnlyList<FaceYield> Of(IEnumerable<PhotoResult> photos, Func<PhotoResult, string> kindOf)
    {
        ArgumentNullException.ThrowIfNull(photos);
        return [.. photos.GroupBy(kindOf).Select(kind => new FaceYield(kind.Key, kind.Count(), kind.Count(photo => photo.Outcome == PhotoOutcome.Kept)))];
    }
}
