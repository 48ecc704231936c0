using System.Net;
using System.Text.Json;
using FaceValue.Backlot.Sites;

namespace FaceValue.Tests.Backlot.Sites;

/// <summary>Pixabay's interface as its facts describe it, seen by a plain HTTP client.</summary>
public class PixabayContractTests
{
    static int[] Ids(IEnumerable<JsonElement> hits) => [.. hits.Select(p => p.GetProperty("id").GetInt32())];

    static int[] Ids(JsonElement page) => Ids(page.GetProperty("hits").EnumerateArray());

    static async Task IsRefused(HttpResponseMessage answer, string message)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith($"[ERROR 400] {message}", await answer.Content.ReadAsStringAsync(Visitor.Token));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_page_and_its_hits_have_every_field_and_no_other()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var page = await visitor.PixabayJsonAsync("q=sad");
        Assert.Equal(["hits", "total", "totalHits"], page.EnumerateObject().Select(p => p.Name).Order());
        string[] fields =
        [
            "id", "pageURL", "type", "tags", "previewURL", "previewWidth", "previewHeight", "webformatURL", "webformatWidth", "webformatHeight", "largeImageURL",
            "imageWidth", "imageHeight", "imageSize", "views", "downloads", "likes", "comments", "user_id", "user", "userImageURL",
        ];
        Assert.All(page.GetProperty("hits").EnumerateArray(), hit => Assert.Equal(fields, hit.EnumerateObject().Select(p => p.Name)));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_hit_has_the_catalogues_values()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var hit = (await visitor.PixabayJsonAsync("q=sad")).GetProperty("hits")[5];
        var known = Visitor.Catalogue.Search(StockSite.Pixabay, "sad")[5];
        int Of(string field) => hit.GetProperty(field).GetInt32();

        Assert.Equal((known.Id, known.Size.Width, known.Size.Height, known.Photographer.Id), (Of("id"), Of("imageWidth"), Of("imageHeight"), Of("user_id")));
        Assert.Equal(("photo", string.Join(", ", known.Tags), known.Photographer.Name),
            (hit.GetProperty("type").GetString(), hit.GetProperty("tags").GetString(), hit.GetProperty("user").GetString()));
        Assert.Equal(150, Math.Max(Of("previewWidth"), Of("previewHeight")));
        Assert.InRange(Math.Max(Of("webformatWidth"), Of("webformatHeight")), 1, 640);
        Assert.True(Of("imageSize") > 1000 && Of("views") >= Of("downloads") && Of("downloads") >= Of("likes") && Of("comments") >= 0);
        Assert.Contains($"-{known.Id}", hit.GetProperty("pageURL").GetString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = Visitor.Limit)]
    [InlineData("", 20)]
    [InlineData("&per_page=3", 3)]
    [InlineData("&per_page=200", 200)]
    public async Task A_page_holds_20_hits_or_3_to_200(string parameters, int count)
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(count, (await visitor.PixabayJsonAsync("q=happy" + parameters)).GetProperty("hits").GetArrayLength());
    }

    [Theory(Timeout = Visitor.Limit)]
    [InlineData("sad", 200)]
    [InlineData("sad", 37)]
    [InlineData("crying", 177)]
    public async Task Paging_gives_each_result_exactly_once(string query, int perPage)
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var known = Visitor.Catalogue.Search(StockSite.Pixabay, query).Select(p => p.Id);
        Assert.Equal(known, Ids(await visitor.AllPixabayAsync($"q={query}&per_page={perPage}")));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Only_500_hits_of_a_query_can_be_reached_though_total_tells_of_more()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var known = Visitor.Catalogue.Search(StockSite.Pixabay, "person");
        var last = await visitor.PixabayJsonAsync("q=person&per_page=200&page=3");
        Assert.Equal((known.Count, 500, 100), (last.GetProperty("total").GetInt32(), last.GetProperty("totalHits").GetInt32(), last.GetProperty("hits").GetArrayLength()));
        Assert.Equal(known.Take(500).Select(p => p.Id), Ids(await visitor.AllPixabayAsync("q=person&per_page=200")));
        await IsRefused(await visitor.PixabayAsync("q=person&per_page=200&page=4"), "\"page\" is out of valid range.");
        // A full last page is the last one too.
        Assert.Equal(100, (await visitor.PixabayJsonAsync("q=person&per_page=100&page=5")).GetProperty("hits").GetArrayLength());
        await IsRefused(await visitor.PixabayAsync("q=person&per_page=100&page=6"), "\"page\" is out of valid range.");
    }

    [Theory(Timeout = Visitor.Limit)]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=x", "page")]
    [InlineData("page=999999999", "page")]
    [InlineData("per_page=2", "per_page")]
    [InlineData("per_page=201", "per_page")]
    [InlineData("per_page=many", "per_page")]
    [InlineData("min_width=-1", "min_width")]
    [InlineData("image_type=painting", "image_type")]
    [InlineData("orientation=landscape", "orientation")]
    [InlineData("category=faces", "category")]
    [InlineData("safesearch=maybe", "safesearch")]
    [InlineData("editors_choice=1", "editors_choice")]
    public async Task What_is_out_of_range_is_a_400_in_plain_text(string parameters, string named)
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        await IsRefused(await visitor.PixabayAsync("q=happy&" + parameters), $"\"{named}\" is out of valid range.");
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_query_of_more_than_100_characters_is_refused()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        await IsRefused(await visitor.PixabayAsync("q=" + new string('a', 101)), "\"q\"");
        Assert.Empty(Ids(await visitor.PixabayJsonAsync("q=" + new string('a', 100))));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Without_the_key_there_is_a_400_in_plain_text()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var address in new[] { "api/?q=happy", "api/?key=&q=happy", "api/?key=wrong&q=happy", $"api/?key={visitor.Sites.Pexels.Key}&q=happy" })
            await IsRefused(await visitor.GetAsync(visitor.Sites.Pixabay.Api + address), "Invalid or missing API key");
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Filters_take_away_what_does_not_suit()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var known = Visitor.Catalogue.Search(StockSite.Pixabay, "calm");
        async Task Finds(string filter, Func<CataloguePhoto, bool> suits) => Assert.Equal(known.Where(suits).Select(p => p.Id), Ids(await visitor.PixabayJsonAsync($"q=calm&per_page=200&{filter}")));

        await Finds("orientation=horizontal", p => p.Size.Width > p.Size.Height);
        await Finds("orientation=vertical", p => p.Size.Width < p.Size.Height);
        await Finds("orientation=all&image_type=photo&safesearch=true", _ => true);
        await Finds("image_type=illustration", _ => false);
        await Finds("category=nature", p => p.Category == "nature");
        await Finds("min_width=640", p => p.Size.Width >= 640);
        await Finds("min_height=500", p => p.Size.Height >= 500);
        await Finds($"id={known[7].Id}", p => p.Id == known[7].Id);
        Assert.InRange((await visitor.PixabayJsonAsync("q=person&editors_choice=true")).GetProperty("total").GetInt32(), 50, 250);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task The_category_people_keeps_every_face_and_some_photos_without_one()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var ids = Ids(await visitor.PixabayJsonAsync("q=calm&per_page=200&category=people")).ToHashSet();
        var known = Visitor.Catalogue.Search(StockSite.Pixabay, "calm");
        Assert.All(known.Where(p => p.Truth.Faces > 0), p => Assert.Contains(p.Id, ids));
        Assert.InRange(known.Count(p => p.Truth.Faces == 0 && ids.Contains(p.Id)), 1, known.Count(p => p.Truth.Faces == 0) - 1);
    }
}
