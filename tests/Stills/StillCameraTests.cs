using System.Diagnostics;
using System.Text.Json.Nodes;
using FaceValue.Workbook.Stills;

namespace FaceValue.Tests.Stills;

[Collection(BrowserTests.Name)]
public sealed class StillCameraTests(Browsers browsers)
{
    const int Limit = 120_000;

    [Fact(Timeout = Limit)]
    public async Task The_same_figure_gives_the_same_bytes()
    {
        var stop = TestContext.Current.CancellationToken;
        var first = await browsers.Camera.TakeAsync(Figures.Lines(), cancellation: stop);
        await browsers.Camera.TakeAsync(Figures.Bars(), cancellation: stop);
        Assert.Equal(first, await browsers.Camera.TakeAsync(Figures.Lines(), cancellation: stop));
        await using var other = new StillCamera(Browsers.Program);
        Assert.Equal(first, await other.TakeAsync(Figures.Lines(), cancellation: stop));
    }

    [Fact(Timeout = Limit)]
    public async Task A_chart_takes_at_most_sixty_kilobytes()
    {
        var stop = TestContext.Current.CancellationToken;
        foreach (var figure in new[] { Figures.Bars(), Figures.Lines(), Figures.Heat() })
            Assert.InRange((await browsers.Camera.TakeAsync(figure, cancellation: stop)).Length, 1_000, 60_000);
    }

    [Fact(Timeout = Limit)]
    public async Task Size_is_the_layouts_own_or_the_callers_times_scale()
    {
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal((900, 450), Png.SizeOf(await browsers.Camera.TakeAsync(Unsized(), cancellation: stop)));
        Assert.Equal((1280, 600), Png.SizeOf(await browsers.Camera.TakeAsync(Unsized(), 640, 300, 2, stop)));
        var own = Unsized();
        own["layout"]!["width"] = 500;
        own["layout"]!["height"] = 350.4;
        Assert.Equal((500, 350), Png.SizeOf(await browsers.Camera.TakeAsync(own, 640, 300, cancellation: stop)));
    }

    [Fact(Timeout = Limit)]
    public async Task Many_threads_may_ask_at_once()
    {
        var stop = TestContext.Current.CancellationToken;
        var titles = Enumerable.Range(0, 6).Select(i => $"Film {i}").ToList();
        var together = await Task.WhenAll(titles.Select(title => Task.Run(() => browsers.Camera.TakeAsync(Figures.Bars(title), cancellation: stop), stop)));
        for (var i = 0; i < titles.Count; i++)
            Assert.Equal(await browsers.Camera.TakeAsync(Figures.Bars(titles[i]), cancellation: stop), together[i]);
    }

    [Theory(Timeout = Limit)]
    [InlineData("""[1, 2]""", "expected an object")]
    [InlineData("""{"layout": {}}""", "expected an object with a list 'data'")]
    [InlineData("""{"data": [{"type": "bart", "y": [1]}]}""", "'bart'")]
    [InlineData("""{"data": [{"y": [1]}, 7]}""", "trace 2 is not an object")]
    [InlineData("""{"data": [], "layout": {"width": 1e7}}""", "width is 10000000")]
    public async Task A_broken_figure_is_an_error_that_says_why(string figure, string why)
    {
        var stop = TestContext.Current.CancellationToken;
        var error = await Assert.ThrowsAsync<StillException>(() => browsers.Camera.TakeAsync(JsonNode.Parse(figure)!, cancellation: stop));
        Assert.Contains(why, error.Message);
        Assert.NotEmpty(await browsers.Camera.TakeAsync(Figures.Bars(), cancellation: stop));
    }

    [Fact(Timeout = Limit)]
    public async Task Scripts_in_a_title_do_not_run()
    {
        var stop = TestContext.Current.CancellationToken;
        await browsers.Camera.TakeAsync(Figures.Bars("<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script></script>`${1}`"), cancellation: stop);
        Assert.NotEmpty(await browsers.Camera.TakeAsync(JsonNode.Parse("""{"data":[{"y":[1],"__proto__":{"type":"bart"}}]}""")!, cancellation: stop));
    }

    [Fact(Timeout = Limit)]
    public async Task A_browser_that_ends_is_started_once_more()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var camera = new StillCamera(Browsers.Program);
        var before = await camera.TakeAsync(Figures.Bars(), cancellation: stop);
        var old = camera.Browser!;
        using (var process = Process.GetProcessById(old.ProcessId)) process.Kill(entireProcessTree: true);
        Assert.Equal(before, await camera.TakeAsync(Figures.Bars(), cancellation: stop));
        Assert.NotEqual(old.ProcessId, camera.Browser!.ProcessId);
        Assert.False(Directory.Exists(old.Profile.Folder));
    }

    [Fact(Timeout = Limit)]
    public async Task A_figure_that_takes_too_long_is_given_up_and_the_next_is_drawn()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var camera = new StillCamera(Browsers.Program, TimeSpan.FromSeconds(1.5));
        var row = string.Join(',', Enumerable.Range(0, 1500));
        var endless = JsonNode.Parse($$"""{"data":[{"type":"splom","dimensions":[{{string.Join(',', Enumerable.Repeat($$"""{"values":[{{row}}]}""", 40))}}]}]}""")!;
        var error = await Assert.ThrowsAsync<StillException>(() => camera.TakeAsync(endless, 4000, 4000, 4, stop));
        Assert.Contains("1.5 s", error.Message);
        Assert.NotEmpty(await browsers.Camera.TakeAsync(Figures.Bars(), cancellation: stop));
    }

    [Fact(Timeout = Limit)]
    public async Task Disposing_ends_the_browser_and_deletes_its_folder()
    {
        var stop = TestContext.Current.CancellationToken;
        var camera = new StillCamera(Browsers.Program);
        await camera.TakeAsync(Figures.Bars(), cancellation: stop);
        var (id, folder) = (camera.Browser!.ProcessId, camera.Browser.Profile.Folder);
        Assert.True(Directory.Exists(folder));
        await camera.DisposeAsync();
        Assert.False(Directory.Exists(folder));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => camera.TakeAsync(Figures.Bars(), cancellation: stop));
    }

    [Fact(Timeout = Limit)]
    public async Task What_a_killed_program_leaves_is_cleared_next_time()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var browser = await BrowserProcess.StartAsync(Browsers.Program, stop);
        using var process = Process.GetProcessById(browser.ProcessId);
        var temporary = Directory.CreateTempSubdirectory("profiles");
        var (gone, mine) = (temporary.CreateSubdirectory("facevalue-browser-2147483646-x"), temporary.CreateSubdirectory($"facevalue-browser-{Environment.ProcessId}-x"));
        // The folder of a program that is no more, with the note of a browser that still runs.
        File.Copy(Path.Combine(browser.Profile.Folder, "facevalue.browser"), Path.Combine(gone.FullName, "facevalue.browser"));
        BrowserProfile.ClearLeftovers(temporary.FullName);
        await process.WaitForExitAsync(stop);
        Assert.False(Directory.Exists(gone.FullName));
        Assert.True(Directory.Exists(mine.FullName));
        temporary.Delete(recursive: true);
    }

    [Fact]
    public void A_process_that_only_has_the_old_browsers_number_is_left_alone()
    {
        var temporary = Directory.CreateTempSubdirectory("profiles");
        var gone = temporary.CreateSubdirectory("facevalue-browser-2147483646-x");
        File.WriteAllText(Path.Combine(gone.FullName, "facevalue.browser"), $"{Environment.ProcessId} 1");
        BrowserProfile.ClearLeftovers(temporary.FullName);
        Assert.False(Directory.Exists(gone.FullName));
        temporary.Delete(recursive: true);
    }

    [Fact(Timeout = Limit)]
    public async Task A_program_that_is_no_browser_is_an_error_that_names_it()
    {
        var stop = TestContext.Current.CancellationToken;
        var program = OperatingSystem.IsWindows() ? @"C:\Windows\System32\whoami.exe" : "/bin/true";
        await using var camera = new StillCamera(program);
        var error = await Assert.ThrowsAsync<BrowserException>(() => camera.TakeAsync(Figures.Bars(), cancellation: stop));
        Assert.Contains(program, error.Message);
        Assert.Contains(BrowserFinder.Variable, error.Message);
    }

    static JsonObject Unsized()
    {
        var figure = Figures.Bars();
        figure["layout"]!.AsObject().Remove("width");
        figure["layout"]!.AsObject().Remove("height");
        return figure;
    }
}
