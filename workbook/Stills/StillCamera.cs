using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Stills;

/// <summary>Takes PNG stills of Plotly figures in one headless browser, started with the first still and kept until the camera is disposed.</summary>
/// <remarks>Safe to call from several threads; stills are taken one after another. The same figure gives the same bytes on one machine.</remarks>
public sealed class StillCamera : IAsyncDisposable
{
    /// <summary>Width where the figure's layout names none, in pixels.</summary>
    public const int UsualWidth = 900;

    /// <summary>Height where neither layout nor caller names one, in pixels.</summary>
    public const int UsualHeight = 450;

    const int LargestSide = 8000;

    readonly string program;
    readonly TimeSpan limit;
    readonly SemaphoreSlim one = new(1, 1);
    BrowserProcess? browser;
    DevToolsPage? page;
    bool isDisposed;

    /// <summary>A camera with a given browser.</summary>
    /// <param name="program">The browser's program.</param>
    /// <param name="limit">Longest time one still may take; 30 s by default.</param>
    public StillCamera(string program, TimeSpan? limit = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        this.program = program;
        this.limit = limit ?? TimeSpan.FromSeconds(30);
    }

    /// <summary>A camera with this machine's browser, or null where it has none.</summary>
    public static StillCamera? Find() => BrowserFinder.Find() is { } program ? new StillCamera(program) : null;

    internal BrowserProcess? Browser => browser;

    /// <summary>Takes one still.</summary>
    /// <param name="figure">An object with <c>data</c> (traces) and, usually, <c>layout</c>.</param>
    /// <param name="width">Width in pixels; the layout's own, where given, goes before it.</param>
    /// <param name="height">Height in pixels; the layout's own, where given, goes before it.</param>
    /// <param name="scale">Pixels of the image per pixel of the figure, 0.1 to 4.</param>
    /// <param name="cancellation">Stops waiting; a figure being drawn is given up with its page.</param>
    /// <returns>The PNG's bytes.</returns>
    /// <exception cref="StillException">The figure cannot be drawn, or not in time.</exception>
    /// <exception cref="BrowserException">The browser does not start.</exception>
    public async Task<byte[]> TakeAsync(JsonNode figure, int width = UsualWidth, int? height = null, double scale = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 0.1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 4);
        if (figure is not JsonObject || figure["data"] is not JsonArray || figure["layout"] is not (null or JsonObject))
            throw new StillException("This is not a Plotly figure: expected an object with a list 'data' and an object 'layout'.");
        var call = string.Create(CultureInfo.InvariantCulture,
            $"takeStill({JsonSerializer.Serialize(figure.ToJsonString())}, {Side(figure, "width", width)}, {Side(figure, "height", height ?? UsualHeight)}, {scale})");

        await one.WaitAsync(cancellation);
        try
        {
            try { return await TakeOnceAsync(call, cancellation); }
            catch (DevToolsException e) when (e.IsGone)
            {
                await StopAsync();
                return await TakeOnceAsync(call, cancellation);
            }
        }
        catch (DevToolsException e)
        {
            if (!e.IsGone) throw new StillException($"The figure cannot be drawn: {FirstLine(e.Message)}", e);
            await StopAsync();
            throw new StillException("The browser ended twice while it drew this figure. Make the figure smaller, or name another browser with " + BrowserFinder.Variable + ".", e);
        }
        finally { one.Release(); }
    }

    /// <summary>Ends the browser and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await one.WaitAsync();
        try
        {
            isDisposed = true;
            await StopAsync();
        }
        finally { one.Release(); }
    }

    async Task<byte[]> TakeOnceAsync(string call, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        page ??= await StartAsync(cancellation);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(limit);
        try
        {
            var png = await page.EvaluateAsync(call, timed.Token);
            return PngPacker.Pack(Convert.FromBase64String(png?.GetValue<string>() ?? ""));
        }
        catch (OperationCanceledException) when (timed.IsCancellationRequested)
        {
            // The page may be at it still; the next figure gets a fresh one.
            await StopAsync();
            cancellation.ThrowIfCancellationRequested();
            throw new StillException(string.Create(CultureInfo.InvariantCulture, $"The figure was not drawn within {limit.TotalSeconds:0.#} s. Draw fewer points, or images that lie in the figure itself."));
        }
    }

    async Task<DevToolsPage> StartAsync(CancellationToken cancellation)
    {
        browser = await BrowserProcess.StartAsync(program, cancellation);
        try
        {
            var opened = await DevToolsPage.OpenFirstAsync(browser.Tools, cancellation);
            await opened.EvaluateAsync(PlotlyScript.Text + "\n;0", cancellation);
            using var script = new StreamReader(typeof(StillCamera).Assembly.GetManifestResourceStream("Stills/Camera.js")!);
            await opened.EvaluateAsync(await script.ReadToEndAsync(cancellation) + "\n;0", cancellation);
            return opened;
        }
        catch
        {
            await StopAsync();
            throw;
        }
    }

    async Task StopAsync()
    {
        page = null;
        if (browser is { } running)
        {
            browser = null;
            await running.DisposeAsync();
        }
    }

    static int Side(JsonNode figure, string name, int otherwise)
    {
        var side = figure["layout"]?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? (long)Math.Clamp(Math.Round(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)), 0, 1e9) : otherwise;
        return side is >= 10 and <= LargestSide ? (int)side : throw new StillException($"The figure's {name} is {side}; expected 10 to {LargestSide} pixels.");
    }

    static string FirstLine(string text) => text.Split('\n')[0].Replace("Error: ", "", StringComparison.Ordinal);
}
