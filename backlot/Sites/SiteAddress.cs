namespace FaceValue.Backlot.Sites;

/// <summary>Where a site stands and what opens it.</summary>
/// <param name="Api">Base of the interface: "v1/search" or "api/" is joined to it.</param>
/// <param name="Images">Base of the pictures' addresses: its host is the only one to fetch pictures from.</param>
/// <param name="Key">The key to send.</param>
public sealed record SiteAddress(Uri Api, Uri Images, string Key);
