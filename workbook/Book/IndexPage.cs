using System.Text;

namespace FaceValue.Workbook.Book;

/// <summary>The book's first page: the questions in order, each with its answer in a line.</summary>
static class IndexPage
{
    public static string Of(BookContent book)
    {
        var html = new StringBuilder("<main id=\"main\" class=\"index\" tabindex=\"-1\">\n<header>\n");
        html.Append($"<p class=\"eyebrow\">The {Html.Text(book.Study)} study</p>\n<h1>{Html.Text(book.Title)}</h1>\n");
        html.Append("<p class=\"lead\">One argument in ").Append(Count(book.Pages.Count(Story.IsQuestion))).Append(" questions. Each page asks one, answers it with a number, and then earns the answer.</p>\n");
        if (book.Dashboard is { } dashboard) html.Append($"<p class=\"explore\"><a href=\"{Html.Text(dashboard)}\">Explore every film and model yourself</a> in the dashboard.</p>\n");
        html.Append("</header>\n<ol class=\"story\">\n");
        foreach (var page in book.Pages) html.Append(Step(page, book.WordsOf));
        return PageFrame.Of(book, book.Title, html.Append("</ol>\n</main>\n").ToString(), null, hasCode: false);
    }

    static string Step(BookPage page, string? wordsOf)
    {
        var number = $"<span class=\"number\" aria-hidden=\"true\">{PageFrame.NumberOf(page)}</span>\n<div>\n";
        var question = page.Question.Length > 0 ? $"<p class=\"question\">{Html.Text(page.Question)}</p>\n" : "";
        if (page.Notebook is null)
            return $"<li class=\"absent\">{number}<h2>{Html.Text(page.Title)}</h2>\n{question}<p class=\"state\">Not part of this run.</p>\n</div></li>\n";
        var finding = wordsOf is not null ? $"<p class=\"state\">Its charts and tables are this study's; its words are about the study {Html.Text(wordsOf)}.</p>\n"
            : page.Finding is { Length: > 0 } text ? $"<p class=\"answer\">{Prose.Line(text)}</p>\n" : "<p class=\"state\">The notebook states no finding.</p>\n";
        return $"<li>{number}<h2><a href=\"{Html.Text(page.FileName)}\">{Html.Text(page.Title)}</a></h2>\n{question}{finding}</div></li>\n";
    }

    static string Count(int steps) => steps switch
    {
        2 => "two", 3 => "three", 4 => "four", 5 => "five", 6 => "six", 7 => "seven", 8 => "eight", 9 => "nine",
        _ => steps.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
