using System.Collections.Frozen;
using System.Globalization;

namespace FaceValue.Backlot.Sites;

/// <summary>Finds one site's photos by words.</summary>
/// <remarks>
/// On a real site the query "happy face" reaches other photos than "happy", though every one of them is tagged "happy": only the first few hundred of very many are shown.
/// This site is small enough to be read to its end, so that limit is written into the index: the study's phrases find the photos that list them, any other words those tagged with all of them.
/// </remarks>
sealed class SearchIndex
{
    // Home photos come first a little more often than photos that merely carry the phrase as well.
    const double HeadStart = .25;

    readonly int seed;
    readonly StockSite site;
    readonly IReadOnlyList<CataloguePhoto> photos;
    readonly FrozenDictionary<string, IReadOnlyList<CataloguePhoto>> ofPhrases;

    public SearchIndex(int seed, StockSite site, IReadOnlyList<CataloguePhoto> photos, IReadOnlyList<SoughtExpression> sought)
    {
        (this.seed, this.site, this.photos) = (seed, site, photos);
        ofPhrases = sought.SelectMany(s => s.Phrases).ToFrozenDictionary(p => p.Text, p => Ranked(p.Text, photos.Where(photo => photo.FoundBy.Contains(p.Text))));
    }

    public IReadOnlyList<CataloguePhoto> Search(string query)
    {
        var words = query.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var phrase = string.Join(' ', words);
        return ofPhrases.TryGetValue(phrase, out var found) ? found : Ranked(phrase, photos.Where(photo => words.All(photo.Tags.Contains)));
    }

    IReadOnlyList<CataloguePhoto> Ranked(string phrase, IEnumerable<CataloguePhoto> found) =>
        [.. found.OrderBy(photo => Lot.Of(seed, string.Create(CultureInfo.InvariantCulture, $"{phrase} on {site}: {photo.Id}")).NextDouble() - (photo.FoundBy[0] == phrase ? HeadStart : 0)).ThenBy(photo => photo.Id)];
}
