namespace FaceValue.Backlot.Sites;

/// <summary>What can go wrong with the answer to a search.</summary>
public enum AnswerFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>429, with Retry-After.</summary>
    TooManyRequests,

    /// <summary>503 and a page of HTML.</summary>
    Unavailable,

    /// <summary>200, but a page of HTML, as from a hotel's Wi-Fi.</summary>
    Html,

    /// <summary>200 and the first half of the JSON.</summary>
    CutOff,

    /// <summary>200 and a small gzip body that swells to 128 MiB.</summary>
    Swollen,
}
