namespace FaceValue.Workbook.Jupyter;

/// <summary>Jupyter counts cursors in Unicode code points, C# in UTF-16 units.</summary>
static class CursorText
{
    public static int ToUtf16(string text, int codePoints)
    {
        var at = 0;
        for (; codePoints > 0 && at < text.Length; codePoints--)
            at += IsPair(text, at) ? 2 : 1;
        return at;
    }

    public static int ToCodePoints(string text, int units)
    {
        var count = 0;
        for (var at = 0; at < units && at < text.Length; count++)
            at += IsPair(text, at) ? 2 : 1;
        return count;
    }

    static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
