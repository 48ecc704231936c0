using FaceValue.Workbook.Engine.Execution;
using FaceValue.Workbook.Engine.Magics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FaceValue.Workbook.Engine.Language;

/// <summary>What could be typed at a place: names in scope, members after a dot, magics.</summary>
static class Completion
{
    const int Most = 500;

    public static async Task<CompletionList> OfAsync(Submissions submissions, string source, int position, CancellationToken cancellation)
    {
        position = Math.Clamp(position, 0, source.Length);
        var start = position;
        while (start > 0 && (char.IsLetterOrDigit(source[start - 1]) || source[start - 1] == '_')) start--;
        if (source[..start].EndsWith("#!", StringComparison.Ordinal))
            return List(CellParts.Magics, source[(start - 2)..position], start - 2, position);

        var compilation = await submissions.PreviewAsync(source).ConfigureAwait(false);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var token = (await tree.GetRootAsync(cancellation).ConfigureAwait(false)).FindToken(Math.Max(0, start - 1));
        var symbols = token.Parent is MemberAccessExpressionSyntax access && token.IsKind(SyntaxKind.DotToken)
            ? Members(model, access.Expression, start, cancellation)
            : token.Parent is QualifiedNameSyntax name && token.IsKind(SyntaxKind.DotToken)
                ? Members(model, name.Left, start, cancellation)
                : model.LookupSymbols(start);
        return List(symbols.Where(symbol => symbol.CanBeReferencedByName).Select(symbol => symbol.Name), source[start..position], start, position);
    }

    static IEnumerable<ISymbol> Members(SemanticModel model, ExpressionSyntax before, int position, CancellationToken cancellation)
    {
        var owner = model.GetSymbolInfo(before, cancellation).Symbol;
        if (owner is INamespaceSymbol space) return space.GetMembers();
        if (owner is INamedTypeSymbol type) return model.LookupSymbols(position, type).Where(symbol => symbol.IsStatic || symbol is INamedTypeSymbol);
        return model.GetTypeInfo(before, cancellation).Type is { } valueType
            ? model.LookupSymbols(position, valueType, includeReducedExtensionMethods: true).Where(symbol => !symbol.IsStatic)
            : [];
    }

    static CompletionList List(IEnumerable<string> names, string typed, int start, int end) =>
        new([.. names.Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Distinct().Order(StringComparer.OrdinalIgnoreCase).Take(Most)], start, end);
}
