using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FaceValue.Backlot.Sites;

/// <summary>Describes a photo as Pexels does, and reads back which size one of its picture addresses asks for.</summary>
sealed class PexelsDescription(SiteAddress address, ShownPhotos shown)
{
    const string Compressed = "?auto=compress&cs=tinysrgb";

    public PexelsPhoto Of(CataloguePhoto photo)
    {
        var picture = string.Create(CultureInfo.InvariantCulture, $"{shown.ImagesOf(photo, address.Images)}photos/{photo.Id}/pexels-photo-{photo.Id}.jpeg");
        var by = photo.Photographer;
        return new(photo.Id, photo.Size.Width, photo.Size.Height, string.Create(CultureInfo.InvariantCulture, $"{address.Api}photo/{photo.Slug}-{photo.Id}/"),
            shown.Text(photo, by.Name), $"{address.Api}@{by.Handle}-{by.Id.ToString(CultureInfo.InvariantCulture)}", by.Id, photo.AverageColour,
            new(picture, $"{picture}{Compressed}&dpr=2&h=650&w=940", $"{picture}{Compressed}&h=650&w=940", $"{picture}{Compressed}&h=350", $"{picture}{Compressed}&h=130",
                $"{picture}{Compressed}&fit=crop&h=1200&w=800", $"{picture}{Compressed}&fit=crop&h=627&w=1200", $"{picture}{Compressed}&dpr=1&fit=crop&h=200&w=280"),
            Liked: false, shown.Alt(photo));
    }

    /// <summary>The size that a picture address asks for: within w and h, or with fit=crop in their proportions; dpr multiplies both. Null where a number makes no sense.</summary>
    public static ImageSize? SizeAsked(ImageSize original, IQueryCollection query)
    {
        var parameters = new SearchParameters(query);
        if (parameters.Number("w", int.MaxValue, 1) is not { } width || parameters.Number("h", int.MaxValue, 1) is not { } height || parameters.Number("dpr", 1, 1, 4) is not { } scale) return null;
        var isBounded = width < int.MaxValue && height < int.MaxValue;
        return parameters.Text("fit") == "crop" && isBounded ? original.CutTo(scale * (double)width, scale * (double)height) : original.Within(scale * (double)width, scale * (double)height);
    }
}
