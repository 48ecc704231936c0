using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using FaceValue.Workbook.Engine.Formatting;
using Microsoft.CodeAnalysis;

namespace FaceValue.Workbook.Engine;

/// <summary>Failures of cells, told for the person who wrote the cell.</summary>
static partial class ErrorReport
{
    const int LongestTrace = 30, MostDiagnostics = 20;

    static readonly string[] Machinery = ["Microsoft.CodeAnalysis.", "FaceValue.Workbook.Engine.", "System.Runtime.ExceptionServices.", "System.Runtime.CompilerServices.", "System.Threading.", "System.Runtime.ControlledExecution"];

    /// <summary>An exception thrown while a cell ran.</summary>
    public static CellError Of(Exception thrown)
    {
        var failure = Innermost(thrown);
        if (failure is CellException told) return new CellError(told.Name, told.Message, [], told.Line);
        var frames = new StackTrace(failure, fNeedFileInfo: true).GetFrames();
        var trace = frames.Select(Line).OfType<string>().Take(LongestTrace).ToList();
        for (var cause = failure.InnerException; cause is not null; cause = cause.InnerException)
            trace.Add($"caused by {cause.GetType().Name}: {ShortText.MessageOf(cause)}");
        var line = frames.FirstOrDefault(frame => InCell(frame.GetFileName()))?.GetFileLineNumber();
        return new CellError(failure.GetType().Name, ShortText.MessageOf(failure), trace, line);
    }

    /// <summary>What the compiler holds against a cell.</summary>
    public static CellError Of(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var lines = errors.Take(MostDiagnostics).Select(error =>
        {
            var start = error.Location.GetLineSpan();
            var where = error.Location.IsInSource ? $"{start.Path}:line {start.StartLinePosition.Line + 1}, column {start.StartLinePosition.Character + 1}: " : "";
            return $"{where}{error.Id} {error.GetMessage(CultureInfo.InvariantCulture)}";
        }).ToList();
        if (errors.Count > MostDiagnostics) lines.Add($"and {errors.Count - MostDiagnostics} more");
        var first = errors.FirstOrDefault(error => error.Location.IsInSource)?.Location.GetLineSpan();
        return new CellError("CompilationError", string.Join('\n', lines), [], InCell(first?.Path) ? first!.Value.StartLinePosition.Line + 1 : null);
    }

    /// <summary>A cell that was stopped.</summary>
    public static CellError Interrupted { get; } = new("Interrupted", "The cell was stopped before its end. What earlier cells declared is still there.", [], Interrupted: true);

    static bool InCell(string? file) => file is not null && CellName().IsMatch(file);

    static Exception Innermost(Exception thrown) => thrown switch
    {
        AggregateException { InnerExceptions: [var only] } => Innermost(only),
        System.Reflection.TargetInvocationException { InnerException: { } inner } => Innermost(inner),
        _ => thrown,
    };

    static string? Line(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method) return null;
        var type = method.DeclaringType;
        var inSubmission = type?.FullName?.StartsWith("Submission#", StringComparison.Ordinal) == true;
        var name = MethodName(method.Name, type?.Name ?? "");
        if (inSubmission)
        {
            var where = frame.GetFileName() is { } file ? $"{file}:line {frame.GetFileLineNumber()}" : "a cell";
            return name is "" or "Initialize" or "Factory" ? where : $"{where} in {name}";
        }
        var full = type?.FullName ?? "";
        if (Machinery.Any(part => full.StartsWith(part, StringComparison.Ordinal))) return null;
        return $"at {Owner(full)}.{(name == "" ? method.Name : name)}";
    }

    // Local functions, lambdas and asynchronous methods are compiled under made-up names that hold the written one in <>.
    static string MethodName(string method, string type)
    {
        var made = MadeUp().Match(method is "MoveNext" ? type : method);
        return !made.Success ? method : made.Groups["local"].Success ? made.Groups["local"].Value : made.Groups["name"].Value.Trim('<', '>');
    }

    static string Owner(string type) => type.Split('+')[0].Split('[')[0];

    [GeneratedRegex(@"^Cell\[\d+\]$")]
    private static partial Regex CellName();

    [GeneratedRegex(@"<(?<name><?[A-Za-z_0-9.$]*>?[A-Za-z_0-9$]*)>(?:g__(?<local>\w+)\||[a-z]__)")]
    private static partial Regex MadeUp();
}
