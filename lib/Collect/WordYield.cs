using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>What one search brought on one site.</summary>
/// <param name="Source">The site.</param>
/// <param name="Expression">The expression searched for.</param>
/// <param name="QueryVersion">Which kind of search.</param>
/// <param name="Word">Its words.</param>
/// <param name="Pages">Pages looked at.</param>
/// <param name="Photos">Photos found, each counted once.</param>
/// <param name="New">Those that no earlier search of the site had found. Over all searches they sum to the site's photos.</param>
/// <param name="OnlyHere">Those that no other search of the site found, earlier or later.</param>
/// <param name="Kept">New ones that are in the collection.</param>
public sealed record WordYield(string Source, Expression Expression, QueryVersion QueryVersion, string Word, int Pages, int Photos, int New, int OnlyHere, int Kept)
{
    /// <summary>Every search of every site, in the order asked.</summary>
    public static IReadOnlyList<WordYield> Of(PhotoCollection collection)
    {
        var photos = collection.Photos.ToDictionary(photo => photo.Key);
        var finds = collection.Finds.ToLookup(find => (find.Source, find.Query));
        var searches = collection.Finds.Select(find => (find.Key, find.Query)).Distinct().GroupBy(find => find.Key).ToDictionary(found => found.Key, found => found.Count());
        return
        [
            .. from pages in collection.Pages.GroupBy(page => (page.Source, Query: new PhotoQuery(page.Expression, page.QueryVersion, page.Word)))
               let query = pages.Key.Query
               let found = finds[pages.Key].Select(find => find.Key).Distinct().ToList()
               let first = found.Where(key => photos[key] is var photo && photo.Word == query.Word && photo.QueryVersion == query.Version).ToList()
               select new WordYield(pages.Key.Source, query.Expression, query.Version, query.Word, pages.Count(), found.Count, first.Count,
                   found.Count(key => searches[key] == 1), first.Count(key => photos[key].Outcome == PhotoOutcome.Kept)),
        ];
    }
}
