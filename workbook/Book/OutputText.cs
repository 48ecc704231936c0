using System.Globalization;
using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Book;

/// <summary>Text that a program wrote for a terminal, made fit for a page.</summary>
static partial class OutputText
{
    /// <summary>Longest text shown, in characters and in lines.</summary>
    public const int LongestText = 60_000, MostLines = 400;

    /// <summary>Without colour codes, and with lines that overwrite themselves (progress bars) as they ended.</summary>
    public static string Clean(string text)
    {
        var plain = Codes().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal);
        return plain.Contains('\r', StringComparison.Ordinal) || plain.Contains('\b', StringComparison.Ordinal)
            ? string.Join('\n', plain.Split('\n').Select(LastWritten)) : plain;
    }

    /// <summary>The beginning of a long text, and a sentence on what is left out; null where nothing is.</summary>
    public static (string Shown, string? Remark) Cut(string text)
    {
        var end = text.Length > LongestText ? LongestText : text.Length;
        for (int line = 0, at = -1; line < MostLines && (at = text.IndexOf('\n', at + 1)) >= 0 && at < end; line++)
            if (line == MostLines - 1) end = at;
        if (text.AsSpan(end).Trim().IsEmpty) return (text, null);
        if (char.IsHighSurrogate(text[end - 1])) end--;
        var (left, lines) = (text.Length - end, text.AsSpan(end).Count('\n'));
        return (text[..end], string.Create(CultureInfo.InvariantCulture,
            $"Cut here: {left:N0} more characters{(lines > 0 ? $" in {lines:N0} more lines" : "")} are in the notebook."));
    }

    static string LastWritten(string line)
    {
        line = line.TrimEnd('\r');
        line = line[(line.LastIndexOf('\r') + 1)..];
        while (Back().Replace(line, "") is var shorter && shorter.Length < line.Length) line = shorter;
        return line;
    }

    // ECMA-48 control sequences (colours, cursor) and operating system commands (titles, links).
    [GeneratedRegex(@"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)|\x1b[@-Z\\-_]")]
    private static partial Regex Codes();

    // \b in a pattern is the edge of a word; the character itself is \x08.
    [GeneratedRegex(@"[^\x08]\x08|^\x08")]
    private static partial Regex Back();
}
