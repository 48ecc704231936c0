using System.Net;
using System.Text.RegularExpressions;
using FaceValue.Workbook.Engine.Magics;

namespace FaceValue.Workbook.Engine;

/// <summary>Text that a front end draws rather than prints.</summary>
/// <param name="Mime"><see cref="MimeBundle.Html"/>, <see cref="MimeBundle.Markdown"/> or <see cref="MimeBundle.JavaScript"/>.</param>
/// <param name="Text">The text; HTML and scripts are taken as they are, so escape what comes from outside.</param>
public sealed partial record Markup(string Mime, string Text) : IRichDisplay
{
    /// <inheritdoc/>
    public MimeBundle ToBundle() => MimeBundle.Of((Mime, Text), (MimeBundle.PlainText, Mime switch
    {
        MimeBundle.Html => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(Text, " "), " ")).Trim(),
        MimeBundle.JavaScript => "(a script for a notebook front end)",
        _ => Text,
    }));

    internal static Markup Of(CellPart part) => new(part.Language switch
    {
        CellLanguage.Html => MimeBundle.Html,
        CellLanguage.Markdown => MimeBundle.Markdown,
        CellLanguage.JavaScript => MimeBundle.JavaScript,
        _ => throw new ArgumentException($"{part.Language} is not markup.", nameof(part)),
    }, part.Text);

    [GeneratedRegex(@"<(script|style)\b.*?</\1>|<[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
