namespace FaceValue.Collect;

/// <summary>Why paging stopped after a page.</summary>
public enum PagingEnd
{
    /// <summary>It went on.</summary>
    No,

    /// <summary>There are no more results.</summary>
    Results,

    /// <summary>Too little of the page was new.</summary>
    Novelty,

    /// <summary>The settings allow no more pages.</summary>
    Depth,
}
