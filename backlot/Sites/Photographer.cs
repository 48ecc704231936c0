namespace FaceValue.Backlot.Sites;

/// <summary>Someone who sells photos on one of the sites.</summary>
/// <param name="Id">The site's number for them.</param>
/// <param name="Name">An invented name; on Pixabay, a user name.</param>
/// <param name="Site">Where they sell.</param>
/// <param name="StyleSeed">Seeds the look that all their series share: light, colours, taste in backgrounds.</param>
public sealed record Photographer(int Id, string Name, StockSite Site, int StyleSeed)
{
    /// <summary>The name as it stands in addresses: lower-case letters and digits.</summary>
    public string Handle { get; } = string.Concat(Name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}
