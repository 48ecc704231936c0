using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>How much of what was found for an expression can be used.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Found">Photos whose first search was for it.</param>
/// <param name="Usable">Those that can be used, 0 to <paramref name="Found"/>.</param>
public sealed record ExpressionYield(Expression Expression, int Found, int Usable)
{
    /// <summary>Usable by found, 0 to 1; 0 where nothing was found.</summary>
    public double UsableShare => Found > 0 ? (double)Usable / Found : 0;

    /// <summary>Counts a collection's photos by expression.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="isUsable">Which of the kept photos can be used, for instance those with one clear face; all of them by default.</param>
    public static IReadOnlyList<ExpressionYield> Of(PhotoCollection collection, Func<PhotoRecord, bool>? isUsable = null) =>
    [
        .. from photos in collection.Photos.GroupBy(photo => photo.Expression)
           orderby photos.Key
           select new ExpressionYield(photos.Key, photos.Count(), photos.Count(photo => photo.Outcome == PhotoOutcome.Kept && (isUsable?.Invoke(photo) ?? true))),
    ];
}
