using System.Diagnostics;
using System.Globalization;
using FaceValue.Study;
using FaceValue.Workbook.Engine.Execution;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Workbook.Engine;

/// <summary>One display that follows a piece of work. It is redrawn a few times a second at most, and always at its end.</summary>
sealed class ProgressBar : IProgress<WorkProgress>
{
    static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(100);

    readonly Lock drawing = new();
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly DisplayedValue display;
    readonly string title;
    WorkProgress latest = new(0, 0);
    WorkProgress drawn = new(0, 0);
    TimeSpan drawnAt = TimeSpan.Zero;

    public ProgressBar(CellContext cell, string title)
    {
        this.title = title;
        display = DisplayedValue.Show(Content(latest, TimeSpan.Zero));
        cell.Ending += () => { lock (drawing) if (drawn != latest) Draw(); };
    }

    public void Report(WorkProgress value)
    {
        lock (drawing)
        {
            // Reports come from several threads: a late one must not turn the bar back.
            if (value.Total == latest.Total && value.Done < latest.Done) return;
            latest = value;
            if (IsWhole(value) || clock.Elapsed - drawnAt >= RedrawEvery) Draw();
        }
    }

    void Draw()
    {
        drawnAt = clock.Elapsed;
        drawn = latest;
        display.Update(Content(latest, clock.Elapsed));
    }

    static bool IsWhole(WorkProgress progress) => progress.Total > 0 && progress.Done >= progress.Total;

    MimeBundle Content(WorkProgress progress, TimeSpan elapsed)
    {
        var text = Text(progress, elapsed);
        var value = progress.Total > 0 ? string.Create(CultureInfo.InvariantCulture, $" value=\"{progress.Done}\"") : "";
        var html = string.Create(CultureInfo.InvariantCulture, $"<div><span>{HtmlText.Escape(title)}</span> <progress max=\"{Math.Max(progress.Total, 1)}\"{value} style=\"width:16em;vertical-align:middle\"></progress> <span>{HtmlText.Escape(text)}</span></div>");
        return MimeBundle.Of((MimeBundle.Html, html), (MimeBundle.PlainText, $"{title}: {text}"));
    }

    // At its end without times, so that a notebook run twice shows the same.
    static string Text(WorkProgress progress, TimeSpan elapsed)
    {
        var item = progress.Item is { Length: > 0 } name ? $" · {name}" : "";
        if (IsWhole(progress)) return $"100% · {progress.Done:N0} of {progress.Total:N0}";
        var rate = elapsed.TotalSeconds > 0.2 && progress.Done > 0 ? progress.Done / elapsed.TotalSeconds : 0;
        var speed = rate > 0 ? $" · {Rate(rate)}" : "";
        if (progress.Total <= 0) return $"{progress.Done:N0}{speed}{item}";
        var left = rate > 0 ? $" · {TimeText.Of(TimeSpan.FromSeconds((progress.Total - progress.Done) / rate))} left" : "";
        return $"{100.0 * progress.Done / progress.Total:0}% · {progress.Done:N0} of {progress.Total:N0}{speed}{left}{item}";
    }

    static string Rate(double perSecond) => perSecond switch
    {
        >= 10 => $"{perSecond:N0} a second",
        >= 0.5 => $"{perSecond:0.0} a second",
        _ => $"{perSecond * 60:0.0} a minute",
    };
}
