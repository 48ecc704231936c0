using System.Net;
using System.Text.Json;
using FaceValue.Backlot.Sites;

namespace FaceValue.Tests.Backlot.Sites;

/// <summary>Pexels' interface as its facts describe it, seen by a plain HTTP client.</summary>
public class PexelsContractTests
{
    static int[] Ids(JsonElement page) => [.. page.GetProperty("photos").EnumerateArray().Select(p => p.GetProperty("id").GetInt32())];

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_page_has_every_field_and_no_other()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var page = await visitor.PexelsJsonAsync("v1/search?query=happy&page=2&per_page=5");
        Assert.Equal(["next_page", "page", "per_page", "photos", "prev_page", "total_results"], page.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal((2, 5, 5), (page.GetProperty("page").GetInt32(), page.GetProperty("per_page").GetInt32(), page.GetProperty("photos").GetArrayLength()));
        Assert.Equal(Visitor.Catalogue.Search(StockSite.Pexels, "happy").Count, page.GetProperty("total_results").GetInt32());
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_photo_has_every_field_with_the_catalogues_values()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var photo = (await visitor.PexelsJsonAsync("v1/search?query=happy")).GetProperty("photos")[3];
        var known = Visitor.Catalogue.Search(StockSite.Pexels, "happy")[3];

        Assert.Equal(["alt", "avg_color", "height", "id", "liked", "photographer", "photographer_id", "photographer_url", "src", "url", "width"], photo.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal((known.Id, known.Size.Width, known.Size.Height), (photo.GetProperty("id").GetInt32(), photo.GetProperty("width").GetInt32(), photo.GetProperty("height").GetInt32()));
        Assert.Equal((known.Photographer.Name, known.Photographer.Id), (photo.GetProperty("photographer").GetString(), photo.GetProperty("photographer_id").GetInt32()));
        Assert.Equal((known.Alt, known.AverageColour, false), (photo.GetProperty("alt").GetString(), photo.GetProperty("avg_color").GetString(), photo.GetProperty("liked").GetBoolean()));
        Assert.StartsWith(visitor.Sites.Pexels.Api.AbsoluteUri, photo.GetProperty("url").GetString());
        Assert.EndsWith($"-{known.Id}/", photo.GetProperty("url").GetString());
        Assert.StartsWith($"{visitor.Sites.Pexels.Api}@", photo.GetProperty("photographer_url").GetString());
        Assert.Equal(["landscape", "large", "large2x", "medium", "original", "portrait", "small", "tiny"], photo.GetProperty("src").EnumerateObject().Select(p => p.Name).Order());
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task One_photo_can_be_asked_for_by_its_number()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var listed = (await visitor.PexelsJsonAsync("v1/search?query=happy")).GetProperty("photos")[0];
        Assert.Equal(listed.ToString(), (await visitor.PexelsJsonAsync($"v1/photos/{listed.GetProperty("id")}")).ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PexelsAsync("v1/photos/1")).StatusCode);
    }

    [Theory(Timeout = Visitor.Limit)]
    [InlineData("", 15)]
    [InlineData("&per_page=1", 1)]
    [InlineData("&per_page=80", 80)]
    [InlineData("&per_page=200", 80)]
    public async Task A_page_holds_15_photos_or_as_many_as_asked_up_to_80(string parameters, int count)
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var page = await visitor.PexelsJsonAsync("v1/search?query=happy" + parameters);
        Assert.Equal(count, page.GetProperty("photos").GetArrayLength());
        Assert.Equal(count, page.GetProperty("per_page").GetInt32());
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task The_pages_addresses_are_absent_at_the_ends_and_keep_the_search()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var first = await visitor.PexelsJsonAsync("v1/search?query=sad+face&per_page=40&orientation=landscape");
        Assert.False(first.TryGetProperty("prev_page", out _));
        var second = await visitor.PexelsJsonAsync(first.GetProperty("next_page").GetString()!);
        Assert.Equal(2, second.GetProperty("page").GetInt32());
        Assert.All(second.GetProperty("photos").EnumerateArray(), p => Assert.True(p.GetProperty("width").GetInt32() > p.GetProperty("height").GetInt32()));
        Assert.False(second.TryGetProperty("next_page", out _));
        Assert.Equal(Ids(first), Ids(await visitor.PexelsJsonAsync(second.GetProperty("prev_page").GetString()!)));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_full_last_page_leads_no_further()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var count = Visitor.Catalogue.Search(StockSite.Pexels, "afraid").Count;
        Assert.InRange(count, 1, 80);
        var page = await visitor.PexelsJsonAsync($"v1/search?query=afraid&per_page={count}");
        Assert.Equal(count, Ids(page).Length);
        Assert.False(page.TryGetProperty("next_page", out _));
    }

    [Theory(Timeout = Visitor.Limit)]
    [InlineData("happy", 80)]
    [InlineData("happy", 13)]
    [InlineData("smiling", 173)]
    public async Task Paging_gives_each_result_exactly_once(string query, int perPage)
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var photos = await visitor.AllPexelsAsync($"v1/search?query={query}&per_page={perPage}");
        Assert.Equal(Visitor.Catalogue.Search(StockSite.Pexels, query).Select(p => p.Id), photos.Select(p => p.GetProperty("id").GetInt32()));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_page_past_the_end_is_empty_and_leads_no_further()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var page = await visitor.PexelsJsonAsync("v1/search?query=happy&page=2147483647&per_page=80");
        Assert.Empty(Ids(page));
        Assert.False(page.TryGetProperty("next_page", out _));
        Assert.Empty(Ids(await visitor.PexelsJsonAsync("v1/search?query=zeppelin")));
    }

    [Theory(Timeout = Visitor.Limit)]
    [InlineData("landscape")]
    [InlineData("portrait")]
    [InlineData("square")]
    public async Task Orientation_filters(string orientation)
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var page = await visitor.PexelsJsonAsync($"v1/search?query=happy&per_page=80&orientation={orientation}");
        var expected = Visitor.Catalogue.Search(StockSite.Pexels, "happy").Count(p => orientation == "square" ? p.Size.Width == p.Size.Height : p.Size.Width > p.Size.Height == (orientation == "landscape"));
        Assert.Equal(expected, page.GetProperty("total_results").GetInt32());
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Size_and_colour_filter_too()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Ids(await visitor.PexelsJsonAsync("v1/search?query=happy&size=small")));
        var all = Visitor.Catalogue.Search(StockSite.Pexels, "happy").Count;
        var byName = 0;
        foreach (var colour in new[] { "red", "orange", "yellow", "green", "turquoise", "blue", "violet", "pink", "brown", "black", "gray", "white" })
            byName += (await visitor.PexelsJsonAsync($"v1/search?query=happy&color={colour}")).GetProperty("total_results").GetInt32();
        Assert.Equal(all, byName);
        Assert.Equal(
            (await visitor.PexelsJsonAsync("v1/search?query=happy&color=gray")).ToString().Replace("gray", "", StringComparison.Ordinal),
            (await visitor.PexelsJsonAsync("v1/search?query=happy&color=%23888888")).ToString().Replace("%23888888", "", StringComparison.Ordinal));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Without_the_very_key_there_is_a_401_in_json()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var key in new[] { "", "wrong", $"Bearer {visitor.Sites.Pexels.Key}" })
        {
            using var answer = await visitor.PexelsAsync("v1/search?query=happy", key);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.NotEmpty((await Visitor.JsonAsync(answer)).GetProperty("error").GetString()!);
            Assert.False(answer.Headers.Contains("X-Ratelimit-Limit"));
        }
    }

    [Theory(Timeout = Visitor.Limit)]
    [InlineData("")]
    [InlineData("query=")]
    [InlineData("query=happy&page=0")]
    [InlineData("query=happy&page=two")]
    [InlineData("query=happy&page=99999999999")]
    [InlineData("query=happy&per_page=0")]
    [InlineData("query=happy&orientation=diagonal")]
    [InlineData("query=happy&size=huge")]
    [InlineData("query=happy&color=loud")]
    [InlineData("query=happy&locale=english")]
    public async Task What_makes_no_sense_is_a_400_in_json(string parameters)
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        using var answer = await visitor.PexelsAsync("v1/search?" + parameters);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await Visitor.JsonAsync(answer)).GetProperty("error").GetString()!);
        Assert.False(answer.Headers.Contains("X-Ratelimit-Remaining"));
    }
}
