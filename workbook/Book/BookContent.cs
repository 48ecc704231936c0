namespace FaceValue.Workbook.Book;

/// <summary>What a book is made of.</summary>
/// <param name="Study">The study's name, such as <c>backlot</c>.</param>
/// <param name="Title">The book's title.</param>
/// <param name="Pages">Its pages, in the order of the story.</param>
/// <param name="Facts">What a reader may want to quote: commit, version, seed. No times or paths, so that equal runs make equal books.</param>
/// <param name="Dashboard">Address of the dashboard from the book's folder; null where there is none.</param>
public sealed record BookContent(string Study, string Title, IReadOnlyList<BookPage> Pages, IReadOnlyList<KeyValuePair<string, string>> Facts, string? Dashboard = null)
{
    /// <summary>The study that the pages' words are about, where that is not the one that was run; null where it is.</summary>
    public string? WordsOf { get; init; }
}
