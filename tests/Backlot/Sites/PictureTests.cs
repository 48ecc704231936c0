using System.Net;
using FaceValue.Backlot.Sites;
using SkiaSharp;

namespace FaceValue.Tests.Backlot.Sites;

public class PictureTests
{
    static async Task<(int Width, int Height)> SizeAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Visitor.Token);
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal([0xFF, 0xD9], bytes[^2..]);
        using var picture = SKBitmap.Decode(bytes);
        return (picture.Width, picture.Height);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Pexels_serves_every_size_it_lists_never_enlarged()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var photos = await visitor.AllPexelsAsync("v1/search?query=smiling&per_page=80");
        foreach (var (width, height, expected) in new[]
        {
            (640, 480, new Dictionary<string, (int, int)> { ["original"] = (640, 480), ["large2x"] = (640, 480), ["large"] = (640, 480), ["medium"] = (467, 350), ["small"] = (173, 130), ["portrait"] = (320, 480), ["landscape"] = (640, 334), ["tiny"] = (280, 200) }),
            (480, 640, new() { ["original"] = (480, 640), ["large2x"] = (480, 640), ["large"] = (480, 640), ["medium"] = (262, 350), ["small"] = (98, 130), ["portrait"] = (427, 640), ["landscape"] = (480, 251), ["tiny"] = (280, 200) }),
        })
        {
            var photo = photos.First(p => p.GetProperty("width").GetInt32() == width && p.GetProperty("height").GetInt32() == height);
            foreach (var size in photo.GetProperty("src").EnumerateObject())
                Assert.Equal((size.Name, expected[size.Name]), (size.Name, await SizeAsync(await visitor.GetAsync(size.Value.GetString()!))));
        }
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Pixabay_serves_the_sizes_that_it_announces()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var hit in (await visitor.PixabayJsonAsync("q=smiling&per_page=10")).GetProperty("hits").EnumerateArray())
        {
            foreach (var (field, kind) in new[] { ("previewURL", "preview"), ("webformatURL", "webformat") })
                Assert.Equal((hit.GetProperty(kind + "Width").GetInt32(), hit.GetProperty(kind + "Height").GetInt32()), await SizeAsync(await visitor.GetAsync(hit.GetProperty(field).GetString()!)));
            Assert.Equal((hit.GetProperty("imageWidth").GetInt32(), hit.GetProperty("imageHeight").GetInt32()), await SizeAsync(await visitor.GetAsync(hit.GetProperty("largeImageURL").GetString()!)));
        }
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Pixabays_larger_pictures_move_within_a_day_and_its_previews_stay()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, clock: clock);
        var hit = (await visitor.PixabayJsonAsync("q=sad")).GetProperty("hits")[0];
        string Address(string field) => hit.GetProperty(field).GetString()!;
        clock.Move(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Address("webformatURL"))).StatusCode);
        clock.Move(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address("webformatURL"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address("largeImageURL"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Address("previewURL"))).StatusCode);

        hit = (await visitor.PixabayJsonAsync("q=sad")).GetProperty("hits")[0];
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Address("webformatURL"))).StatusCode);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task There_is_nothing_at_made_up_addresses()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var (pexels, pixabay) = (visitor.Sites.Pexels.Images, visitor.Sites.Pixabay.Images);
        var token = new Uri((await visitor.PixabayJsonAsync("q=sad")).GetProperty("hits")[0].GetProperty("webformatURL").GetString()!).Segments[^1];
        var photo = (await visitor.PexelsJsonAsync("v1/search?query=sad")).GetProperty("photos")[0].GetProperty("src").GetProperty("original").GetString()!;
        foreach (var address in new[]
        {
            $"{pexels}photos/1/pexels-photo-1.jpeg", $"{pexels}photos/99999999999/x.jpeg", $"{photo}?w=0", $"{photo}?h=-5&w=x", $"{photo}?dpr=1000", $"{pexels}", $"{pexels}v1/nothing",
            $"{pixabay}get/gnonsense_640.jpg", $"{pixabay}get/{token.Replace("_640", "_641", StringComparison.Ordinal)}", $"{pixabay}get/g{(token[1] == '0' ? '1' : '0')}{token[2..]}", $"{pixabay}photo/2020/01/01/00/00/sad-1_150.jpg",
        })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await visitor.GetAsync(address)).StatusCode));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_picture_that_cannot_be_drawn_is_an_error_that_says_why()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, photographs: new BrokenPhotographs());
        var address = (await visitor.PexelsJsonAsync("v1/search?query=sad")).GetProperty("photos")[0].GetProperty("src").GetProperty("large").GetString()!;
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("out of ink", await answer.Content.ReadAsStringAsync(Visitor.Token), StringComparison.Ordinal);
    }

    sealed class BrokenPhotographs : IPhotographs
    {
        public ValueTask<ReadOnlyMemory<byte>> ReadAsync(CataloguePhoto photo, ImageSize size, CancellationToken cancellation = default) => throw new InvalidOperationException("out of ink");
    }
}
