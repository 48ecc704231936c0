using FaceValue.Workbook.Engine.Magics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FaceValue.Workbook.Engine.Language;

/// <summary>The text of a cell as C#, read without running it.</summary>
static class Submission
{
    static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Whether a console should run the text or ask for another line.</summary>
    public static Completeness IsComplete(string source)
    {
        if (source.Split('\n').Any(line => line.TrimStart().StartsWith("#!", StringComparison.Ordinal)))
            try { return CellParts.Split(source) is null ? Completeness.Invalid : Completeness.Complete; }
            catch (CellException) { return Completeness.Invalid; }
        var tree = CSharpSyntaxTree.ParseText(source, Script);
        if (!SyntaxFactory.IsCompleteSubmission(tree)) return Completeness.Incomplete;
        return tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? Completeness.Invalid : Completeness.Complete;
    }
}
