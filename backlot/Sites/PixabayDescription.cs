using System.Globalization;

namespace FaceValue.Backlot.Sites;

/// <summary>Describes a photo as Pixabay does.</summary>
sealed class PixabayDescription(SiteAddress address, ShownPhotos shown, ExpiringAddress expiring, int seed)
{
    const int PreviewSide = 150, WebFormatSide = 640, LargeSide = 1280;
    // Nobody has measured the files yet when the site is asked: drawn portraits take about a fifth of a byte a pixel as JPEG.
    const double BytesPerPixel = .2;

    public PixabayHit Of(CataloguePhoto photo)
    {
        var random = Lot.Of(seed, string.Create(CultureInfo.InvariantCulture, $"fame of {photo.Id}"));
        var images = shown.ImagesOf(photo, address.Images);
        var uploaded = new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(photo.Id - 4_000_000L);
        var preview = photo.Size.Within(PreviewSide, PreviewSide);
        var web = photo.Size.Within(WebFormatSide, WebFormatSide);
        // Few photos are seen often: views spread over three powers of ten, the rest follows from them.
        var views = (int)(100 * Math.Pow(1000, random.NextDouble()));
        var token = expiring.TokenFor(photo);
        return new(photo.Id, string.Create(CultureInfo.InvariantCulture, $"{address.Api}photos/{photo.Slug}-{photo.Id}/"), "photo", shown.Text(photo, string.Join(", ", photo.Tags)),
            string.Create(CultureInfo.InvariantCulture, $"{images}photo/{uploaded:yyyy/MM/dd/HH/mm}/{photo.Slug}-{photo.Id}_{PreviewSide}.jpg"), preview.Width, preview.Height,
            $"{images}get/{token}_{WebFormatSide}.jpg", web.Width, web.Height, $"{images}get/{token}_{LargeSide}.jpg",
            photo.Size.Width, photo.Size.Height, (int)(photo.Size.Width * photo.Size.Height * BytesPerPixel),
            views, (int)(views * random.Between((.4, .7))), (int)(views * random.Between((.002, .01))), (int)(views * random.Between((0, .002))),
            photo.Photographer.Id, shown.Text(photo, photo.Photographer.Name), UserImageUrl: "");
    }

    /// <summary>The size that the number at the end of a picture address asks for; null for numbers that Pixabay does not know.</summary>
    public static ImageSize? SizeAsked(ImageSize original, int side) =>
        side is PreviewSide or 180 or 340 or WebFormatSide or 960 or LargeSide ? original.Within(side, side) : null;
}
