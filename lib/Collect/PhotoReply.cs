namespace FaceValue.Collect;

/// <summary>How one attempt to fetch a photo ended.</summary>
/// <param name="File">The photo's bytes, checked; null where there are none.</param>
/// <param name="Image">What they hold.</param>
/// <param name="Fault">Why there are none; empty where there are.</param>
sealed record PhotoReply(byte[]? File, CheckedImage? Image, string Fault)
{
    /// <summary>Another attempt may succeed.</summary>
    public bool Again { get; init; }

    /// <summary>The address is no longer good; the search gives a new one.</summary>
    public bool Expired { get; init; }

    /// <summary>The site could not be reached at all, which says nothing about the photo.</summary>
    public bool NoAnswer { get; init; }
}
