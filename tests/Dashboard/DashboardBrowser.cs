using FaceValue.Study;
using FaceValue.Tests.Stills;
using FaceValue.Workbook.Dashboard;
using Microsoft.Playwright;

namespace FaceValue.Tests.Dashboard;

/// <summary>The installed browser, driven with real keys and clicks, and the pages that it opens: the published study, a drawn one, both in one file, and the drawn one with every model trained twice.</summary>
public sealed class DashboardBrowser : IAsyncLifetime
{
    readonly TempFolder folder = new();
    IPlaywright? playwright;
    IBrowser? browser;

    /// <summary>The published study, as a run would show it.</summary>
    public DashboardData Published { get; } = PublishedDashboard.Load(StudyFolder.Open(), [new("version", "0.1.0"), new("commit", "0123456789ab")]);

    /// <summary>A drawn study in which everything is there.</summary>
    public DashboardData Drawn { get; } = SyntheticStudy.Of();

    public async ValueTask InitializeAsync()
    {
        DashboardWriter.Write(At("published"), Published);
        DashboardWriter.Write(At("drawn"), Drawn);
        DashboardWriter.Write(At("both"), Published, Drawn);
        DashboardWriter.Write(At("twice"), SyntheticStudy.Twice(Drawn));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Options());
    }

    static BrowserTypeLaunchOptions Options(params string[] left) =>
        new() { ExecutablePath = Browsers.Program, ChromiumSandbox = false, Args = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"], IgnoreDefaultArgs = left };

    /// <summary>Another browser, which guards itself against pages that write addresses too often, as a reader's does and a driven one does not.</summary>
    public Task<IBrowser> StartGuardedAsync() => playwright!.Chromium.LaunchAsync(Options("--disable-ipc-flooding-protection"));

    public string At(string page) => Path.IsPathRooted(page) ? page : folder[page + ".html"];

    /// <summary>Opens a page from disk.</summary>
    /// <param name="page"><c>published</c>, <c>drawn</c>, <c>both</c> or <c>twice</c>, or the full path of another.</param>
    /// <param name="address">What follows the #.</param>
    /// <param name="width">Of the window; a phone's is 390.</param>
    /// <param name="isDark">The reader's choice.</param>
    /// <param name="guarded">The browser; the one that all share where none is given.</param>
    /// <param name="stop">Ends the visit, so that whatever waits in it fails at once.</param>
    public async Task<DashboardVisit> OpenAsync(string page, string address = "", int width = 1280, bool isDark = false, IBrowser? guarded = null, CancellationToken stop = default)
    {
        var context = await (guarded ?? browser!).NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(30_000);
        var visit = new DashboardVisit(context, await context.NewPageAsync(), stop);
        await visit.GoAsync(new Uri(At(page)).AbsoluteUri + (address.Length > 0 ? "#" + address : ""));
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        folder.Dispose();
    }
}
