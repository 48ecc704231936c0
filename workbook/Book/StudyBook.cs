using FaceValue.Study;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Workbook.Book;

/// <summary>The book of a study: its notebooks as they were last run.</summary>
public static class StudyBook
{
    const string Title = "Face value: what benchmark accuracy does not tell";

    /// <summary>Writes the book from the executed notebooks under the study's outputs.</summary>
    /// <param name="study">The study.</param>
    /// <param name="facts">What its last pages tell: commit, version.</param>
    /// <returns>The path of its index; null where no notebook has been run yet.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string? Write(StudyFolder study, IReadOnlyList<KeyValuePair<string, string>> facts)
    {
        ArgumentNullException.ThrowIfNull(study);
        var folder = Path.Combine(study.Outputs, "notebooks");
        if (!Directory.Exists(folder)) return null;
        var executed = Directory.EnumerateFiles(folder, "*.ipynb").ToDictionary(NotebookCatalog.Stem, NotebookFile.Read);
        if (executed.Count == 0) return null;
        var dashboard = File.Exists(Path.Combine(study.Outputs, "dashboard", "index.html")) ? "../dashboard/index.html" : null;
        return BookWriter.Write(new BookContent(study.Name, Title, Story.With(executed), facts, dashboard) { WordsOf = study.Name == RunSettings.DefaultStudy ? null : RunSettings.DefaultStudy }, Path.Combine(study.Outputs, "book"));
    }
}
