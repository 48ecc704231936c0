namespace FaceValue.Backlot.Sites;

/// <summary>What can go wrong with a picture.</summary>
public enum PictureFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The first half comes at once, the second half much later.</summary>
    Slow,

    /// <summary>By HTTP a whole answer, but the file's second half is missing: a JPEG without FF D9.</summary>
    Truncated,

    /// <summary>The connection ends in the middle of the body.</summary>
    BrokenOff,

    /// <summary>A JPEG's first bytes, then noise.</summary>
    Garbled,

    /// <summary>404: the address has expired.</summary>
    Expired,

    /// <summary>200, but a page of HTML.</summary>
    Html,

    /// <summary>302 to another host, which does have the picture.</summary>
    Redirected,

    /// <summary>The header announces 8 GiB; after the picture nothing more comes, and the connection stays open.</summary>
    HugeLength,

    /// <summary>A small PNG that decodes to 20,000 x 20,000 pixels.</summary>
    Bomb,
}
