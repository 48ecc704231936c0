using System.Collections.Immutable;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Turns any value into what a notebook shows for it.</summary>
/// <remarks>
/// Order: <see cref="IRichDisplay"/>, then registered formatters (the latest first), then the built-in ones.
/// Safe to call from any thread.
/// </remarks>
public static class Formatters
{
    static ImmutableStack<(Type Type, Func<object, MimeBundle> Format)> registered = [];

    // Cheap and common kinds first.
    static readonly Func<object, MimeBundle?>[] BuiltIn =
        [ScalarFormat.Format, ExceptionFormat.Format, TaskFormat.Format, BytesFormat.Format];

    // A library's formatter runs only for that library's types: otherwise showing a number would load libtorch's wrapper.
    static readonly Dictionary<string, Func<object, MimeBundle?>> OfLibrary = new()
    {
        ["Plotly.NET"] = ChartFormat.Format,
        ["Deedle"] = DeedleFormat.Format,
        ["OpenCvSharp"] = MatFormat.Format,
        ["TorchSharp"] = value => TensorFormat.Format(value) ?? NetworkFormat.Format(value),
    };

    static readonly Func<object, MimeBundle?>[] OfStructure =
        [DictionaryFormat.Format, MatrixFormat.Format, SequenceFormat.Format, ObjectFormat.Format];

    /// <summary>What to show for a value. Never throws: a formatter that fails is reported in the bundle.</summary>
    public static MimeBundle Format(object? value)
    {
        if (value is null) return MimeBundle.Of((MimeBundle.PlainText, "null"));
        try
        {
            return FormatOf(value);
        }
        // An interrupt is meant for the cell: it must stop it, also while its value is being shown.
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            return Failure(value, e);
        }
    }

    /// <summary>Shows values of type <typeparamref name="T"/>, and of types derived from it, in a way of your own.</summary>
    /// <remarks>Wins over the built-in formatters and over earlier registrations.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    public static void Register<T>(Func<T, MimeBundle> format)
    {
        ArgumentNullException.ThrowIfNull(format);
        ImmutableInterlocked.Update(ref registered, all => all.Push((typeof(T), value => format((T)value))));
    }

    static MimeBundle FormatOf(object value)
    {
        if (value is IRichDisplay rich) return rich.ToBundle();
        foreach (var (type, format) in registered)
            if (type.IsInstanceOfType(value))
                return format(value) ?? throw new InvalidOperationException($"the formatter registered for {TypeName.Of(type)} returned null");
        return BuiltIn.Concat(LibrariesOf(value.GetType())).Concat(OfStructure)
            .Select(format => format(value)).First(bundle => bundle is not null)!;
    }

    static IEnumerable<Func<object, MimeBundle?>> LibrariesOf(Type type)
    {
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
            if (OfLibrary.TryGetValue(t.Assembly.GetName().Name ?? "", out var format))
                yield return format;
    }

    static MimeBundle Failure(object value, Exception e) =>
        MimeBundle.Of((MimeBundle.PlainText,
            $"This value of type {TypeName.Of(value.GetType())} could not be shown: {TypeName.Of(e.GetType())}: {ShortText.MessageOf(e)}"));
}
