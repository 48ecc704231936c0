using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FaceValue.Workbook.Book;

/// <summary>Markdown cells as HTML: tables and footnotes, no raw HTML, links that lead somewhere harmless, nothing fetched from outside.</summary>
/// <param name="pages">Stems of the book's pages; a link to one's notebook leads to its page.</param>
sealed partial class Prose(IReadOnlySet<string> pages)
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseAutoLinks().DisableHtml().Build();

    readonly HashSet<string> ids = [];
    readonly List<Heading> headings = [];
    int cell;

    /// <summary>The headings met so far, in order.</summary>
    public IReadOnlyList<Heading> Headings => headings;

    /// <summary>One cell's text as HTML.</summary>
    public string Of(string markdown)
    {
        cell++;
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            foreach (var link in document.Descendants<LinkInline>().ToList()) Tame(link);
            foreach (var link in document.Descendants<AutolinkInline>().ToList())
                if (!IsHarmless(link.IsEmail ? "mailto:" + link.Url : link.Url)) link.ReplaceBy(new LiteralInline(link.Url));
            foreach (var heading in document.Descendants<HeadingBlock>()) Name(heading);
            return WithOwnFootnotes(Render(document));
        }
        catch (ArgumentException)
        {
            // Markdig refuses text that is nested hundreds deep; nobody wrote that to be typeset.
            return $"<pre>{Html.Text(markdown)}</pre>\n";
        }
    }

    /// <summary>One line of Markdown as HTML without a paragraph round it.</summary>
    public static string Line(string markdown)
    {
        var html = new Prose(new HashSet<string>()).Of(markdown.ReplaceLineEndings(" ").TrimStart('#', '>', ' ')).Trim();
        return html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal) && html.LastIndexOf("<p>", StringComparison.Ordinal) == 0 ? html[3..^4] : html;
    }

    static string Render(MarkdownDocument document)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString().Replace("<table>", "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>", StringComparison.Ordinal).Replace("</table>", "</table></div>", StringComparison.Ordinal);
    }

    void Name(HeadingBlock heading)
    {
        var text = heading.Inline is null ? "" : string.Concat(heading.Inline.Descendants().Select(i => i switch { LiteralInline l => l.Content.ToString(), CodeInline c => c.Content, _ => "" }));
        // One page has one title; what comes later stands below it.
        if (heading.Level == 1 && headings.Any(h => h.Level == 1)) heading.Level = 2;
        var slug = NoLetters().Replace(text.ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } words ? words : "section";
        var id = slug;
        for (var copy = 2; !ids.Add(id); copy++) id = $"{slug}-{copy}";
        headings.Add(new Heading(heading.Level, id, text));
        heading.SetAttributes(new HtmlAttributes { Id = id });
        if (heading.Level > 1) heading.Inline?.AppendChild(new HtmlInline($"<a class=\"anchor\" href=\"#{Html.Text(id)}\" aria-label=\"Link to this section\">#</a>"));
    }

    void Tame(LinkInline link)
    {
        var address = link.Url ?? "";
        if (link.IsImage)
        {
            if (!DataImage().IsMatch(address)) link.ReplaceBy(Words(link, "image: "));
            return;
        }
        var path = address.Split('#', 2);
        if (path[0].EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) && pages.Contains(Path.GetFileNameWithoutExtension(path[0])))
            link.Url = Path.GetFileNameWithoutExtension(path[0]) + ".html" + (path.Length > 1 ? "#" + path[1] : "");
        else if (!IsHarmless(address)) link.ReplaceBy(Words(link, ""));
    }

    static LiteralInline Words(LinkInline link, string before) =>
        new(before + string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString())) + (before.Length > 0 && link.Url is { } url && IsHarmless(url) ? $" ({url})" : ""));

    static bool IsHarmless(string? address) => address is not null && (address.StartsWith('#') || Harmless().IsMatch(address));

    // Markdig numbers the footnotes of each cell from one; on a page they must differ.
    string WithOwnFootnotes(string html) => FootnoteIds().Replace(html, match => $"{match.Groups[1].Value}c{cell.ToString(CultureInfo.InvariantCulture)}-{match.Groups[2].Value}");

    [GeneratedRegex(@"^(https?:|mailto:)[^\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"^data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$")]
    private static partial Regex DataImage();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NoLetters();

    [GeneratedRegex("((?:id|href)=\"#?)(fn(?:ref)?:)")]
    private static partial Regex FootnoteIds();
}

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its words.</param>
sealed record Heading(int Level, string Id, string Text);
