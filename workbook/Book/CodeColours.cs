using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FaceValue.Workbook.Book;

/// <summary>C# as HTML with its words coloured, from Roslyn's syntax tree.</summary>
/// <remarks>Roslyn's Classifier would need a workspace and every cell's references to say more; the tree alone tells keywords, texts, numbers, types and calls apart.</remarks>
static class CodeColours
{
    static readonly CSharpParseOptions Script = CSharpParseOptions.Default.WithKind(SourceCodeKind.Script).WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>The cell's text as HTML. Lines that start with <c>#!</c> are directions to the notebook; after one that changes the language nothing is coloured.</summary>
    public static string Of(string source)
    {
        source = source.ReplaceLineEndings("\n");
        var html = new StringBuilder();
        while (source.StartsWith("#!", StringComparison.Ordinal) || source.StartsWith("#r ", StringComparison.Ordinal))
        {
            var end = source.IndexOf('\n') is var at && at < 0 ? source.Length : at + 1;
            var isCSharp = source.StartsWith("#r", StringComparison.Ordinal) || source.StartsWith("#!time", StringComparison.Ordinal) || source.StartsWith("#!import", StringComparison.Ordinal);
            html.Append("<span class=\"hl-direct\">").Append(Html.Text(source[..end].TrimEnd('\n'))).Append("</span>").Append(source[..end].EndsWith('\n') ? "\n" : "");
            source = source[end..];
            if (!isCSharp) return html.Append(Html.Text(source)).ToString();
        }
        foreach (var token in CSharpSyntaxTree.ParseText(source, Script).GetRoot().DescendantTokens(descendIntoTrivia: false))
        {
            Append(html, token.LeadingTrivia);
            Append(html, KindOf(token), token.Text);
            Append(html, token.TrailingTrivia);
        }
        return html.ToString();
    }

    static void Append(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (var piece in trivia)
            Append(html, piece.Kind() switch
            {
                SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia => "comment",
                _ when piece.IsDirective => "direct",
                _ => null,
            }, piece.ToFullString());
    }

    static void Append(StringBuilder html, string? kind, string text)
    {
        if (text.Length == 0) return;
        if (kind is null || string.IsNullOrWhiteSpace(text)) html.Append(Html.Text(text));
        else html.Append("<span class=\"hl-").Append(kind).Append("\">").Append(Html.Text(text)).Append("</span>");
    }

    static string? KindOf(SyntaxToken token) => token.Kind() switch
    {
        _ when token.IsKeyword() || token.IsContextualKeyword() => "key",
        SyntaxKind.NumericLiteralToken => "number",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedRawStringEndToken or SyntaxKind.Utf8StringLiteralToken => "text",
        SyntaxKind.IdentifierToken => KindOfName(token),
        _ => null,
    };

    static string? KindOfName(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => "key",
        BaseTypeDeclarationSyntax declared when declared.Identifier == token => "type",
        MethodDeclarationSyntax declared when declared.Identifier == token => "call",
        LocalFunctionStatementSyntax declared when declared.Identifier == token => "call",
        SimpleNameSyntax name when IsCalled(name) => "call",
        GenericNameSyntax => "type",
        SimpleNameSyntax name when IsType(name) => "type",
        _ => null,
    };

    static bool IsCalled(SimpleNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax call && call.Expression == name
        || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax owner } member && member.Name == name && owner.Expression == member;

    // A name with a capital before a dot is a type in this code style; a value there is written small.
    static bool IsType(SimpleNameSyntax name) => name.Parent switch
    {
        ObjectCreationExpressionSyntax made => made.Type == name,
        VariableDeclarationSyntax declared => declared.Type == name,
        ParameterSyntax parameter => parameter.Type == name,
        TypeArgumentListSyntax or ArrayTypeSyntax or NullableTypeSyntax or CastExpressionSyntax or SimpleBaseTypeSyntax or TypeOfExpressionSyntax => true,
        MemberAccessExpressionSyntax member => member.Expression == name && char.IsUpper(name.Identifier.Text[0]),
        _ => false,
    };
}
