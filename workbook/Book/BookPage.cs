using FaceValue.Workbook.Notebooks;

namespace FaceValue.Workbook.Book;

/// <summary>One step of the story.</summary>
/// <param name="Stem">File name without ending, such as <c>05-benchmark</c>.</param>
/// <param name="Title">A word or two: "Benchmark".</param>
/// <param name="Question">The question that the step answers.</param>
/// <param name="Notebook">The notebook as it was run; null where it was not part of this run.</param>
/// <param name="Finding">The answer in one line, as Markdown; null where the notebook states none.</param>
public sealed record BookPage(string Stem, string Title, string Question, Notebook? Notebook = null, string? Finding = null)
{
    /// <summary>The page's file name.</summary>
    public string FileName => Stem + ".html";
}
