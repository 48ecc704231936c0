using System.Text.Json.Nodes;
using FaceValue.Study;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Workbook.Stills;

/// <summary>Puts a PNG still beside each Plotly figure, for readers whose page runs no scripts.</summary>
public static class FigureStills
{
    /// <summary>What is said once where no browser is found.</summary>
    public const string NoBrowser = $"No Chromium, Chrome or Edge was found, so charts get no stills. Install one, or name its program with {BrowserFinder.Variable}.";

    /// <summary>Adds <c>image/png</c> to every figure of a notebook that lacks one.</summary>
    /// <param name="notebook">The notebook; it is not changed.</param>
    /// <param name="camera">Null where there is no browser: the notebook comes back as it is, and the progress says so once.</param>
    /// <param name="progress">Counts the figures; a figure that cannot be drawn is named in it and keeps its place without a still.</param>
    /// <param name="cancellation">Stops between or within stills.</param>
    /// <returns>The notebook with its stills. Where the browser does not start, the progress says why, and the figures go without.</returns>
    public static async Task<Notebook> AddAsync(Notebook notebook, StillCamera? camera, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var total = notebook.Cells.Sum(cell => cell.Outputs.Count(LacksStill));
        if (total == 0) return notebook;
        if (camera is null)
        {
            progress?.Report(new WorkProgress(0, total, NoBrowser));
            return notebook;
        }

        var cells = notebook.Cells.ToList();
        var done = 0;
        try
        {
            for (var c = 0; c < cells.Count; c++)
                foreach (var output in cells[c].Outputs.Where(LacksStill).ToList())
                {
                    var (added, fault) = await AddAsync(output, camera, cancellation);
                    cells[c] = cells[c] with { Outputs = [.. cells[c].Outputs.Select(o => ReferenceEquals(o, output) ? added : o)] };
                    progress?.Report(new WorkProgress(++done, total, fault is null ? $"still {done} of {total}" : $"cell {cells[c].Id}: no still. {fault}"));
                }
        }
        catch (BrowserException e)
        {
            progress?.Report(new WorkProgress(done, total, $"Charts get no stills: {e.Message}"));
        }
        return notebook with { Cells = cells };
    }

    /// <summary>Adds <c>image/png</c> to one thing to show, where it is a figure without one.</summary>
    /// <param name="content">What is shown.</param>
    /// <param name="camera">Null where there is no browser; the bundle comes back as it is.</param>
    /// <param name="cancellation">Stops the still.</param>
    /// <exception cref="StillException">The figure cannot be drawn.</exception>
    public static async Task<MimeBundle> AddAsync(MimeBundle content, StillCamera? camera, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (camera is null || content.Data.ContainsKey(MimeBundle.Png) || !content.Data.TryGetValue(MimeBundle.Plotly, out var figure)) return content;
        return content.With(MimeBundle.Png, Convert.ToBase64String(await camera.TakeAsync(figure, cancellation: cancellation)));
    }

    static async Task<(JsonObject Output, string? Fault)> AddAsync(JsonObject output, StillCamera camera, CancellationToken cancellation)
    {
        try
        {
            var png = await camera.TakeAsync(output["data"]![MimeBundle.Plotly]!, cancellation: cancellation);
            var added = output.DeepClone().AsObject();
            added["data"]![MimeBundle.Png] = Convert.ToBase64String(png);
            return (added, null);
        }
        catch (StillException e) { return (output, e.Message); }
    }

    static bool LacksStill(JsonObject output) =>
        output["data"] is JsonObject data && data[MimeBundle.Plotly] is not null && data[MimeBundle.Png] is null;
}
