namespace FaceValue.Workbook.Engine.Magics;

/// <summary>What a stretch of a cell is written in.</summary>
enum CellLanguage { CSharp, Sql, Html, Markdown, JavaScript, Import }

/// <summary>A stretch of a cell in one language.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Argument">What follows the magic on its line; empty for C# without one.</param>
/// <param name="Text">The stretch, without the magic's own line.</param>
/// <param name="FirstLine">The line of the cell, from 1, at which the text begins.</param>
sealed record CellPart(CellLanguage Language, string Argument, string Text, int FirstLine);

/// <summary>A cell taken apart at its magics: lines that begin with <c>#!</c>.</summary>
/// <param name="Parts">The stretches in order.</param>
/// <param name="IsTimed">Whether <c>#!time</c> stands in it.</param>
sealed record CellParts(IReadOnlyList<CellPart> Parts, bool IsTimed)
{
    static readonly Dictionary<string, CellLanguage> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = CellLanguage.CSharp, ["c#"] = CellLanguage.CSharp, ["sql"] = CellLanguage.Sql, ["html"] = CellLanguage.Html,
        ["markdown"] = CellLanguage.Markdown, ["javascript"] = CellLanguage.JavaScript, ["js"] = CellLanguage.JavaScript, ["import"] = CellLanguage.Import,
    };

    /// <summary>The magics, as typed.</summary>
    public static IReadOnlyList<string> Magics { get; } = ["#!csharp", "#!html", "#!import", "#!javascript", "#!markdown", "#!sql", "#!time"];

    /// <summary>Takes a cell apart.</summary>
    /// <exception cref="CellException">A line begins with <c>#!</c> and no magic of that name exists.</exception>
    public static CellParts Split(string source)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var parts = new List<CellPart>();
        var timed = false;
        var (language, argument, from) = (CellLanguage.CSharp, "", 0);
        void Close(int to)
        {
            var text = string.Join('\n', lines[from..to]);
            if (language == CellLanguage.Import || !string.IsNullOrWhiteSpace(text)) parts.Add(new CellPart(language, argument, text, from + 1));
        }
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (!line.StartsWith("#!", StringComparison.Ordinal)) continue;
            var words = line[2..].Split(' ', 2, StringSplitOptions.TrimEntries);
            if (words[0].Equals("time", StringComparison.OrdinalIgnoreCase))
            {
                // Blanked rather than cut out: the lines below keep their numbers.
                timed = true;
                lines[i] = "";
                continue;
            }
            if (!Languages.TryGetValue(words[0], out var next))
                throw new CellException("UnknownMagic", $"There is no magic '#!{words[0]}'; there are {string.Join(", ", Magics)}.", i + 1);
            Close(i);
            (language, argument, from) = (next, words.ElementAtOrDefault(1) ?? "", i + 1);
            if (language != CellLanguage.Import) continue;
            if (argument == "") throw new CellException("ImportError", "#!import needs a file: #!import helpers.cs", i + 1);
            parts.Add(new CellPart(language, argument, "", i + 1));
            (language, argument) = (CellLanguage.CSharp, "");
        }
        Close(lines.Length);
        return new CellParts(parts, timed);
    }
}
