using System.Text.Json.Nodes;
using FaceValue.Tests.Stills;
using FaceValue.Workbook.Book;
using FaceValue.Workbook.Notebooks;
using FaceValue.Workbook.Stills;

namespace FaceValue.Tests.Book;

/// <summary>The book as a reader meets it: opened from disk in a real browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class BookInBrowserTests(Browsers browsers) : IAsyncLifetime
{
    const int Limit = 120_000;

    readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("shelf").FullName, "book");
    DevToolsPage page = null!;

    public async ValueTask InitializeAsync()
    {
        var camera = browsers.Camera;
        var arcs = await FigureStills.AddAsync(SampleBook.MovieArcs(), camera, null, TestContext.Current.CancellationToken);
        BookWriter.Write(SampleBook.Content(("05-benchmark", SampleBook.Benchmark()), ("06-films", HostileFilms()), ("07-movie-arcs", arcs)), folder);
        page = await DevToolsPage.OpenAsync(camera.Browser!.Tools, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null) await page.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact(Timeout = Limit)]
    public async Task Charts_are_drawn_when_they_come_into_view_and_nothing_is_asked_of_the_network()
    {
        var stop = TestContext.Current.CancellationToken;
        await Open("07-movie-arcs", 1280, isDark: false, stop, height: 200);
        // By now the page knows what is in view: no chart.
        await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))", stop);
        Assert.DoesNotContain(page.Requests, r => r.EndsWith("plotly.min.js", StringComparison.Ordinal));
        Assert.Equal(3, await Number("document.querySelectorAll('figure.chart img.still').length", stop));
        await DrawAll(stop);
        Assert.Equal(3, await Number("document.querySelectorAll('figure.is-drawn .main-svg .plot').length", stop));
        Assert.Equal(0, await Number("[...document.querySelectorAll('.chart .still')].filter(s => s.offsetHeight > 0).length", stop));
        Assert.All(page.Requests, r => Assert.StartsWith("file://", r));
        Assert.Empty(page.Errors);
    }

    [Theory(Timeout = Limit)]
    [InlineData("index", 390)]
    [InlineData("07-movie-arcs", 390)]
    [InlineData("07-movie-arcs", 320)]
    [InlineData("07-movie-arcs", 1280)]
    [InlineData("06-films", 390)]
    public async Task No_page_scrolls_sideways(string name, int width)
    {
        var stop = TestContext.Current.CancellationToken;
        await Open(name, width, isDark: false, stop);
        await DrawAll(stop);
        Assert.Equal(width, await Number("document.documentElement.scrollWidth", stop));
        Assert.Empty(page.Errors);
    }

    [Fact(Timeout = Limit)]
    public async Task The_dark_switch_turns_the_page_and_its_charts_and_is_remembered()
    {
        var stop = TestContext.Current.CancellationToken;
        await Open("07-movie-arcs", 1280, isDark: false, stop);
        await page.EvaluateAsync("try { localStorage.clear() } catch {}", stop);
        await DrawAll(stop);
        const string Ground = "getComputedStyle(document.body).backgroundColor", Title = "getComputedStyle(document.querySelector('.gtitle')).fill";
        var (ground, title) = (await Text(Ground, stop), await Text(Title, stop));
        await page.EvaluateAsync("document.getElementById('theme').click()", stop);
        await Until($"{Title} !== '{title}'", stop);
        Assert.NotEqual(ground, await Text(Ground, stop));
        Assert.Equal("true", await Text("document.getElementById('theme').getAttribute('aria-pressed')", stop));
        await Open("05-benchmark", 1280, isDark: false, stop);
        Assert.Equal("dark", await Text("document.documentElement.dataset.theme", stop));
        await page.EvaluateAsync("localStorage.clear()", stop);
    }

    [Fact(Timeout = Limit)]
    public async Task Code_is_folded_until_it_is_asked_for()
    {
        var stop = TestContext.Current.CancellationToken;
        await Open("07-movie-arcs", 1280, isDark: false, stop);
        const string OpenCells = "document.querySelectorAll('details.code[open]').length";
        Assert.Equal(0, await Number(OpenCells, stop));
        await page.EvaluateAsync("document.querySelector('details.code summary').click()", stop);
        Assert.Equal(1, await Number(OpenCells, stop));
        await page.EvaluateAsync("document.getElementById('show-code').click()", stop);
        Assert.Equal(await Number("document.querySelectorAll('details.code').length", stop), await Number(OpenCells, stop));
        await page.EvaluateAsync("document.getElementById('show-code').click(); localStorage.clear()", stop);
        Assert.Equal(0, await Number(OpenCells, stop));
    }

    [Theory(Timeout = Limit)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_text_stands_out_from_its_ground(bool isDark)
    {
        var stop = TestContext.Current.CancellationToken;
        foreach (var name in new[] { "index", "07-movie-arcs" })
        {
            await Open(name, 1280, isDark, stop);
            // WCAG 2.2, success criterion 1.4.3: 4.5 to 1 for ordinary text.
            var faint = await page.EvaluateAsync("""
                (() => {
                  document.querySelectorAll('details').forEach(d => { d.open = true; });
                  const parts = c => (c.match(/[\d.]+/g) ?? []).map(Number);
                  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
                  const ground = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0.99) return c; } return [255, 255, 255]; };
                  return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility({ opacityProperty: true }) && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).flatMap(e => {
                    const [a, b] = [light(parts(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
                    const ratio = (a + 0.05) / (b + 0.05);
                    return ratio < 4.5 ? [`${e.tagName}.${e.className} ${ratio.toFixed(2)}`] : [];
                  });
                })()
                """, stop);
            Assert.Equal("[]", faint!.ToJsonString());
        }
    }

    [Fact(Timeout = Limit)]
    public async Task A_hostile_title_is_shown_and_never_obeyed()
    {
        var stop = TestContext.Current.CancellationToken;
        await Open("06-films", 1280, isDark: false, stop);
        await DrawAll(stop);
        Assert.Equal("Films · Benchmark accuracy is not what you think", await Text("document.title", stop));
        Assert.Equal(0, await Number("document.querySelectorAll('img[src=x]').length", stop));
        Assert.Contains("<img src=x", await Text("document.querySelector('.gtitle').textContent", stop));
        Assert.Empty(page.Errors);
    }

    [Fact(Timeout = Limit)]
    public async Task Even_html_that_slipped_through_runs_nothing_and_fetches_nothing()
    {
        var stop = TestContext.Current.CancellationToken;
        const string Slipped = "<p>kept</p><img src=\"https://example.org/x.png\" onerror=\"document.title='broken'\"><script>document.title='broken'</script><a href=\"javascript:document.title='broken'\" id=\"trap\">x</a>";
        var notebook = new Notebook([SampleBook.Code("c1", "x", SampleBook.Shown(("text/html", Slipped)))], []);
        BookWriter.Write(SampleBook.Content(("05-benchmark", notebook)), folder);
        await Open("05-benchmark", 1280, isDark: false, stop);
        await page.EvaluateAsync("document.getElementById('trap').click(); new Promise(done => setTimeout(done, 300))", stop);
        Assert.DoesNotContain("broken", await Text("document.title", stop));
        Assert.Equal("kept", await Text("document.querySelector('.shown p').textContent", stop));
        Assert.Contains(page.Errors, e => e.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Equal(0, await Number("performance.getEntriesByType('resource').filter(r => !r.name.startsWith('file:') && r.transferSize > 0).length", stop));
    }

    [Fact(Timeout = Limit)]
    public async Task The_page_can_be_used_by_keyboard_and_read_by_landmarks()
    {
        var stop = TestContext.Current.CancellationToken;
        await Open("07-movie-arcs", 1280, isDark: false, stop);
        Assert.Equal(1, await Number("document.querySelectorAll('h1').length", stop));
        Assert.Equal(1, await Number("document.querySelectorAll('main').length", stop));
        Assert.Equal(0, await Number("[...document.querySelectorAll('nav')].filter(n => !n.getAttribute('aria-label')).length", stop));
        Assert.Equal(0, await Number("[...document.querySelectorAll('img')].filter(i => !i.alt).length", stop));
        await page.CallAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = "keyDown", ["key"] = "Tab", ["code"] = "Tab", ["windowsVirtualKeyCode"] = 9 }, stop);
        Assert.Equal("skip", await Text("document.activeElement.className", stop));
        await page.EvaluateAsync("document.activeElement.click()", stop);
        Assert.Equal("main", await Text("document.activeElement.id", stop));
    }

    [Fact(Timeout = Limit)]
    public async Task In_print_charts_are_stills_on_white_and_code_is_left_out()
    {
        var stop = TestContext.Current.CancellationToken;
        await Open("07-movie-arcs", 1280, isDark: true, stop);
        await DrawAll(stop);
        await page.CallAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "print" }, stop);
        Assert.Equal(3, await Number("[...document.querySelectorAll('.chart .still')].filter(s => s.offsetHeight > 0).length", stop));
        Assert.Equal(0, await Number("[...document.querySelectorAll('.chart .drawn, details.code, .bar')].filter(s => s.offsetHeight > 0).length", stop));
        Assert.Equal("rgb(255, 255, 255)", await Text("getComputedStyle(document.body).backgroundColor", stop));
        await page.CallAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "" }, stop);
    }

    static Notebook HostileFilms() => new(
    [
        SampleBook.Text("title", $"# Films\n\n{SampleBook.Hostile}\n\n| film | faces |\n|---|---:|\n| {SampleBook.Hostile} | 3 |\n\n{new string('w', 400)}\n"),
        SampleBook.Code("c1", $"var title = \"\"\"{SampleBook.Hostile}\"\"\";", SampleBook.Stream(SampleBook.Hostile), SampleBook.Chart(Figures.Bars(SampleBook.Hostile), SampleBook.Hostile)),
    ], []);

    async Task Open(string name, int width, bool isDark, CancellationToken stop, int height = 900)
    {
        await page.EmulateAsync(width, height, isDark, cancellation: stop);
        await page.NavigateAsync(new Uri(Path.Combine(folder, name + ".html")), stop);
    }

    async Task DrawAll(CancellationToken stop)
    {
        await page.EvaluateAsync("""
            (async () => {
              for (const chart of document.querySelectorAll('figure.chart')) {
                chart.scrollIntoView({ behavior: 'instant' });
                while (!chart.classList.contains('is-drawn')) await new Promise(done => setTimeout(done, 20));
              }
            })()
            """, stop);
    }

    async Task Until(string condition, CancellationToken stop) =>
        await page.EvaluateAsync($"(async () => {{ for (let i = 0; !({condition}); i++) if (i > 1500) throw new Error('it never came'); else await new Promise(done => setTimeout(done, 20)); }})()", stop);

    async Task<int> Number(string script, CancellationToken stop) => (await page.EvaluateAsync(script, stop))!.GetValue<int>();

    async Task<string> Text(string script, CancellationToken stop) => (await page.EvaluateAsync(script, stop))!.ToString();
}
