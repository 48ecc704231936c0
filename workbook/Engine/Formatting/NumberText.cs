using System.Globalization;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Numbers as tables show them: at most four decimals, or four significant digits below 1.</summary>
static class NumberText
{
    const int Decimals = 4;

    /// <summary>A fraction in as few digits as its rounding needs: 0.5, 1234.5679, 1.234E-05.</summary>
    public static string Of(double value) => Math.Abs(value) switch
    {
        0 => "0",
        double.NaN => "NaN",
        double.PositiveInfinity => value > 0 ? "∞" : "-∞",
        >= 1e15 => value.ToString("0.####E+0", CultureInfo.InvariantCulture),
        < 1 => value.ToString("G4", CultureInfo.InvariantCulture),
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };

    public static string Of(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>
    /// How to write one column's fractions so that their points stand under each other;
    /// null where a common number of decimals would hide digits (0.00001) or drown in them (1e20).
    /// </summary>
    public static string? CommonFormat(IEnumerable<double> values)
    {
        var most = 0;
        foreach (var value in values)
        {
            var size = Math.Abs(value);
            if (size == 0 || !double.IsFinite(value)) continue;
            if (size is < 0.001 or >= 1e9) return null;
            var text = Math.Round(value, Decimals).ToString("0.####", CultureInfo.InvariantCulture);
            var point = text.IndexOf('.', StringComparison.Ordinal);
            if (point >= 0) most = Math.Max(most, text.Length - point - 1);
        }
        return $"F{most}";
    }
}
