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
