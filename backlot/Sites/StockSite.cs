namespace FaceValue.Backlot.Sites;

/// <summary>The two photo sites of the backlot. Each speaks the interface of the real site whose name it bears; nothing of the real site is contacted.</summary>
public enum StockSite
{
    /// <summary>JSON errors, the key in a header, the next page by address.</summary>
    Pexels,

    /// <summary>Plain-text errors, the key in the address, 500 hits a query at most.</summary>
    Pixabay,
}
