namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Exceptions: type and message, then what caused them, outermost first. No stack: it names paths of one machine.</summary>
static class ExceptionFormat
{
    const int DeepestCause = 10, LongestMessage = 2_000;

    public static MimeBundle? Format(object value)
    {
        if (value is not Exception exception) return null;
        var lines = Lines(exception, 0).ToList();
        var text = string.Join('\n', lines.Select(l => Indent(l.Depth) + $"{(l.Depth > 0 ? "caused by " : "")}{l.Type}: {l.Message}".ReplaceLineEndings("\n" + Indent(l.Depth + 1))));
        var html = string.Concat(lines.Select(l =>
            $"<div style=\"margin-left:{1.5 * l.Depth:0.#}em;white-space:pre-wrap\">{(l.Depth > 0 ? "caused by " : "")}<strong>{HtmlText.Escape(l.Type)}</strong>: {HtmlText.Escape(l.Message)}</div>"));
        return MimeBundle.Of((MimeBundle.Html, $"<div class=\"facevalue-error\">{html}</div>"), (MimeBundle.PlainText, text));
    }

    static string Indent(int depth) => new(' ', 2 * depth);

    static IEnumerable<(int Depth, string Type, string Message)> Lines(Exception exception, int depth)
    {
        yield return (depth, TypeName.Of(exception.GetType()), ShortText.Cut(ShortText.MessageOf(exception), LongestMessage));
        if (depth == DeepestCause) yield break;
        IEnumerable<Exception> causes = exception is AggregateException many ? many.InnerExceptions
            : exception.InnerException is { } one ? [one] : [];
        foreach (var cause in causes.Take(DeepestCause))
            foreach (var line in Lines(cause, depth + 1))
                yield return line;
    }
}
