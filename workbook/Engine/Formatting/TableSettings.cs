namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>How much of a table is shown where nothing else is asked for; <c>AsTable</c> asks for one table.</summary>
public static class TableSettings
{
    static volatile int maxRows = 50, maxColumns = 30;

    /// <summary>Rows shown at most, 50 by default. What is left out is said below the table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static int MaxRows { get => maxRows; set => maxRows = AtLeastOne(value); }

    /// <summary>Columns shown at most, 30 by default.</summary>
    /// <inheritdoc cref="MaxRows"/>
    public static int MaxColumns { get => maxColumns; set => maxColumns = AtLeastOne(value); }

    internal static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
