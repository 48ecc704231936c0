using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Stills;

/// <summary>Adds stills to charts as a kernel sends them, so that a notebook saved by its front end shows them also where no script runs.</summary>
/// <remarks>A chart never waits for more than its own still, and one that cannot be drawn is sent without. Safe to call from any thread.</remarks>
public sealed class KernelStills : IAsyncDisposable
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    readonly Lazy<StillCamera?> camera = new(Find);
    bool failed;

    /// <summary>The bundle with a still beside its figure; unchanged where it holds none, or no browser is there.</summary>
    public MimeBundle Add(MimeBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (failed || !content.Data.ContainsKey(MimeBundle.Plotly)) return content;
        using var late = new CancellationTokenSource(Longest);
        try
        {
            return Task.Run(() => FigureStills.AddAsync(content, camera.Value, late.Token)).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is StillException or OperationCanceledException)
        {
            return content;
        }
        catch (BrowserException)
        {
            failed = true;
            return content;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => camera.IsValueCreated && camera.Value is { } used ? used.DisposeAsync() : ValueTask.CompletedTask;

    static StillCamera? Find()
    {
        try { return StillCamera.Find(); }
        catch (FileNotFoundException) { return null; }
    }
}
