using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>Decides what becomes of each photo, once all are there. A pure function of its inputs, so the order in which downloads ended leaves no trace.</summary>
static class Verdicts
{
    /// <summary>Fills in group, outcome and reason.</summary>
    /// <param name="photos">One row a photo in the order found, with <see cref="PhotoRecord.Reason"/> set where it is broken.</param>
    /// <param name="finds">Every place of every photo.</param>
    /// <param name="settings">What is near, and what becomes of duplicates and conflicts.</param>
    public static IReadOnlyList<PhotoRecord> On(IReadOnlyList<PhotoRecord> photos, IReadOnlyList<PhotoFind> finds, CollectorSettings settings)
    {
        var groups = NearDuplicates.Group([.. photos.Select(photo => photo.PerceptualHash.Length > 0 ? PerceptualHash.Parse(photo.PerceptualHash) : (PerceptualHash?)null)], settings.DuplicateDistance);
        var expressions = ExpressionsOf(photos, finds);
        var kept = new Dictionary<(int Group, Expression), PhotoKey>();
        return [.. photos.Index().Select(item => Judge(item.Item, groups[item.Index]))];

        PhotoRecord Judge(PhotoRecord photo, int group)
        {
            photo = photo with { Group = photos[group].Key.ToString() };
            if (photo.Outcome == PhotoOutcome.Broken) return photo;
            var found = expressions(photo);
            if (found.Count > 1 && settings.Conflicts == ConflictRule.Drop)
                return photo with { Outcome = PhotoOutcome.Conflict, Reason = string.Join(", ", found.Select(expression => expression.Word())) };
            // Pictures that look alike under different expressions are often one sitter making faces. They stay, but share a group.
            return settings.Duplicates == DuplicateRule.Keep || kept.TryAdd((group, photo.Expression), photo.Key)
                ? photo
                : photo with { Outcome = PhotoOutcome.Duplicate, Reason = kept[(group, photo.Expression)].ToString() };
        }
    }

    // One file may stand on both sites, or twice on one: its finds are put together by the bytes' hash.
    static Func<PhotoRecord, IReadOnlyList<Expression>> ExpressionsOf(IReadOnlyList<PhotoRecord> photos, IReadOnlyList<PhotoFind> finds)
    {
        var file = photos.ToDictionary(photo => photo.Key, photo => photo.Sha256.Length > 0 ? photo.Sha256 : photo.Key.ToString());
        var found = finds.ToLookup(find => file[find.Key], find => find.Expression);
        return photo => [.. found[file[photo.Key]].Distinct().Order()];
    }
}
