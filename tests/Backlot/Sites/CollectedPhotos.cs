using FaceValue.Backlot.Sites;
using FaceValue.Study;

namespace FaceValue.Tests.Backlot.Sites;

/// <summary>What the original's collector would bring home: expression after expression, phrase after phrase, each photo kept under the label that first found it.</summary>
static class CollectedPhotos
{
    public static List<(Expression Label, CataloguePhoto Photo)> From(PhotoCatalogue catalogue, params StockSite[] sites)
    {
        var seen = new HashSet<int>();
        var collected = new List<(Expression, CataloguePhoto)>();
        foreach (var site in sites)
            foreach (var sought in catalogue.Settings.Sought)
                foreach (var phrase in sought.Phrases)
                    foreach (var photo in Reachable(catalogue, site, phrase.Text))
                        if (seen.Add(photo.Id)) collected.Add((sought.Expression, photo));
        return collected;
    }

    // Pixabay: category people, 500 hits. Pexels: ten pages of 80.
    static IEnumerable<CataloguePhoto> Reachable(PhotoCatalogue catalogue, StockSite site, string phrase) =>
        site == StockSite.Pixabay ? catalogue.Search(site, phrase).Where(p => p.Category == "people").Take(500) : catalogue.Search(site, phrase).Take(800);
}
