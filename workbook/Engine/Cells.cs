using FaceValue.Study;
using FaceValue.Workbook.Engine.Execution;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Workbook.Engine;

/// <summary>What every cell can call without a class name. The names are those of .NET Interactive, whose notebooks run here too.</summary>
public static class Cells
{
    /// <summary>Shows a value in its richest form, now.</summary>
    /// <returns>A handle by which what is shown can be replaced.</returns>
    public static DisplayedValue display(object? value) => DisplayedValue.Show(Formatters.Format(value));

    /// <summary>Shows a value in its richest form, now: for the end of a chain of calls.</summary>
    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value) => display(value);

    /// <summary>Text that the front end draws as HTML. It is taken as it is: escape what comes from outside.</summary>
    public static Markup HTML(string text) => new(MimeBundle.Html, text);

    /// <summary>Text that the front end draws as Markdown.</summary>
    public static Markup Markdown(string text) => new(MimeBundle.Markdown, text);

    /// <summary>A script for the front end; rendered pages do not run it.</summary>
    public static Markup Javascript(string text) => new(MimeBundle.JavaScript, text);

    /// <summary>Takes the running cell's outputs away.</summary>
    /// <param name="wait">Only when the next output comes, which avoids flicker.</param>
    public static void clear_output(bool wait = false) => Running().Emit(new OutputCleared(wait));

    /// <summary>Asks the person at the notebook for a line.</summary>
    /// <exception cref="NotSupportedException">Nobody is there: a headless run.</exception>
    public static string input(string prompt = "") => Running().ReadInput(prompt, hidden: false);

    /// <summary>Asks for a line that is not shown while it is typed, such as a key.</summary>
    /// <inheritdoc cref="input"/>
    public static string password(string prompt = "") => Running().ReadInput(prompt, hidden: true);

    /// <summary>A bar for long work: hand it to a method's <c>progress</c>. It stays one line, shows rate and time left, and ends at 100%.</summary>
    /// <param name="title">What is being done: "Scoring films".</param>
    public static IProgress<WorkProgress> Progress(string title = "Working") => new ProgressBar(Running(), title);

    /// <summary>Cancelled when the running cell is interrupted: hand it to a method's <c>cancellation</c>.</summary>
    public static CancellationToken Interruption => CellContext.Current?.Cancellation ?? CancellationToken.None;

    internal static CellContext Running() => CellContext.Current
        ?? throw new InvalidOperationException("No cell is running: displays belong to a notebook's cell.");
}
