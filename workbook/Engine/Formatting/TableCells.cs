using System.Globalization;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>The texts and alignments of the part of a table that is shown.</summary>
sealed class TableCells
{
    readonly TableContent table;
    readonly string?[] formats;

    public TableCells(TableContent table)
    {
        this.table = table;
        Rows = Math.Min(table.Rows.Count, table.MaxRows);
        Columns = Math.Min(table.Columns.Count, table.MaxColumns);
        formats = new string?[Columns];
        IsRight = new bool[Columns];
        for (var c = 0; c < Columns; c++)
        {
            var values = Enumerable.Range(0, Rows).Select(r => table.Rows[r][c]).ToList();
            IsRight[c] = values.Any(v => v is not null) && values.All(v => v is null || IsNumber(v));
            // Half and decimal keep their own digits; only binary fractions carry digits that mean nothing.
            formats[c] = IsRight[c] ? NumberText.CommonFormat(values.Where(v => v is double or float).Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture))) : null;
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Whether a column stands to the right, as numbers and durations do.</summary>
    public bool[] IsRight { get; }

    public string Text(int row, int column) => table.Rows[row][column] switch
    {
        double or float when formats[column] is { } format => Fraction(Convert.ToDouble(table.Rows[row][column], CultureInfo.InvariantCulture), format),
        var value => ShortText.Of(value),
    };

    static string Fraction(double value, string format)
    {
        if (!double.IsFinite(value)) return NumberText.Of(value);
        // Rounded before it is written, so that -0.00001 does not read "-0.0000".
        var rounded = Math.Round(value, int.Parse(format.AsSpan(1), CultureInfo.InvariantCulture));
        return (rounded == 0 ? 0 : rounded).ToString(format, CultureInfo.InvariantCulture);
    }

    static bool IsNumber(object value) => value is sbyte or byte or short or ushort or int or uint or long or ulong or nint or nuint
        or Int128 or UInt128 or System.Numerics.BigInteger or float or double or Half or decimal or TimeSpan;
}
