using FaceValue.Tests.Stills;
using Microsoft.Playwright;

namespace FaceValue.Tests.Dashboard;

/// <summary>The address holds all that a reader has chosen.</summary>
[Collection(BrowserTests.Name)]
public sealed class DashboardAddressTests(DashboardBrowser browser) : IClassFixture<DashboardBrowser>
{
    const int Limit = 180_000;

    [Theory(Timeout = Limit)]
    [InlineData("view=film&study=synthetic&film=film_04&models=face-value,fer2013&e=surprise&t=0.55&p=corrected&w=6&m=3.5&tables=plot-points")]
    [InlineData("view=overview&study=synthetic&sort=happy&group=Comedies&genre=comedy&find=the")]
    [InlineData("view=compare&study=synthetic&films=film_02,film_05&models=raf-db,fer2013&look=difference")]
    public async Task A_copied_address_shows_the_same_view(string address)
    {
        await using var first = await browser.OpenAsync("drawn", address, stop: TestContext.Current.CancellationToken);
        await first.SettleAsync();
        // Going away and coming back writes the whole address afresh.
        var view = address.Split('&')[0]["view=".Length..];
        await first.Page.ClickAsync("nav >> text=About");
        await first.Page.Locator("nav a").Filter(new() { HasTextRegex = new($"^{view}$", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).ClickAsync();
        await first.SettleAsync();
        await using var second = await browser.OpenAsync("drawn", first.Address, stop: TestContext.Current.CancellationToken);
        await second.SettleAsync();
        Assert.Equal(await first.SeenAsync(), await second.SeenAsync());
        Assert.Equal(address, first.Address);
    }

    [Fact(Timeout = Limit)]
    public async Task What_is_chosen_stands_in_the_address()
    {
        await using var visit = await browser.OpenAsync("drawn", "view=film", stop: TestContext.Current.CancellationToken);
        await visit.Page.SelectOptionAsync("select", "film_03");
        await visit.Page.GetByLabel("RAF-DB").UncheckAsync();
        foreach (var chosen in new[] { "sad", "prior-corrected", "count so far" })
            await visit.Page.GetByRole(AriaRole.Radio, new() { Name = chosen, Exact = true }).CheckAsync();
        await visit.Page.GetByLabel("Confidence at least").FillAsync("0.5");
        Assert.Equal("view=film&study=synthetic&film=film_03&models=face-value,fer2013&e=sad&t=0.5&p=corrected&course=count", visit.Address);
    }

    [Fact(Timeout = Limit)]
    public async Task Back_undoes_one_choice_after_the_other()
    {
        await using var visit = await browser.OpenAsync("drawn", "view=overview", stop: TestContext.Current.CancellationToken);
        await visit.Page.SelectOptionAsync("select >> nth=0", "title");
        await visit.Page.Locator(".film h3 a").First.ClickAsync();
        Assert.Contains("view=film", visit.Address);
        await visit.Page.GoBackAsync();
        await visit.SettleAsync();
        Assert.Contains("sort=title", visit.Address);
        Assert.Equal("title", await visit.Page.Locator("select").First.InputValueAsync());
        await visit.Page.GoBackAsync();
        await visit.SettleAsync();
        Assert.DoesNotContain("sort=", visit.Address);
        Assert.NotEqual("title", await visit.Page.Locator("select").First.InputValueAsync());
    }

    [Fact(Timeout = Limit)]
    public async Task Back_undoes_a_slider_s_whole_way_and_letters_typed_together()
    {
        await using var visit = await browser.OpenAsync("drawn", "view=overview&sort=title", stop: TestContext.Current.CancellationToken);
        var slider = visit.Page.GetByLabel("Confidence at least");
        await slider.FocusAsync();
        for (var i = 0; i < 20; i++) await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.AddressedAsync("&t=0.2&");
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        for (var i = 0; i < 10; i++) await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.AddressedAsync("&t=0.3&");
        await visit.Page.GetByLabel("Find").PressSequentiallyAsync("harb");
        await visit.AddressedAsync("&find=harb&");
        foreach (var (threshold, find) in new[] { ("0.3", ""), ("0.2", ""), ("0", "") })
        {
            await visit.Page.GoBackAsync();
            await visit.SettleAsync();
            Assert.Equal(threshold, await slider.InputValueAsync());
            Assert.DoesNotContain("find=", visit.Address);
        }
        await visit.Page.GoForwardAsync();
        await visit.SettleAsync();
        Assert.Equal("0.2", await slider.InputValueAsync());
    }

    [Fact(Timeout = Limit)]
    public async Task A_browser_that_guards_itself_still_follows_the_pointer_and_goes_back()
    {
        await using var guarded = await browser.StartGuardedAsync();
        await using var visit = await browser.OpenAsync("drawn", "view=film", guarded: guarded, stop: TestContext.Current.CancellationToken);
        var box = (await visit.Page.Locator(".handle").BoundingBoxAsync())!;
        for (var i = 0; i < 500; i++) await visit.Page.Mouse.MoveAsync(box.X + box.Width * (50 + (i % 200)) / 500, box.Y + 60);
        await visit.Page.Keyboard.PressAsync("Tab");
        var minute = await visit.Page.GetAttributeAsync(".handle", "aria-valuenow");
        await visit.AddressedAsync($"&m={minute}");
        await visit.Page.GetByLabel("RAF-DB").UncheckAsync();
        await visit.AddressedAsync("&models=face-value,fer2013&");
        await visit.Page.GoBackAsync();
        await visit.SettleAsync();
        Assert.DoesNotContain("models=", visit.Address);
        Assert.True(await visit.Page.GetByLabel("RAF-DB").IsCheckedAsync());
        Assert.Empty(visit.Errors);
    }

    [Theory(Timeout = Limit)]
    [InlineData("published", "view=film&film=finding_nemo", "&p=scaled")]
    [InlineData("published", "view=film&film=finding_nemo", "&m=300")]
    [InlineData("published", "view=film&film=finding_nemo", "&t=1")]
    [InlineData("published", "view=film&film=finding_nemo", "&w=60&t=&m=")]
    [InlineData("drawn", "view=film&p=scaled&t=0.5&w=7", "&t=0.5001&w=7.2")]
    public async Task What_no_control_can_choose_no_address_can(string page, string address, string odd)
    {
        await using var right = await browser.OpenAsync(page, address, stop: TestContext.Current.CancellationToken);
        // The odd values stand first, for the first of two counts.
        await using var wrong = await browser.OpenAsync(page, odd[1..] + "&" + address, stop: TestContext.Current.CancellationToken);
        Assert.Equal(await right.SeenAsync(), await wrong.SeenAsync());
        var (head, _) = await wrong.DownloadAsync("film-shares");
        Assert.Equal((await right.DownloadAsync("film-shares")).Head, head);
    }

    [Fact(Timeout = Limit)]
    public async Task A_wrong_address_shows_what_is_shown_at_first()
    {
        await using var right = await browser.OpenAsync("drawn", "view=film", stop: TestContext.Current.CancellationToken);
        await using var wrong = await browser.OpenAsync("drawn", "view=film&film=nobody&models=x&e=joy&t=7&p=mad&w=-2&m=abc&sort=%3Cb%3E&tables=%22", stop: TestContext.Current.CancellationToken);
        Assert.Equal(await right.SeenAsync(), await wrong.SeenAsync());
        Assert.Empty(wrong.Errors);
    }
}
