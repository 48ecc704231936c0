namespace FaceValue.Collect;

/// <summary>What a site's terms say about collecting its photos, in our words, and where to read them.</summary>
/// <param name="Site">The site's name.</param>
/// <param name="Version">Which state of the terms this summarises; kept beside every photo.</param>
/// <param name="Summary">What they forbid and what they ask for. One or two sentences.</param>
/// <param name="Pages">Where the terms stand.</param>
public sealed record SourceTerms(string Site, string Version, string Summary, IReadOnlyList<string> Pages)
{
    /// <summary>Pexels.</summary>
    public static SourceTerms Pexels { get; } = new("Pexels", "pexels-2026-11",
        "Building data sets or training models from photos fetched through the API needs Pexels' explicit permission; photographers are to be credited, and copies may not be passed on unchanged.",
        ["https://help.pexels.com/hc/en-us/articles/900005880463", "https://www.pexels.com/terms-of-service", "https://www.pexels.com/api/documentation/"]);

    /// <summary>Pixabay.</summary>
    public static SourceTerms Pixabay { get; } = new("Pixabay", "pixabay-2026-11",
        "Systematic mass download is not allowed without agreement; search replies are to be cached for 24 hours, images may not be linked to for good, and the source is to be shown.",
        ["https://pixabay.com/api/docs/", "https://pixabay.com/service/terms/"]);

    /// <summary>The constructed world: photos drawn by this project, under its own licence.</summary>
    public static SourceTerms Backlot { get; } = new("the backlot", "backlot-mit", "Drawn photos of nobody, under this project's MIT licence.", ["LICENSE"]);

    internal void Require(bool permission)
    {
        if (!permission)
            throw new InvalidOperationException(
                $"{Site} is not asked before you confirm that you have its permission. Its terms, in short: {Summary} Read them at {string.Join(" and ", Pages)}. "
                + "If you have permission for this study, say so in the notebook's settings: `with { HasPermission = true }`.");
    }
}
