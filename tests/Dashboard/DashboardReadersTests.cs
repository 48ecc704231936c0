using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FaceValue.Tests.Stills;

namespace FaceValue.Tests.Dashboard;

/// <summary>Keys, mouse, tables, downloads.</summary>
[Collection(BrowserTests.Name)]
public sealed class DashboardReadersTests(DashboardBrowser browser) : IClassFixture<DashboardBrowser>
{
    const int Limit = 180_000;

    [Fact(Timeout = Limit)]
    public async Task The_cursor_goes_from_face_to_face_and_is_told_everywhere()
    {
        await using var visit = await browser.OpenAsync("published", "view=film&film=real_steel&m=89", stop: TestContext.Current.CancellationToken);
        await visit.Page.FocusAsync(".handle");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        var next = browser.Published.Readings.First(r => r.Film == "real_steel").Seconds.First(s => s > 89 * 60) / 60;
        await visit.AddressedAsync($"&m={next.ToString("0.###", CultureInfo.InvariantCulture)}&");
        var told = await visit.Page.GetAttributeAsync(".handle", "aria-valuetext");
        Assert.Matches(@"^minute 89\.\d \(1:29:\d\d\): Face Value \w+ 0\.\d\d; RAF-DB \w+ [01]\.\d\d$", told);
        await visit.UntilAsync($"document.querySelector('[aria-live]').textContent === {JsonSerializer.Serialize(told)}");
        // One line through both models' lanes, and a read-out of each.
        Assert.Equal(1, await visit.Page.Locator(".cursor[d^=M]").CountAsync());
        Assert.Equal(2, await visit.Page.Locator(".readout .face").CountAsync());
        await visit.Page.Keyboard.PressAsync("Home");
        await visit.AddressedAsync("&m=0&");
        await visit.Page.Keyboard.PressAsync("PageUp");
        await visit.AddressedAsync("&m=5&");
        await visit.Page.Keyboard.PressAsync("PageDown");
        await visit.Page.Keyboard.PressAsync("PageDown");
        await visit.AddressedAsync("&m=0&");
    }

    [Fact(Timeout = Limit)]
    public async Task The_mouse_moves_the_same_cursor()
    {
        await using var visit = await browser.OpenAsync("drawn", "view=film", stop: TestContext.Current.CancellationToken);
        var box = (await visit.Page.Locator(".handle").BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 60);
        await visit.AddressedAsync("&m=1");
        Assert.Matches(@"m=1[12]\.", visit.Address);
        // All five probabilities of each of three models.
        Assert.Equal(15, await visit.Page.Locator(".readout li").CountAsync());
    }

    [Fact(Timeout = Limit)]
    public async Task The_threshold_recounts_while_its_slider_is_moved_by_keys()
    {
        await using var visit = await browser.OpenAsync("published", "view=film&film=finding_nemo", stop: TestContext.Current.CancellationToken);
        await visit.Page.GetByLabel("Confidence at least").FocusAsync();
        for (var i = 0; i < 50; i++) await visit.Page.Keyboard.PressAsync("ArrowRight");
        var left = browser.Published.Readings.First(r => r.Film == "finding_nemo").Confidences.Count(c => c >= 0.5);
        Assert.True(left < 232);
        Assert.Contains($"Face Value: {left} of 232 faces", await visit.TextAsync("#film-shares .note"));
        await visit.AddressedAsync("&t=0.5&");
    }

    [Fact(Timeout = Limit)]
    public async Task The_keys_pass_over_faces_that_the_threshold_has_left_out()
    {
        await using var visit = await browser.OpenAsync("drawn", "view=film&film=film_02&models=raf-db&t=0.6", stop: TestContext.Current.CancellationToken);
        var readings = browser.Drawn.Readings.Single(r => r.Film == "film_02" && r.Model == "raf-db");
        double[] kept = [.. readings.Seconds.Where((_, i) => readings.Confidences[i] >= 0.6)];
        Assert.InRange(kept.Length, 3, readings.Seconds.Count / 2);
        await visit.Page.FocusAsync(".handle");
        foreach (var second in kept.Where(second => second > 0).Take(3))
        {
            await visit.Page.Keyboard.PressAsync("ArrowRight");
            await visit.AddressedAsync($"&m={(second / 60).ToString("0.###", CultureInfo.InvariantCulture)}&");
        }
    }

    [Fact(Timeout = Limit)]
    public async Task The_focus_stays_with_what_was_pressed_or_goes_to_what_took_its_place()
    {
        const string Focused = "document.activeElement.ariaLabel ?? document.activeElement.textContent";
        await using var visit = await browser.OpenAsync("drawn", "view=overview&sort=title", stop: TestContext.Current.CancellationToken);
        await visit.Page.Locator(".pick").Nth(4).FocusAsync();
        var before = await visit.Page.EvaluateAsync<string>(Focused);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SettleAsync();
        Assert.StartsWith("compare ", before);
        Assert.Equal(before, await visit.Page.EvaluateAsync<string>(Focused));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.pick')"));

        await visit.FollowAsync("view=compare&films=film_02,film_03,film_04");
        await visit.Page.Locator(".picked button").Nth(1).FocusAsync();
        foreach (var next in new[] { "film_04", "film_02" })
        {
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.SettleAsync();
            Assert.Equal($"Leave out {browser.Drawn.Films.Single(film => film.Film == next).Title}", await visit.Page.EvaluateAsync<string>(Focused));
        }
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SettleAsync();
        Assert.Equal("Films compared", await visit.Page.EvaluateAsync<string>(Focused));
    }

    [Theory(Timeout = Limit)]
    [InlineData("view=overview")]
    [InlineData("view=compare")]
    [InlineData("view=film")]
    [InlineData("view=models")]
    public async Task Everything_is_reached_by_tab_and_shows_its_focus(string address)
    {
        await using var visit = await browser.OpenAsync("published", address + "&films=real_steel,9&group=Comedies", stop: TestContext.Current.CancellationToken);
        // A group of radio buttons is one stop, at the chosen one.
        var wanted = await visit.Page.EvaluateAsync<int>("""
            [...document.querySelectorAll('a[href], button, select, input, [tabindex="0"]')].filter(e => e.checkVisibility() && !e.disabled && !(e.type === 'radio' && !e.checked))
              .map((e, i) => e.dataset.stop = i).length
            """);
        var (met, unseen) = (new HashSet<string>(), new List<string>());
        for (var i = 0; i < wanted + 12; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var stop = await visit.Page.EvaluateAsync<string[]>("""
                (() => {
                  const e = document.activeElement, shown = e.type === 'radio' ? e.nextElementSibling : e;
                  return [e.dataset.stop ?? '', getComputedStyle(shown).outlineStyle, e.outerHTML.slice(0, 80)];
                })()
                """);
            if (stop[0].Length == 0) continue;
            met.Add(stop[0]);
            if (stop[1] == "none") unseen.Add(stop[2]);
        }
        Assert.Empty(unseen);
        Assert.Equal(wanted, met.Count);
    }

    [Theory(Timeout = Limit)]
    [InlineData("published", "view=overview", "films")]
    [InlineData("published", "view=compare", "comparison")]
    [InlineData("drawn", "view=film&film=film_08", "plot-points")]
    [InlineData("drawn", "view=models", "thesis")]
    public async Task A_download_is_the_table_with_all_digits_and_says_where_it_comes_from(string page, string address, string figure)
    {
        await using var visit = await browser.OpenAsync(page, $"{address}&tables={figure}", stop: TestContext.Current.CancellationToken);
        var (head, rows) = await visit.DownloadAsync(figure);
        var data = page == "drawn" ? browser.Drawn : browser.Published;
        Assert.Contains($"source: {data.Source}", head);
        Assert.Contains("commit: 0123456789ab", head);
        Assert.Contains(head, line => Regex.IsMatch(line, @"^n: .*\d"));
        Assert.Contains(head, line => line.StartsWith("view: #view=", StringComparison.Ordinal));
        var shown = await visit.Page.EvaluateAsync<string[][]>("figure => [...document.querySelectorAll(`#${figure} tbody tr`)].map(row => [...row.cells].map(cell => cell.textContent))", figure);
        Assert.Equal(rows.Count, shown.Length);
        foreach (var (row, cells) in rows.Zip(shown))
            foreach (var (full, cell) in row.Values.Zip(cells))
                if (!double.TryParse(full, CultureInfo.InvariantCulture, out var value)) Assert.Equal(full.Length > 0 ? full : "–", cell);
                else
                {
                    var read = double.Parse(cell.TrimEnd('%').Replace("−", "-", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
                    var unit = cell.EndsWith('%') || cell.StartsWith('−') || cell.StartsWith('+') ? 100 : 1;
                    Assert.Equal(value * unit, read, 0.0501);
                }
    }
}
