using System.Globalization;
using System.Reflection;
using System.Text;

namespace FaceValue.Tables;

/// <summary>One property of a record as a table's column: its name, how files store it, and how to read it back.</summary>
sealed class RecordColumn
{
    readonly PropertyInfo property;
    readonly Type plain;

    public RecordColumn(PropertyInfo property)
    {
        this.property = property;
        Name = property.GetCustomAttribute<ColumnNameAttribute>()?.Name ?? NameOf(property.Name);
        plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        IsNullable = !property.PropertyType.IsValueType
            ? new NullabilityInfoContext().Create(property).WriteState != NullabilityState.NotNull
            : plain != property.PropertyType;
        IsList = plain == typeof(IReadOnlyList<double>);
        Stored = plain switch
        {
            _ when plain == typeof(string) || plain.IsEnum || plain == typeof(DateOnly) => typeof(string),
            _ when plain == typeof(DateTimeOffset) => typeof(DateTime),
            _ when plain == typeof(TimeSpan) => typeof(double),
            _ when IsList => typeof(double),
            _ when plain == typeof(int) || plain == typeof(long) || plain == typeof(double) || plain == typeof(float) || plain == typeof(bool) => plain,
            _ => throw new NotSupportedException($"{property.DeclaringType!.Name}.{property.Name} is a {plain.Name}: a table's column holds text, numbers, true or false, times, an enumeration or (IReadOnlyList<double>) a list of numbers."),
        };
    }

    /// <summary>The column's name in files.</summary>
    public string Name { get; }

    /// <summary>The property's name.</summary>
    public string Property => property.Name;

    /// <summary>Whether a cell may be empty.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether a cell holds a list of numbers. Parquet has such columns; CSV has not.</summary>
    public bool IsList { get; }

    /// <summary>What Parquet stores: text, number, true or false, or a UTC time; of a list, what its items are. Spans of time are seconds.</summary>
    public Type Stored { get; }

    /// <summary>Sets the property, also where the language allows it only while the record is made.</summary>
    public void Set(object record, object? value) => property.SetValue(record, value);

    /// <summary>A record's value as it is stored.</summary>
    public object? Get(object record) => property.GetValue(record) switch
    {
        null => null,
        Enum value => WordOf(value),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime,
        TimeSpan span => span.TotalSeconds,
        var value => value,
    };

    /// <summary>A stored value as the record has it.</summary>
    /// <exception cref="FormatException">It is not one of the property's values.</exception>
    public object? FromStored(object? stored)
    {
        if (stored is null) return IsNullable ? null : throw new FormatException("is empty");
        if (plain == typeof(DateTimeOffset)) return new DateTimeOffset(DateTime.SpecifyKind((DateTime)stored, DateTimeKind.Utc));
        if (plain == typeof(TimeSpan)) return Seconds((double)stored);
        return stored is string text && plain != typeof(string) ? FromText(text) : stored;
    }

    /// <summary>A stored value as text that <see cref="FromText"/> reads back exactly.</summary>
    public static string ToText(object? stored) => stored switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => stored.ToString()!,
    };

    /// <summary>A cell of text as the record has it. An empty cell is null where null may stand, and else an empty text.</summary>
    /// <exception cref="FormatException">It is not one of the property's values; the message says what was expected.</exception>
    public object? FromText(string text)
    {
        if (text.Length == 0 && IsNullable) return null;
        if (plain == typeof(string)) return text;
        var culture = CultureInfo.InvariantCulture;
        object? value =
            plain.IsEnum ? Enum.GetValues(plain).Cast<Enum>().FirstOrDefault(member => WordOf(member) == text)
            : plain == typeof(int) ? int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var i) ? i : null
            : plain == typeof(long) ? long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var l) ? l : null
            : plain == typeof(double) ? double.TryParse(text, NumberStyles.Float, culture, out var d) ? d : null
            : plain == typeof(float) ? float.TryParse(text, NumberStyles.Float, culture, out var f) ? f : null
            : plain == typeof(bool) ? text switch { "true" or "True" or "1" => true, "false" or "False" or "0" => false, _ => null }
            : plain == typeof(TimeSpan) ? double.TryParse(text, NumberStyles.Float, culture, out var seconds) ? Seconds(seconds) : null
            : plain == typeof(DateOnly) ? DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) ? day : null
            : DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
        return value ?? throw new FormatException(text.Length == 0 ? $"is empty; expected {Expected}" : $"holds '{text}'; expected {Expected}");
    }

    string Expected => plain switch
    {
        { IsEnum: true } => "one of " + string.Join(", ", Enum.GetValues(plain).Cast<Enum>().Select(WordOf)),
        _ when plain == typeof(int) || plain == typeof(long) => "a whole number",
        _ when plain == typeof(bool) => "true or false",
        _ when plain == typeof(DateOnly) => "a day such as 2026-03-01",
        _ when plain == typeof(DateTimeOffset) => "a time such as 2026-03-01T12:00:00Z",
        _ when plain == typeof(TimeSpan) => "seconds",
        _ => "a number",
    };

    // TimeSpan.FromSeconds cuts off what binary fractions miss; a span read back must be the one written.
    static TimeSpan Seconds(double seconds) => TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond));

    // Words joined by hyphens, as the study writes them: FaceSpecific -> face-specific.
    internal static string WordOf(Enum value) => NameOf(value.ToString()).Replace('_', '-');

    // PhotographerId -> photographer_id. A run of capitals is one word: FERPlus -> fer_plus, AU12 -> au12.
    static string NameOf(string property)
    {
        var name = new StringBuilder();
        for (var i = 0; i < property.Length; i++)
        {
            var starts = char.IsUpper(property[i]) && i > 0 && (!char.IsUpper(property[i - 1]) || i + 1 < property.Length && char.IsLower(property[i + 1]));
            if (starts) name.Append('_');
            name.Append(char.ToLowerInvariant(property[i]));
        }
        return name.ToString();
    }
}
