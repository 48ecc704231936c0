using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Stills;

/// <summary>One page (tab) of a browser, with what it asked for and what went wrong in it.</summary>
public sealed class DevToolsPage : IAsyncDisposable
{
    readonly DevTools tools;
    readonly string target, session;
    readonly ConcurrentQueue<string> requests = new(), errors = new();
    TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    DevToolsPage(DevTools tools, string target, string session) => (this.tools, this.target, this.session) = (tools, target, session);

    /// <summary>Addresses that the page asked for, in order, itself first; <c>data:</c> and <c>blob:</c> left out, since they lie in the page.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>Errors and warnings on the console, uncaught exceptions, and failed or forbidden requests.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    /// <summary>Opens an empty page.</summary>
    public static async Task<DevToolsPage> OpenAsync(DevTools tools, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tools);
        var target = (await tools.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancellation))["targetId"]!.GetValue<string>();
        return await AttachAsync(tools, target, cancellation);
    }

    /// <summary>Takes over the page that the browser opened with.</summary>
    public static async Task<DevToolsPage> OpenFirstAsync(DevTools tools, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tools);
        var targets = (await tools.CallAsync("Target.getTargets", null, null, cancellation))["targetInfos"]!.AsArray();
        var first = targets.FirstOrDefault(t => t!["type"]!.GetValue<string>() == "page");
        return first is null ? await OpenAsync(tools, cancellation) : await AttachAsync(tools, first["targetId"]!.GetValue<string>(), cancellation);
    }

    static async Task<DevToolsPage> AttachAsync(DevTools tools, string target, CancellationToken cancellation)
    {
        var attached = await tools.CallAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, null, cancellation);
        var page = new DevToolsPage(tools, target, attached["sessionId"]!.GetValue<string>());
        tools.Happened += page.Note;
        foreach (var domain in new[] { "Page", "Runtime", "Network", "Log" }) await page.CallAsync($"{domain}.enable", null, cancellation);
        return page;
    }

    /// <summary>Sends one command to this page.</summary>
    public Task<JsonObject> CallAsync(string method, JsonObject? parameters = null, CancellationToken cancellation = default) =>
        tools.CallAsync(method, parameters, session, cancellation);

    /// <summary>Goes to an address and waits until the page and all it names are loaded.</summary>
    public async Task NavigateAsync(Uri address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = await CallAsync("Page.navigate", new() { ["url"] = address.AbsoluteUri }, cancellation);
        if (answer["errorText"] is { } error) throw new DevToolsException($"Cannot open {address}: {error}");
        await loaded.Task.WaitAsync(cancellation);
    }

    /// <summary>Runs a script in the page and returns its value; a promise is waited for.</summary>
    /// <exception cref="DevToolsException">The script throws; the message is its own.</exception>
    public async Task<JsonNode?> EvaluateAsync(string script, CancellationToken cancellation = default)
    {
        var answer = await CallAsync("Runtime.evaluate",
            new() { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true, ["userGesture"] = true }, cancellation);
        if (answer["exceptionDetails"] is { } failed)
            throw new DevToolsException((failed["exception"]?["description"] ?? failed["exception"]?["value"] ?? failed["text"])?.ToString() ?? "The page's script failed.");
        return answer["result"]?["value"]?.DeepClone();
    }

    /// <summary>Sets the window's inner size in CSS pixels and the reader's choice of light or dark.</summary>
    public async Task EmulateAsync(int width, int height, bool isDark = false, double scale = 1, CancellationToken cancellation = default)
    {
        await CallAsync("Emulation.setDeviceMetricsOverride",
            new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = scale, ["mobile"] = false }, cancellation);
        var scheme = new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" };
        await CallAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(scheme) }, cancellation);
    }

    /// <summary>A PNG of what the window shows, or of the whole page.</summary>
    public async Task<byte[]> ScreenshotAsync(bool isWhole = false, CancellationToken cancellation = default)
    {
        var answer = await CallAsync("Page.captureScreenshot", new() { ["format"] = "png", ["captureBeyondViewport"] = isWhole }, cancellation);
        return Convert.FromBase64String(answer["data"]!.GetValue<string>());
    }

    /// <summary>The page as a PDF on A4.</summary>
    public async Task<byte[]> PrintAsync(CancellationToken cancellation = default)
    {
        var answer = await CallAsync("Page.printToPDF", new() { ["paperWidth"] = 8.27, ["paperHeight"] = 11.69, ["preferCSSPageSize"] = true }, cancellation);
        return Convert.FromBase64String(answer["data"]!.GetValue<string>());
    }

    /// <summary>Closes the page.</summary>
    public async ValueTask DisposeAsync()
    {
        tools.Happened -= Note;
        try { await tools.CallAsync("Target.closeTarget", new() { ["targetId"] = target }); }
        catch (DevToolsException) { /* the page went with its browser */ }
    }

    void Note(DevToolsEvent happened)
    {
        if (happened.Session != session) return;
        var what = happened.Parameters;
        switch (happened.Method)
        {
            case "Page.loadEventFired":
                loaded.TrySetResult();
                break;
            case "Network.requestWillBeSent" when Text(what, "request", "url") is { } url && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal):
                requests.Enqueue(url);
                break;
            case "Network.loadingFailed":
                errors.Enqueue($"request failed: {Text(what, "errorText")} {Text(what, "blockedReason")}");
                break;
            case "Runtime.exceptionThrown":
                errors.Enqueue($"exception: {Text(what, "exceptionDetails", "exception", "description") ?? Text(what, "exceptionDetails", "text")}");
                break;
            case "Runtime.consoleAPICalled" when Text(what, "type") is "error" or "warning" or "assert":
                errors.Enqueue($"console: {what["args"]}");
                break;
            case "Log.entryAdded" when Text(what, "entry", "level") is "error" or "warning":
                errors.Enqueue($"log: {Text(what, "entry", "text")}");
                break;
        }
    }

    static string? Text(JsonNode? node, params string[] path)
    {
        foreach (var name in path) node = (node as JsonObject)?[name];
        return node?.ToString();
    }
}
