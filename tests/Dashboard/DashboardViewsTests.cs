using FaceValue.Tests.Stills;

namespace FaceValue.Tests.Dashboard;

/// <summary>Every view as a reader meets it.</summary>
[Collection(BrowserTests.Name)]
public sealed class DashboardViewsTests(DashboardBrowser browser) : IClassFixture<DashboardBrowser>
{
    const int Limit = 180_000;

    public static TheoryData<string, string> Views => new()
    {
        { "published", "view=overview" }, { "published", "view=compare" }, { "published", "view=compare&look=intervals" }, { "published", "view=compare&look=difference" },
        { "published", "view=film&film=finding_nemo&m=84" }, { "published", "view=film&film=300" }, { "published", "view=models" }, { "published", "view=about" },
        { "drawn", "view=overview" }, { "drawn", "view=film&m=3&course=count&p=corrected" }, { "drawn", "view=models" }, { "both", "view=overview&study=synthetic" },
    };

    [Theory(Timeout = Limit)]
    [MemberData(nameof(Views))]
    public async Task A_view_renders_without_an_error_or_a_request(string page, string address)
    {
        await using var visit = await browser.OpenAsync(page, address, stop: TestContext.Current.CancellationToken);
        foreach (var button in await visit.Page.Locator(".figure:visible >> button:text-is('Table')").AllAsync()) await button.ClickAsync();
        await visit.SettleAsync();
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.True((await visit.TextAsync("h1")).Length >= 3);
        Assert.Empty(visit.Errors);
        Assert.All(visit.Requests, url => Assert.StartsWith("file://", url));
        Assert.Single(visit.Requests);
    }

    [Theory(Timeout = Limit)]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(820)]
    [InlineData(1920)]
    public async Task No_view_scrolls_sideways(int width)
    {
        foreach (var (page, address) in new[] { ("published", "view=overview"), ("published", "view=compare"), ("drawn", "view=compare&look=difference"), ("drawn", "view=film&m=5"), ("published", "view=models"), ("published", "view=about") })
        {
            await using var visit = await browser.OpenAsync(page, address, width, stop: TestContext.Current.CancellationToken);
            await visit.SettleAsync();
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} at {width}");
        }
    }

    [Fact(Timeout = Limit)]
    public async Task A_hostile_title_is_shown_and_never_obeyed()
    {
        await using var visit = await browser.OpenAsync("drawn", "view=overview&sort=title", stop: TestContext.Current.CancellationToken);
        Assert.Contains("<img src=x onerror", await visit.Page.Locator(".films").InnerTextAsync());
        foreach (var address in new[] { "view=film&film=film_01&m=2", "view=compare&films=film_01,film_02", "view=compare&films=film_01,film_02&look=difference", "view=film&film=film_01&tables=course,plot-points" })
        {
            await visit.FollowAsync(address);
            Assert.Contains("<img src=x onerror", await visit.Page.Locator("main").InnerTextAsync());
        }
        Assert.Equal(0, await visit.Page.Locator("img[src=x]").CountAsync());
        Assert.DoesNotContain("broken", await visit.Page.TitleAsync());
        Assert.Empty(visit.Errors);
    }

    [Fact(Timeout = Limit)]
    public async Task The_dark_switch_turns_the_page_and_its_charts()
    {
        await using var visit = await browser.OpenAsync("published", "view=overview", stop: TestContext.Current.CancellationToken);
        const string Look = "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('.body .mark')).fill].join()";
        var before = await visit.Page.EvaluateAsync<string>(Look);
        await visit.Page.ClickAsync("button:text-is('Dark')");
        var after = await visit.Page.EvaluateAsync<string>(Look);
        Assert.All(before.Split("),").Zip(after.Split("),")), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal("true", await visit.Page.GetAttributeAsync("button:text-is('Dark')", "aria-pressed"));
    }

    [Fact(Timeout = Limit)]
    public async Task The_two_studies_of_one_file_can_be_switched()
    {
        await using var visit = await browser.OpenAsync("both", stop: TestContext.Current.CancellationToken);
        Assert.Contains("The published study", await visit.TextAsync(".eyebrow"));
        await visit.Page.SelectOptionAsync("[aria-label=Study]", "synthetic");
        await visit.UntilAsync("document.querySelector('.eyebrow').textContent.includes('A drawn study')");
        Assert.Contains("study=synthetic", visit.Address);
    }

    [Theory(Timeout = Limit)]
    [InlineData(375)]
    [InlineData(768)]
    [InlineData(1024)]
    [InlineData(1440)]
    public async Task Charts_keep_their_words_apart_and_inside_and_number_their_axes(int width)
    {
        var found = new List<string>();
        foreach (var (page, address) in new[] { ("twice", "view=overview"), ("twice", "view=overview&t=0.9"), ("twice", "view=compare"), ("twice", "view=compare&look=intervals"), ("twice", "view=compare&look=difference"), ("twice", "view=film&film=film_08"), ("twice", "view=models"),
            ("published", "view=overview"), ("published", "view=compare&look=difference"), ("published", "view=film&film=finding_nemo"), ("published", "view=film&film=300"), ("published", "view=models") })
        {
            await using var visit = await browser.OpenAsync(page, address, width, stop: TestContext.Current.CancellationToken);
            await visit.SettleAsync();
            found.AddRange((await visit.Page.EvaluateAsync<string[]>(Crowded)).Select(fault => $"{page}, {address}: {fault}"));
        }
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    // Words that touch others or leave their drawing, axes with less than three numbers, names that are cut in cards.
    const string Crowded = """
        (() => {
          const faults = [];
          for (const drawing of document.querySelectorAll('.body svg')) {
            if (!drawing.checkVisibility()) continue;
            const frame = drawing.getBoundingClientRect(), name = drawing.closest('.figure').id;
            const words = [...drawing.querySelectorAll('text')].filter(text => text.textContent).map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
            for (const { text, box } of words)
              if (box.left < frame.left - 1 || box.right > Math.min(innerWidth, frame.right + 8) || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) faults.push(`${name}: "${text}" leaves the drawing`);
            words.forEach((one, i) => words.slice(i + 1).forEach(two => {
              const [across, down] = [Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left), Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top)];
              if (across > 1 && down > 3) faults.push(`${name}: "${one.text}" over "${two.text}"`);
            }));
            for (const axis of drawing.querySelectorAll('.grid')) {
              const numbers = axis.querySelectorAll('text').length;
              if (axis.querySelectorAll('path').length > 1 && numbers < 3) faults.push(`${name}: an axis with ${numbers} numbers`);
            }
          }
          for (const who of document.querySelectorAll('.who, .lead-word')) if (who.scrollWidth > who.clientWidth) faults.push(`card: "${who.textContent}" is cut`);
          return faults;
        })()
        """;

    [Fact(Timeout = Limit)]
    public async Task Trainings_of_a_model_can_be_told_apart()
    {
        await using var visit = await browser.OpenAsync("twice", "view=overview", stop: TestContext.Current.CancellationToken);
        foreach (var place in new[] { "#mean-shares svg", ".toggles" })
        {
            var all = await visit.Page.Locator($"{place} .mark").CountAsync();
            Assert.Equal(all, 2 * await visit.Page.Locator($"{place} .hollow").CountAsync());
            Assert.True(all >= 6);
        }
        await visit.FollowAsync("view=models");
        Assert.Equal(6, await visit.Page.Locator("#calibration .line").CountAsync());
        Assert.Equal(3, await visit.Page.Locator("#calibration .line[stroke-dasharray]").CountAsync());
    }

    [Fact(Timeout = Limit)]
    public async Task Where_a_threshold_leaves_no_faces_the_page_says_so()
    {
        await using var visit = await browser.OpenAsync("drawn", "view=film&film=film_08&t=0.99", stop: TestContext.Current.CancellationToken);
        Assert.Contains("cannot be tested: too few faces are left around them at this threshold", await visit.TextAsync("main .lead"));
        var events = await visit.Page.Locator("#plot-points li").AllInnerTextsAsync();
        Assert.Equal(browser.Drawn.PlotPoints.Where(point => point.Film == "film_08").Select(point => point.Event).Distinct().Count(), events.Count);
        Assert.All(events, line => Assert.EndsWith("not tested, too few faces are left around them at this threshold.", line));
        var hatched = await visit.Page.Locator("#course rect[fill*=hatch]").CountAsync();
        Assert.True(hatched > 0);
        await visit.FollowAsync("view=film&film=film_08");
        Assert.Equal(await visit.Page.Locator("#course rect[fill*=hatch]").CountAsync(), hatched);

        await visit.FollowAsync("view=overview&t=0.99");
        Assert.Equal(browser.Drawn.Films.Count * browser.Drawn.Models.Count, await visit.Page.Locator(".reading >> text=no faces left").CountAsync());
    }

    [Fact(Timeout = Limit)]
    public async Task The_difference_is_of_the_two_models_that_the_sentence_names()
    {
        await using var visit = await browser.OpenAsync("twice", "view=compare&look=difference&films=film_02,film_03", stop: TestContext.Current.CancellationToken);
        Assert.StartsWith("Face Value, seed 1 less RAF-DB, seed 1", await visit.TextAsync("#comparison-title"));
        var said = await visit.TextAsync("h1");
        Assert.Contains("Face Value, seed 1", said);
        Assert.Contains("RAF-DB, seed 1", said);
        Assert.Equal(1, await visit.Page.Locator("#comparison svg text:text-is('mean')").CountAsync());
        await visit.FollowAsync("view=compare&look=difference&films=film_02");
        Assert.Equal(0, await visit.Page.Locator("#comparison svg text:text-is('mean')").CountAsync());
        Assert.DoesNotContain("last row", await visit.TextAsync("#comparison .note"));
        Assert.Single((await visit.DownloadAsync("comparison")).Rows);
    }

    [Theory(Timeout = Limit)]
    [InlineData("view=overview")]
    [InlineData("view=compare")]
    [InlineData("view=compare&look=difference")]
    [InlineData("view=film&film=film_08&m=5")]
    [InlineData("view=models")]
    public async Task On_paper_no_chart_is_cut_off_and_the_settings_are_told(string address)
    {
        await using var visit = await browser.OpenAsync("twice", address + "&t=0.3", width: 1440, stop: TestContext.Current.CancellationToken);
        const string Heights = "[...document.querySelectorAll('.body')].filter(body => body.checkVisibility()).map(body => [...body.querySelectorAll('svg')].reduce((all, svg) => all + Number(svg.getAttribute('height')), 0))";
        const string Places = "[...document.querySelectorAll('.body')].map(body => new Set([...body.querySelectorAll('svg path')].map(path => path.getAttribute('d'))).size)";
        // A4 less the page's margins, in CSS pixels.
        const int Width = 688, Height = 1002;
        await visit.Page.SetViewportSizeAsync(Width, Height);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await visit.SettleAsync();
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        var boxes = await visit.Page.EvaluateAsync<double[][]>("[...document.querySelectorAll('.body svg')].filter(svg => svg.checkVisibility()).map(svg => svg.getBoundingClientRect()).map(box => [box.left, box.right, box.height])");
        Assert.All(boxes, box => Assert.True(box[0] >= 0 && box[1] <= Width && box[2] <= Height, string.Join(", ", box)));
        var (cut, parts) = (await visit.Page.EvaluateAsync<double[]>(Heights), await visit.Page.EvaluateAsync<int[]>(Places));
        Assert.Contains("confidence at least 0.3", await visit.TextAsync(".settings"));
        Assert.True(await visit.Page.IsVisibleAsync(".settings"));
        await visit.Page.EvaluateAsync("document.querySelectorAll('.figure').forEach(figure => figure.dispatchEvent(new CustomEvent('redraw', { detail: 680 })))");
        // Together the pieces are as high as the whole, and nothing is lost.
        Assert.Equal(await visit.Page.EvaluateAsync<double[]>(Heights), cut);
        Assert.Equal(await visit.Page.EvaluateAsync<int[]>(Places), parts);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
        Assert.False(await visit.Page.IsVisibleAsync(".settings"));
    }

    [Fact(Timeout = Limit)]
    public async Task In_print_controls_are_left_out_and_charts_stay()
    {
        await using var visit = await browser.OpenAsync("published", "view=compare", isDark: true, stop: TestContext.Current.CancellationToken);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal(0, await visit.Page.Locator(".bar:visible, .controls:visible, .ways:visible").CountAsync());
        Assert.True(await visit.Page.Locator(".figure svg:visible").CountAsync() > 0);
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }
}
