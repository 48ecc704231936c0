using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FaceValue.Workbook.Stills;

/// <summary>One headless browser with a profile of its own in a temporary folder; both are gone when it is disposed, or when this program ends.</summary>
public sealed class BrowserProcess : IAsyncDisposable
{
    const string Announcement = "DevTools listening on ";
    static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(45);

    readonly Process process;
    readonly EventHandler atExit;
    readonly PosixSignalRegistration[] signals;

    BrowserProcess(Process process, BrowserProfile profile, DevTools tools)
    {
        (this.process, ProcessId, Profile, Tools) = (process, process.Id, profile, tools);
        // Every orderly end comes here. Since .NET 10 a termination signal ends the program without it, so those are asked for by name;
        // an interrupt is not among them, because a kernel outlives it. What a kill -9 leaves behind, BrowserProfile clears next time.
        atExit = (_, _) => End();
        signals = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, _ => End()))];
        AppDomain.CurrentDomain.ProcessExit += atExit;
    }

    /// <summary>The connection to it.</summary>
    public DevTools Tools { get; }

    internal BrowserProfile Profile { get; }

    internal int ProcessId { get; }

    /// <summary>Starts a browser.</summary>
    /// <param name="program">Its program, as <see cref="BrowserFinder.Find()"/> gives it.</param>
    /// <param name="cancellation">Stops waiting for it.</param>
    /// <exception cref="BrowserException">It does not start; the message holds its last words.</exception>
    public static async Task<BrowserProcess> StartAsync(string program, CancellationToken cancellation = default)
    {
        var profile = BrowserProfile.Create();
        Process? process = null;
        try
        {
            process = Start(program, profile);
            profile.NoteBrowser(process);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(StartLimit);
            var endpoint = await EndpointAsync(program, process, limit.Token);
            return new BrowserProcess(process, profile, await DevTools.ConnectAsync(endpoint, limit.Token));
        }
        catch (Exception e)
        {
            if (process is not null) Kill(process);
            profile.Delete();
            if (e is OperationCanceledException && !cancellation.IsCancellationRequested)
                throw new BrowserException($"The browser '{program}' did not answer within {StartLimit.TotalSeconds:0} s. Name another one with {BrowserFinder.Variable}.", e);
            throw;
        }
    }

    /// <summary>Ends the browser with all its processes and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= atExit;
        foreach (var signal in signals) signal.Dispose();
        await Tools.DisposeAsync();
        End();
        process.Dispose();
    }

    static Process Start(string program, BrowserProfile profile)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, CreateNoWindow = true, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var flag in BrowserFlags.For(profile.Folder)) start.ArgumentList.Add(flag);
        try { return Process.Start(start) ?? throw new BrowserException($"The browser '{program}' did not start."); }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new BrowserException($"The browser '{program}' cannot be started: {e.Message} Name another one with {BrowserFinder.Variable}.", e);
        }
    }

    static async Task<Uri> EndpointAsync(string program, Process process, CancellationToken cancellation)
    {
        var words = new List<string>();
        while (await process.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                // Unread pipes fill up, and a browser that cannot write its warnings stands still.
                process.BeginOutputReadLine();
                _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new Uri(line[Announcement.Length..].Trim());
            }
            words.Add(line);
        }
        throw new BrowserException($"The browser '{program}' ended at once: {string.Join(' ', words.TakeLast(4))} Name another one with {BrowserFinder.Variable}.");
    }

    void End()
    {
        Kill(process);
        Profile.Delete();
    }

    static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException) { /* it ended by itself */ }
    }
}
