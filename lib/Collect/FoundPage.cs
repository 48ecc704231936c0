namespace FaceValue.Collect;

/// <summary>A page of a search as the journal keeps it.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Search">Path and query of the search, without host and key: what makes two searches the same.</param>
/// <param name="At">When the site gave it.</param>
/// <param name="Page">What was on it.</param>
sealed record FoundPage(string Source, string Search, DateTimeOffset At, SearchPage Page);
