using System.Globalization;

namespace FaceValue.Backlot.Sites;

/// <summary>Makes and reads the part of a Pixabay picture address that stands for a photo until it expires.</summary>
sealed class ExpiringAddress(PhotoCatalogue catalogue, TimeSpan lifetime, TimeProvider clock)
{
    const int Digits = 8;

    /// <summary>The photo's token, the same for a whole hour.</summary>
    public string TokenFor(CataloguePhoto photo)
    {
        var issued = (int)(clock.GetUtcNow().ToUnixTimeSeconds() / 3600);
        return Written(photo.Id, issued);
    }

    /// <summary>The photo of a token; null where it has expired or never was one.</summary>
    public CataloguePhoto? Read(string token)
    {
        if (token.Length != 1 + 3 * Digits || !TryHex(token, 0, out var id) || !TryHex(token, 1, out var issued) || token != Written(id, issued)) return null;
        return clock.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(issued * 3600L) + lifetime ? catalogue.Find(StockSite.Pixabay, id) : null;
    }

    // The last part depends on the seed, so that no address can be made up.
    string Written(int id, int issued) =>
        string.Create(CultureInfo.InvariantCulture, $"g{id:x8}{issued:x8}{(uint)Lot.Of(catalogue.Seed, $"address of {id} in hour {issued}").NextBits():x8}");

    static bool TryHex(string token, int part, out int value) =>
        int.TryParse(token.AsSpan(1 + part * Digits, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
