using System.Text;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Workbook.Book;

/// <summary>A notebook as a page: prose as prose, code folded away, outputs in between.</summary>
static class NotebookPage
{
    const string TryTag = "try";

    public static string Of(BookContent book, BookPage page, BookFiles files)
    {
        var notebook = page.Notebook!;
        var prose = new Prose(book.Pages.Where(p => p.Notebook is not null).Select(p => p.Stem).ToHashSet(StringComparer.OrdinalIgnoreCase));
        var outputs = new OutputHtml(prose, files);
        var body = new StringBuilder();
        foreach (var cell in notebook.Cells) body.Append(Cell(cell, prose, outputs));
        if (notebook.Cells.Count == 0) body.Append("<p class=\"note\">This notebook has no cells.</p>\n");

        var title = prose.Headings.FirstOrDefault(h => h.Level == 1)?.Text;
        var html = new StringBuilder();
        html.Append("<div class=\"page\">\n").Append(Contents(prose.Headings)).Append("<main id=\"main\" tabindex=\"-1\">\n<article>\n");
        html.Append($"<p class=\"eyebrow\">{Html.Text(Eyebrow(book, page))}</p>\n");
        if (title is null) html.Append($"<h1>{Html.Text(page.Title)}</h1>\n");
        if (book.WordsOf is { } other) html.Append($"<p class=\"note\">The words of this page are about the study <b>{Html.Text(other)}</b>. Charts and tables are those of <b>{Html.Text(book.Study)}</b>; what the words say of numbers is not.</p>\n");
        html.Append(body).Append("</article>\n").Append(Neighbours(book, page)).Append("</main>\n</div>\n");
        return PageFrame.Of(book, title ?? page.Title, html.ToString(), page, hasCode: notebook.Cells.Any(c => c.Kind == CellKind.Code));
    }

    static string Cell(NotebookCell cell, Prose prose, OutputHtml outputs)
    {
        if (cell.Kind == CellKind.Raw || cell.Source.Length == 0 && cell.Outputs.Count == 0) return "";
        if (cell.Kind == CellKind.Markdown)
            return $"<div class=\"prose{(cell.Tags.Contains(Story.FindingTag) ? " finding" : "")}\">\n{prose.Of(cell.Source)}</div>\n";

        var isTry = cell.Tags.Contains(TryTag);
        var html = new StringBuilder($"<div class=\"cell{(isTry ? " try" : "")}\">\n");
        if (cell.Source.Length > 0)
            html.Append($"<details class=\"code\"><summary>{(isTry ? "Try it: code" : "Code")}</summary>\n<pre tabindex=\"0\"><code>").Append(CodeColours.Of(cell.Source)).Append("</code></pre>\n</details>\n");
        foreach (var output in cell.Outputs) html.Append(outputs.Of(output));
        return html.Append("</div>\n").ToString();
    }

    static string Contents(IReadOnlyList<Heading> headings)
    {
        var shown = headings.Where(h => h.Level is 2 or 3).ToList();
        if (shown.Count == 0) return "<div class=\"contents\"></div>\n";
        var html = new StringBuilder("<nav class=\"contents\" aria-label=\"On this page\">\n<details open><summary>On this page</summary>\n<ul>\n");
        foreach (var heading in shown) html.Append($"<li class=\"level-{heading.Level}\"><a href=\"#{Html.Text(heading.Id)}\">{Html.Text(heading.Text)}</a></li>\n");
        return html.Append("</ul>\n</details>\n</nav>\n").ToString();
    }

    static string Eyebrow(BookContent book, BookPage page)
    {
        if (!Story.Steps.Any(step => step.Stem == page.Stem)) return page.Title;
        return Story.IsPrologue(page) ? $"Prologue · {page.Title}" : $"Step {PageFrame.NumberOf(page)} of {book.Pages.Count(Story.IsQuestion)} · {page.Title}";
    }

    static string Neighbours(BookContent book, BookPage page)
    {
        var pages = book.Pages.Where(p => p.Notebook is not null).ToList();
        var at = pages.IndexOf(page);
        var html = new StringBuilder("<nav class=\"neighbours\" aria-label=\"Previous and next\">\n");
        if (at > 0) html.Append($"<a rel=\"prev\" href=\"{Html.Text(pages[at - 1].FileName)}\"><span>Before</span> {Html.Text(pages[at - 1].Title)}</a>\n");
        else html.Append("<a href=\"index.html\"><span>Before</span> All steps</a>\n");
        if (at + 1 < pages.Count) html.Append($"<a rel=\"next\" href=\"{Html.Text(pages[at + 1].FileName)}\"><span>Next</span> {Html.Text(pages[at + 1].Title)}</a>\n");
        else html.Append("<a href=\"index.html\"><span>Back to</span> All steps</a>\n");
        return html.Append("</nav>\n").ToString();
    }
}
