using System.IO.Compression;
using FaceValue.Collect;
using static FaceValue.Tests.Collect.PexelsLikeSite;

namespace FaceValue.Tests.Collect;

/// <summary>Whatever a site sends in place of a photo: it is refused with its reason, costs no memory to speak of, and leaves no file.</summary>
public sealed class HostileBodiesTest : IDisposable
{
    readonly TempFolder folder = new();

    [Fact(Timeout = 60_000)]
    public async Task A_page_of_html_named_jpg_is_refused() =>
        await Refused(TestContext.Current.CancellationToken, "not a JPEG or PNG (it begins with 3C68746D)", Sends(RawSite.Answer(200, "image/jpeg", "<html><body>Sign in to the hotel's network</body></html>")));

    [Fact(Timeout = 60_000)]
    public async Task An_announced_length_of_five_gigabytes_is_refused_before_the_body() =>
        await Refused(TestContext.Current.CancellationToken, "larger than 1 MB", Sends(RawSite.Head(200, "Content-Type: image/jpeg", "Content-Length: 5000000000")));

    [Fact(Timeout = 60_000)]
    public async Task A_body_without_end_is_cut_off_at_the_limit()
    {
        var sent = 0L;
        await Refused(TestContext.Current.CancellationToken, "larger than 1 MB", async (stream, cancellation) =>
        {
            await stream.WriteAsync(RawSite.Head(200, "Content-Type: image/jpeg"), cancellation);
            var chunk = new byte[64 * 1024];
            while (sent < 500_000_000)
            {
                await stream.WriteAsync(chunk, cancellation);
                sent += chunk.Length;
            }
        });
        // The limit and what the sockets' buffers hold.
        Assert.InRange(sent, 1_000_000, 20_000_000);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_small_png_of_400_million_pixels_is_refused_unpacked()
    {
        var bomb = TestPictures.Png(1);
        (bomb[18], bomb[19], bomb[22], bomb[23]) = (0x4E, 0x20, 0x4E, 0x20);
        await Refused(TestContext.Current.CancellationToken, "20000 x 20000 pixels, more than 1 million", Sends(RawSite.Answer(200, "image/png", bomb)));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_body_packed_by_gzip_is_refused_packed()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(new byte[50_000_000]);
        await Refused(TestContext.Current.CancellationToken, "packed, though no packing was asked for", Sends(RawSite.Answer(200, "image/jpeg", packed.ToArray(), "Content-Encoding: gzip")));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_redirect_to_another_host_is_not_followed()
    {
        await using var other = new RawSite((_, stream, cancellation) => stream.WriteAsync(RawSite.Answer(200, "image/jpeg", TestPictures.Jpeg(1)), cancellation).AsTask());
        await Refused(TestContext.Current.CancellationToken, "redirect to an address that is on another host (http://127.0.0.1:", Sends(RawSite.Answer(302, "text/plain", "", $"Location: {other.Address}a.jpg")));
        Assert.Empty(other.Requests);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("file:///etc/passwd", "not https")]
    [InlineData("http://169.254.169.254/latest/meta-data", "not https")]
    [InlineData("/img/1", "more than 3 redirects")]
    public async Task A_redirect_elsewhere_or_in_a_circle_is_not_followed(string target, string reason) =>
        await Refused(TestContext.Current.CancellationToken, reason, Sends(RawSite.Answer(302, "text/plain", "", $"Location: {target}")));

    [Fact(Timeout = 60_000)]
    public async Task A_photo_cut_short_is_refused()
    {
        var photo = TestPictures.Jpeg(1);
        await Refused(TestContext.Current.CancellationToken, "a JPEG that breaks off", Sends(RawSite.Answer(200, "image/jpeg", photo[..(photo.Length / 2)])));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_connection_that_ends_early_is_refused()
    {
        var photo = TestPictures.Jpeg(1);
        await Refused(TestContext.Current.CancellationToken, "broken off", Sends([.. RawSite.Head(200, $"Content-Length: {photo.Length}"), .. photo[..100]]));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_body_that_trickles_in_is_given_up() =>
        await Refused(TestContext.Current.CancellationToken, "not complete within 0.3 seconds", async (stream, cancellation) =>
        {
            var photo = TestPictures.Jpeg(1);
            await stream.WriteAsync(RawSite.Head(200, $"Content-Length: {photo.Length}"), cancellation);
            foreach (var letter in photo)
            {
                await stream.WriteAsync(new[] { letter }, cancellation);
                await Task.Delay(50, cancellation);
            }
        }, Settings with { RequestTime = TimeSpan.FromMilliseconds(300) }, search: false);

    [Fact(Timeout = 60_000)]
    public async Task One_hostile_photo_does_no_harm_to_the_others()
    {
        await using var site = new PexelsLikeSite(
            Sends(RawSite.Answer(200, "image/jpeg", TestPictures.Jpeg(1))),
            Sends(RawSite.Answer(500, "text/plain", "oops")),
            Sends(RawSite.Answer(200, "image/png", TestPictures.Png(2))));
        var collection = await Collect(site, Settings, TestContext.Current.CancellationToken);
        Assert.Equal([PhotoOutcome.Kept, PhotoOutcome.Broken, PhotoOutcome.Kept], collection.Photos.Select(photo => photo.Outcome));
        Assert.Equal(["photos/pexels/1.jpg", "", "photos/pexels/3.png"], collection.Photos.Select(photo => photo.File));
        Assert.Equal("status 500", collection.Photos[1].Reason);
    }

    async Task Refused(CancellationToken cancellation, string reason, Func<Stream, CancellationToken, Task> photo, CollectorSettings? settings = null, bool search = true)
    {
        await using var site = new PexelsLikeSite(photo);
        if (!search) await Warm(site);
        var collection = await Collect(site, settings ?? Settings, cancellation);
        var refused = Assert.Single(collection.Photos);
        Assert.Equal(PhotoOutcome.Broken, refused.Outcome);
        Assert.Contains(reason, refused.Reason);
        Assert.Contains(collection.Requests, request => request.Item == "photo 1" && request.Note.Length > 0);
        Assert.Empty(Directory.Exists(folder.Path("out", "photos")) ? Directory.EnumerateFiles(folder.Path("out", "photos"), "*", SearchOption.AllDirectories) : []);
        Assert.Equal(["out"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName));
    }

    // A search under a generous limit first, so that a short limit meets the photo only.
    async Task Warm(PexelsLikeSite site)
    {
        using var stop = new CancellationTokenSource();
        var progress = new Reports(report => { if (report.Total == 1 && report.Item!.Contains("happy face")) stop.Cancel(); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PhotoCollector([site.Source], folder.Path("out"), Settings).CollectAsync(progress, stop.Token));
    }

    Task<PhotoCollection> Collect(PexelsLikeSite site, CollectorSettings settings, CancellationToken cancellation) =>
        new PhotoCollector([site.Source], folder.Path("out"), settings).CollectAsync(cancellation: cancellation);

    public void Dispose() => folder.Dispose();
}
