using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>One line of text for any value, as it stands in a table's cell.</summary>
/// <remarks>
/// Goes one level into records and collections and no deeper, so that an object that holds itself does no harm:
/// the ToString that the compiler writes for such a record would overflow the stack and end the process.
/// </remarks>
static class ShortText
{
    /// <summary>Shown where there is no value. A NaN is a computed number that is not defined, and reads "NaN".</summary>
    public const string Missing = "–";

    /// <summary>The longest text of a cell, in characters; the rest is cut and the cut marked.</summary>
    public const int CellLength = 500;

    const int ItemsShown = 5;

    public static string Of(object? value) => Cut(value is null ? Missing : Scalar(value) ?? Structure(value), CellLength);

    /// <summary>The text of a value that has no members to show; null for one that has.</summary>
    public static string? Scalar(object value) => value switch
    {
        string s => s,
        bool b => b ? "true" : "false",
        double d => NumberText.Of(d),
        float f => NumberText.Of(f),
        Half h => NumberText.Of((double)h),
        decimal m => NumberText.Of(m),
        DateTime t => t.TimeOfDay == TimeSpan.Zero ? t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : t.ToString("yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture),
        DateTimeOffset t => t.ToString("yyyy-MM-dd HH:mm:ss.FFFzzz", CultureInfo.InvariantCulture),
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly t => t.ToString("HH:mm:ss.FFF", CultureInfo.InvariantCulture),
        TimeSpan t => Duration(t),
        Type t => TypeName.Of(t),
        Unshowable u => u.Reason,
        JsonNode node => node.ToJsonString(),
        JsonElement element => element.GetRawText(),
        Exception e => $"{TypeName.Of(e.GetType())}: {MessageOf(e)}",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        Delegate or Task => TypeName.Of(value.GetType()),
        IEnumerable => null,
        _ => Shape.Of(value.GetType()).Count > 0 ? null : ToStringOf(value),
    };

    /// <summary>An exception's message, also from one whose Message throws.</summary>
    public static string MessageOf(Exception e)
    {
        try { return e.Message; }
        catch (Exception inner) when (inner is not ThreadInterruptedException) { return $"(its message cannot be read: {TypeName.Of(inner.GetType())})"; }
    }

    /// <summary>A text cut to a length, the cut marked and the full length said.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        // Never between the two halves of one character.
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}… ({text.Length:N0} characters in all)");
    }

    static string Duration(TimeSpan t)
    {
        var size = t.Duration();
        return string.Create(CultureInfo.InvariantCulture, $"{(t < TimeSpan.Zero ? "-" : "")}{(long)size.TotalHours}:{size.Minutes:00}:{size.Seconds:00}{Fraction(size)}");
    }

    static string Fraction(TimeSpan size) => size.Milliseconds == 0 ? "" : $".{size.Milliseconds:000}".TrimEnd('0');

    static string Structure(object value) => value switch
    {
        // A sequence without a count may be endless, or do work when it is read: only its type is named.
        IEnumerable items => CountOf(items) is { } count ? Items(items, count) : TypeName.Of(value.GetType()),
        _ => Members(value),
    };

    static string Items(IEnumerable items, long count)
    {
        var shown = items.Cast<object?>().Take(ItemsShown).Select(Inner);
        return count <= ItemsShown ? $"[{string.Join(", ", shown)}]" : string.Create(CultureInfo.InvariantCulture, $"[{string.Join(", ", shown)}, … {count:N0} items]");
    }

    static string Members(object value)
    {
        var type = value.GetType();
        var columns = Shape.Of(type);
        if (Shape.IsTuple(type)) return $"({string.Join(", ", columns.Select(c => Inner(c.Read(value))))})";
        var members = string.Join(", ", columns.Select(c => $"{c.Heading} = {Inner(c.Read(value))}"));
        return Shape.IsAnonymous(type) ? $"{{ {members} }}" : $"{TypeName.Of(type)} {{ {members} }}";
    }

    static string Inner(object? value) => value is null ? Missing : Cut(Scalar(value) ?? TypeName.Of(value.GetType()), 80);

    /// <summary>How many items a sequence says it has; null where it does not say.</summary>
    public static long? CountOf(IEnumerable items) => items switch
    {
        ICollection collection => collection.Count,
        _ => items.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType
                && (i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) || i.GetGenericTypeDefinition() == typeof(ICollection<>)))
            ?.GetProperty("Count")?.GetValue(items) is int count ? count : null,
    };

    static string ToStringOf(object value)
    {
        // The ToString of F# unions, charts among them, prints all they hold by reflection: slow, and not for a cell.
        if (value.GetType().GetCustomAttributes(true).Any(a => a.GetType().Name == "CompilationMappingAttribute") && value.GetType().Namespace?.StartsWith("Microsoft.FSharp", StringComparison.Ordinal) != true)
            return TypeName.Of(value.GetType());
        try { return value.ToString() ?? Missing; }
        catch (Exception e) when (e is not ThreadInterruptedException) { return $"{TypeName.Of(e.GetType())}: {MessageOf(e)}"; }
    }
}
