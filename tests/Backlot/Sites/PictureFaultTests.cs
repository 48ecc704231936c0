using System.Net;
using FaceValue.Backlot.Sites;
using SkiaSharp;

namespace FaceValue.Tests.Backlot.Sites;

/// <summary>Each fault of the pictures does what it says: to every size of the photos hit, and to no others.</summary>
public class PictureFaultTests
{
    static async Task<string> AddressAsync(Visitor visitor) =>
        (await visitor.PexelsJsonAsync("v1/search?query=happy&per_page=1")).GetProperty("photos")[0].GetProperty("src").GetProperty("large").GetString()!;

    static Task<byte[]> BytesAsync(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(Visitor.Token);

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_truncated_picture_is_whole_to_http_but_lacks_its_end_and_is_mended_later()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { Truncated = Fault.First() });
        var address = await AddressAsync(visitor);
        var (cut, whole) = (await BytesAsync(await visitor.GetAsync(address)), await BytesAsync(await visitor.GetAsync(address)));
        Assert.Equal(whole[..(whole.Length / 2)], cut);
        Assert.NotEqual([0xFF, 0xD9], cut[^2..]);
        Assert.Equal([0xFF, 0xD9], whole[^2..]);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_connection_can_end_in_the_middle_of_the_body()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { BrokenOff = Fault.First() });
        var address = await AddressAsync(visitor);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => visitor.GetAsync(address));
        Assert.NotEmpty(await BytesAsync(await visitor.GetAsync(address)));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_garbled_picture_begins_like_a_jpeg_and_cannot_be_decoded()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { Garbled = Fault.Always() });
        var address = await AddressAsync(visitor);
        var bytes = await BytesAsync(await visitor.GetAsync(address));
        Assert.Equal([0xFF, 0xD8, 0xFF], bytes[..3]);
        Assert.Null(SKCodec.Create(new MemoryStream(bytes)));
        Assert.Equal(bytes, await BytesAsync(await visitor.GetAsync(address)));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task An_address_can_have_expired()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { Expired = Fault.Always() });
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(await AddressAsync(visitor))).StatusCode);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_picture_can_be_html_with_200()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { HtmlPicture = Fault.Always() });
        using var answer = await visitor.GetAsync(await AddressAsync(visitor));
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_redirect_leads_to_another_host_that_has_the_picture()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { Redirected = Fault.Always() });
        var address = new Uri(await AddressAsync(visitor));
        using var answer = await visitor.GetAsync(address.AbsoluteUri);
        var elsewhere = answer.Headers.Location!;
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.NotEqual(address.Host, elsewhere.Host);
        Assert.Equal(address.PathAndQuery, elsewhere.PathAndQuery);
        using var picture = SKBitmap.Decode(await BytesAsync(await visitor.GetAsync(elsewhere.AbsoluteUri)));
        Assert.NotNull(picture);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_header_can_announce_8_GiB()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { HugeLength = Fault.Always() });
        using var answer = await visitor.GetHeadersAsync(await AddressAsync(visitor));
        Assert.Equal(8L << 30, answer.Content.Headers.ContentLength);
        await using var body = await answer.Content.ReadAsStreamAsync(Visitor.Token);
        var start = new byte[3];
        await body.ReadExactlyAsync(start, Visitor.Token);
        Assert.Equal([0xFF, 0xD8, 0xFF], start);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_bomb_is_a_small_valid_png_of_enormous_size()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { Bomb = Fault.Always() });
        using var answer = await visitor.GetAsync(await AddressAsync(visitor));
        var bytes = await BytesAsync(answer);
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.InRange(bytes.Length, 10_000, 1_000_000);
        using var codec = SKCodec.Create(new MemoryStream(bytes));
        Assert.Equal((20_000, 20_000), (codec.Info.Width, codec.Info.Height));
        Assert.Equal(1, bytes[24]);
        Assert.Equal(bytes, SpoiltPicture.WhitePng(20_000));

        // Nobody should decode that; a small one made the same way decodes to the last pixel.
        using var small = SKBitmap.Decode(SpoiltPicture.WhitePng(64));
        Assert.Equal((64, 64), (small.Width, small.Height));
        Assert.All(small.Pixels, pixel => Assert.Equal(SKColors.White, pixel));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_slow_picture_begins_at_once_and_ends_later()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { SlowPicture = Fault.Always(), SlowFor = TimeSpan.FromMinutes(10) });
        using var answer = await visitor.GetHeadersAsync(await AddressAsync(visitor));
        var length = (int)answer.Content.Headers.ContentLength!.Value;
        await using var body = await answer.Content.ReadAsStreamAsync(Visitor.Token);
        var picture = new byte[length];
        await body.ReadExactlyAsync(picture.AsMemory(0, length / 2), Visitor.Token);
        var rest = body.ReadAsync(picture, Visitor.Token).AsTask();
        Assert.NotSame(rest, await Task.WhenAny(rest, Task.Delay(200, Visitor.Token)));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_slow_picture_arrives_whole_for_those_who_wait()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { SlowPicture = Fault.Always(), SlowFor = TimeSpan.FromMilliseconds(50) });
        Assert.Equal([0xFF, 0xD9], (await BytesAsync(await visitor.GetAsync(await AddressAsync(visitor))))[^2..]);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_fault_hits_the_share_of_photos_set_in_all_their_sizes_and_no_others()
    {
        var faults = new SiteFaults { Expired = Fault.Always(.2), HtmlPicture = Fault.Always(.3) };
        Expect.Share(.2, Visitor.Catalogue.Photos.Select(p => faults.Of(p) == PictureFault.Expired), "expired");
        Expect.Share(.3, Visitor.Catalogue.Photos.Select(p => faults.Of(p) == PictureFault.Html), "HTML");
        Assert.NotEqual(Visitor.Catalogue.Photos.Select(faults.Of), Visitor.Catalogue.Photos.Select((faults with { Seed = 2 }).Of));

        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, faults);
        foreach (var hit in (await visitor.PixabayJsonAsync("q=happy&per_page=30")).GetProperty("hits").EnumerateArray())
        {
            var expected = faults.Of(Visitor.Catalogue.Find(StockSite.Pixabay, hit.GetProperty("id").GetInt32())!);
            foreach (var field in new[] { "previewURL", "webformatURL", "largeImageURL" })
            {
                using var answer = await visitor.GetAsync(hit.GetProperty(field).GetString()!);
                Assert.Equal(expected, answer.StatusCode == HttpStatusCode.NotFound ? PictureFault.Expired : answer.Content.Headers.ContentType?.MediaType == "text/html" ? PictureFault.Html : PictureFault.None);
            }
        }
    }
}
