using System.Globalization;
using FaceValue.Tests.Dashboard;
using FaceValue.Workbook.Dashboard;
using FaceValue.Workbook.Stills;

namespace FaceValue.Bench.Dashboard;

/// <summary>How long a reader of the dashboard waits, on 60 films by three models with about 2,000 readings each, in the browser that is installed.</summary>
static class DashboardBench
{
    const int Rounds = 7;

    // From the event to the frame that shows its effect, as a reader feels it.
    static readonly (string Name, string View, string Act)[] Actions =
    [
        ("overview: threshold", "view=overview", "slide(0, 0.2 + i * 0.1)"),
        ("overview: order", "view=overview", "choose(0, ['title', 'happy', 'misses', 'genre', 'sad', 'faces', 'disagreement'][i])"),
        ("overview: find", "view=overview", "type(['h', 'ha', 'har', 'harb', '', 'w', 'wi'][i])"),
        ("overview: model on and off", "view=overview", "document.querySelector('.toggle input').click()"),
        ("overview: raw, scaled, corrected", "view=overview", "document.querySelectorAll('.radios input')[[1, 2, 0][i % 3]].click()"),
        ("film: threshold", "view=film", "slide(0, 0.2 + i * 0.1)"),
        ("film: window", "view=film", "slide(1, 5 + i * 3)"),
        ("film: expression", "view=film", "document.querySelectorAll('.coloured input')[i % 5].click()"),
        ("film: cursor", "view=film", "document.querySelector('.handle').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))"),
        ("film: another film", "view=film", "choose(0, `film_${String(i + 3).padStart(2, '0')}`)"),
        ("compare: threshold", "view=compare", "slide(0, 0.2 + i * 0.1)"),
        ("compare: way of showing", "view=compare", "document.querySelectorAll('.radios input')[[1, 2, 0][i % 3]].click()"),
        ("from view to view", "view=models", "document.querySelectorAll('nav a')[i % 5].click()"),
    ];

    const string Hands = """
        globalThis.slide = (n, value) => { const input = document.querySelectorAll('input[type=range]')[n]; input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); };
        globalThis.choose = (n, value) => { const select = document.querySelectorAll('main select')[n]; select.value = value; select.dispatchEvent(new Event('change', { bubbles: true })); };
        globalThis.type = text => { const input = document.querySelector('input[type=search]'); input.value = text; input.dispatchEvent(new Event('input', { bubbles: true })); };
        """;

    public static async Task RunAsync()
    {
        if (BrowserFinder.Find() is not { } program) { Console.WriteLine("No browser is installed."); return; }
        var folder = Directory.CreateTempSubdirectory("facevalue-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "index.html");
            var study = SyntheticStudy.Of(60, 2400, pointsEvery: 1);
            DashboardWriter.Write(path, study);
            Console.WriteLine($"{study.Films.Count} films x {study.Models.Count} models, {study.Readings.Average(r => r.Seconds.Count):0} readings each, {study.PlotPoints.Count} plot points: {new FileInfo(path).Length / 1e6:0.0} MB");
            await using var browser = await BrowserProcess.StartAsync(program);
            await using var page = await DevToolsPage.OpenFirstAsync(browser.Tools);
            await page.EmulateAsync(1280, 900);
            var first = new List<double>();
            for (var i = 0; i < Rounds; i++) first.Add(await OpenAsync(page, path, "view=overview"));
            Print("first chart", first);
            foreach (var (name, view, act) in Actions)
            {
                await OpenAsync(page, path, view);
                var times = new List<double>();
                for (var i = 0; i < Rounds; i++)
                    times.Add((await page.EvaluateAsync($"(async () => {{ {Hands} const i = {i}, start = performance.now(); {act}; await new Promise(done => requestAnimationFrame(() => setTimeout(done))); return performance.now() - start; }})()"))!.GetValue<double>());
                Print(name, times);
            }
        }
        finally { folder.Delete(recursive: true); }
    }

    static async Task<double> OpenAsync(DevToolsPage page, string path, string view)
    {
        await page.NavigateAsync(new Uri("about:blank"));
        await page.NavigateAsync(new Uri(new Uri(path).AbsoluteUri + "#" + view));
        return (await page.EvaluateAsync("""
            (async () => { for (;;) { const mark = performance.getEntriesByName('first chart')[0]; if (mark) return mark.startTime; await new Promise(done => setTimeout(done, 10)); } })()
            """))!.GetValue<double>();
    }

    static void Print(string name, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} median {milliseconds[milliseconds.Count / 2],5:0} ms, slowest {milliseconds[^1],5:0} ms"));
    }
}
