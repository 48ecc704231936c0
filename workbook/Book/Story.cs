using FaceValue.Workbook.Notebooks;

namespace FaceValue.Workbook.Book;

/// <summary>The prologue and the seven questions that the workbook asks, one after another.</summary>
public static class Story
{
    /// <summary>The tag of the Markdown cell that states a notebook's answer.</summary>
    public const string FindingTag = "finding";

    /// <summary>The steps, none of them run.</summary>
    public static IReadOnlyList<BookPage> Steps { get; } =
    [
        new("00-backlot", "The backlot", "Can a drawn world stand in for photos and films that may not be shipped?"),
        new("01-collect", "Collect", "Which photos does a word find, and under whose terms?"),
        new("02-faces", "Faces", "How many photos hold one usable face, and who is lost on the way?"),
        new("03-datasets", "Data sets", "Who is in the data, is the split fair, and how far are the photos from film?"),
        new("04-train", "Train", "One recipe, several data sets: does every network learn?"),
        new("05-benchmark", "Benchmark", "Which model wins on held-out photos, and is its confidence honest?"),
        new("06-films", "Films", "What does each model read in a film, frame by frame?"),
        new("07-movie-arcs", "Movie arcs", "Whose reading follows the story that the film tells?"),
    ];

    /// <summary>Whether a page comes before the story's first question.</summary>
    public static bool IsPrologue(BookPage page) => page.Stem.StartsWith("00-", StringComparison.Ordinal);

    /// <summary>Whether a page is one of the story's questions.</summary>
    public static bool IsQuestion(BookPage page) => !IsPrologue(page) && Steps.Any(step => step.Stem == page.Stem);

    /// <summary>The story with those of its notebooks that were run. A notebook that is no step of it comes after them, under its own title.</summary>
    /// <param name="notebooks">Stem -> notebook as it was run.</param>
    public static IReadOnlyList<BookPage> With(IReadOnlyDictionary<string, Notebook> notebooks)
    {
        ArgumentNullException.ThrowIfNull(notebooks);
        var others = notebooks.Keys.Except(Steps.Select(step => step.Stem)).Order(StringComparer.Ordinal)
            .Select(stem => new BookPage(stem, TitleOf(notebooks[stem]) ?? stem, ""));
        return [.. Steps.Concat(others).Select(step => notebooks.TryGetValue(step.Stem, out var run) ? step with { Notebook = run, Finding = FindingOf(run) } : step)];
    }

    /// <summary>A notebook's answer: the first paragraph, without heading, of the cell tagged <c>finding</c>; null where it has none.</summary>
    public static string? FindingOf(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var cell = notebook.Cells.FirstOrDefault(c => c.Kind == CellKind.Markdown && c.Tags.Contains(FindingTag));
        return cell?.Source.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(WithoutHeadings).FirstOrDefault(text => text.Length > 0);
    }

    static string WithoutHeadings(string paragraph) =>
        string.Join(' ', paragraph.Split('\n').Where(line => !line.StartsWith('#')).Select(line => line.TrimStart('>', ' ').Trim())).Trim();

    static string? TitleOf(Notebook notebook) =>
        notebook.Cells.Where(c => c.Kind == CellKind.Markdown).SelectMany(c => c.Source.Split('\n'))
            .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
}
