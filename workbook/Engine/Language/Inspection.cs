using System.Xml.Linq;
using FaceValue.Workbook.Engine.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FaceValue.Workbook.Engine.Language;

/// <summary>What a name at a place means: its signature and its summary.</summary>
static class Inspection
{
    public static async Task<MimeBundle?> OfAsync(Submissions submissions, string source, int position, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(source)) return null;
        var compilation = await submissions.PreviewAsync(source).ConfigureAwait(false);
        var tree = compilation.SyntaxTrees.Single();
        var root = await tree.GetRootAsync(cancellation).ConfigureAwait(false);
        var model = compilation.GetSemanticModel(tree);
        position = Math.Clamp(position, 0, source.Length - 1);
        // A cursor right after a name belongs to it.
        foreach (var at in (int[])[position, Math.Max(0, position - 1)])
        {
            var token = root.FindToken(at);
            if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is not { } node) continue;
            var symbol = model.GetSymbolInfo(node, cancellation) is var found && found.Symbol is { } one ? one : found.CandidateSymbols.FirstOrDefault() ?? model.GetDeclaredSymbol(node, cancellation);
            if (symbol is null) continue;
            var signature = symbol.ToMinimalDisplayString(model, at);
            var summary = Summary(symbol.GetDocumentationCommentXml(cancellationToken: cancellation));
            return MimeBundle.Of(
                (MimeBundle.PlainText, summary == "" ? signature : $"{signature}\n\n{summary}"),
                (MimeBundle.Markdown, $"```csharp\n{signature}\n```\n\n{summary}"));
        }
        return null;
    }

    static string Summary(string? xml)
    {
        if (string.IsNullOrEmpty(xml)) return "";
        try { return string.Join(' ', (XElement.Parse(xml).Element("summary")?.Value ?? "").Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)); }
        catch (System.Xml.XmlException) { return ""; }
    }
}
