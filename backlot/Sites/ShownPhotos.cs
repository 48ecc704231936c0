namespace FaceValue.Backlot.Sites;

/// <summary>What the faults make of the photos that a site lists.</summary>
sealed class ShownPhotos(SiteFaults faults)
{
    // Far enough to cross to the next page now and then.
    const int PlacesLater = 7;
    const int PhotosPromised = 400;

    /// <summary>The photos of a search, some of them twice where the faults say so.</summary>
    public IReadOnlyList<CataloguePhoto> Listed(IReadOnlyList<CataloguePhoto> found)
    {
        if (faults.RepeatedPhotos == 0) return found;
        var listed = new List<CataloguePhoto>(found.Count);
        for (var i = 0; i < found.Count + PlacesLater; i++)
        {
            if (i < found.Count) listed.Add(found[i]);
            if (i >= PlacesLater && faults.IsRepeated(found[i - PlacesLater])) listed.Add(found[i - PlacesLater]);
        }
        return listed;
    }

    /// <summary>How many photos the site claims to have.</summary>
    public int Claimed(int count) => faults.LyingTotals ? count + PhotosPromised : count;

    /// <summary>A text about a photo, with markup in it where the faults say so.</summary>
    public string Text(CataloguePhoto photo, string text) => faults.HasHostileText(photo) ? $"{text} <script>alert(\"{photo.Id}\")</script>, '\"=1+1" : text;

    /// <summary>The alt text.</summary>
    public string? Alt(CataloguePhoto photo) => faults.HasNullAlt(photo) ? null : Text(photo, photo.Alt);

    /// <summary>Where the photo's pictures are said to be.</summary>
    public string ImagesOf(CataloguePhoto photo, Uri images) => faults.HasForeignAddresses(photo) ? "http://pictures.example.invalid/" : images.AbsoluteUri;

    /// <summary>True where the next page is kept secret.</summary>
    public bool HidesNextPage => faults.NoNextPage;
}
