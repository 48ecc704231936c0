using System.Globalization;

namespace FaceValue.Datasets;

/// <summary>One row of <c>fer2013.csv</c> whose picture was written to a file.</summary>
/// <param name="Row">From 0, as FER+ counts them.</param>
/// <param name="Label">The number that stands for an expression.</param>
/// <param name="Usage">The part, in the table's own word.</param>
sealed record FerRow(int Row, string Label, string Usage)
{
    public const int Side = 48;

    /// <summary>The words for the parts.</summary>
    public static readonly IReadOnlyDictionary<string, SplitPart> Parts = new Dictionary<string, SplitPart>
    {
        ["Training"] = SplitPart.Train, ["PublicTest"] = SplitPart.Test, ["PrivateTest"] = SplitPart.Test,
    };

    /// <summary>As FER+ names the picture.</summary>
    public string Stem => $"fer{Row:D7}";

    public string Id => $"fer2013:{Stem}";

    public string File => $"{Stem}.png";

    public SplitPart Part => Parts[Usage];

    /// <summary>Where a row stands in the file, for a person to look; the header is line 1.</summary>
    public static string Place(int row) => $"line {row + 2:D5}";

    /// <summary>Reads a line. Where it cannot be used, says why and returns null.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="line">Number, pixels, part; separated by commas.</param>
    /// <param name="pixels">Receives 48 x 48 grey values by rows.</param>
    /// <param name="offenders">Receives the fault.</param>
    public static FerRow? Read(int row, string line, byte[] pixels, Offenders offenders)
    {
        var cells = line.Split(',');
        if (cells.Length != 3) return Fault($"expected emotion, pixels and Usage but got {cells.Length} cells");
        var usage = cells[2].Trim();
        if (!Parts.ContainsKey(usage)) return Fault($"its Usage is '{Short(usage)}'; known are {string.Join(", ", Parts.Keys)}");
        var count = 0;
        var values = cells[1].AsSpan().Trim().Trim('"');
        foreach (var range in values.Split(' '))
        {
            var value = values[range];
            if (value.IsEmpty) continue;
            if (count < pixels.Length && !byte.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out pixels[count]))
                return Fault($"pixel {count + 1} is '{Short(value.ToString())}'; expected 0 to 255");
            count++;
        }
        if (count != pixels.Length) return Fault($"it has {count} pixels; expected {Side} x {Side}");
        return new FerRow(row, Short(cells[0].Trim()), usage);

        FerRow? Fault(string fault)
        {
            offenders.Add(Place(row), fault);
            return null;
        }
    }

    static string Short(string cell) => cell.Length <= 20 ? cell : cell[..20] + "…";
}
