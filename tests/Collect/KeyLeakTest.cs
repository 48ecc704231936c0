using System.Text;
using FaceValue.Backlot.Sites;
using FaceValue.Collect;
using static FaceValue.Tests.Collect.PexelsLikeSite;

namespace FaceValue.Tests.Collect;

/// <summary>All that a collection writes, reports or throws is searched for the key, on sites that do their best to spread it.</summary>
public sealed class KeyLeakTest : IDisposable
{
    readonly TempFolder folder = new();
    readonly List<string> reports = [];

    [Fact(Timeout = 120_000)]
    public async Task Nothing_written_or_reported_holds_a_key()
    {
        await using var sites = await SmallWorld.OpenAsync(SiteFaults.BadDay with { TooManyRequests = Fault.First(1, .2), RetryAfter = TimeSpan.Zero });
        var collection = await SmallWorld.CollectAsync(sites, folder.Root, TestContext.Current.CancellationToken, time: new AutoClock(), progress: new Reports(report => reports.Add(report.ToString())));
        Attribution.Write(folder.Path("attribution.md"), collection.Photos);
        AssertClean(sites.Pexels.Key);
        AssertClean(sites.Pixabay.Key);
        Assert.All(collection.Photos.Select(photo => photo.ToString()).Concat(collection.Requests.Select(request => request.ToString())),
            row => Assert.DoesNotContain("backlot-pixabay-key", row));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(200)]
    [InlineData(503)]
    public async Task An_error_that_quotes_the_key_is_told_without_it(int status)
    {
        await using var site = new RawSite((path, stream, cancellation) => stream.WriteAsync(RawSite.Answer(status, "text/plain", $"{Key} is no key, and {path} no address"), cancellation).AsTask());
        var error = await Assert.ThrowsAsync<IOException>(() => Collect(site, TestContext.Current.CancellationToken));
        Assert.Contains("(key)", error.Message);
        Assert.DoesNotContain(Key, error.ToString());
        AssertClean(Key);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_reply_that_holds_the_key_is_kept_without_it()
    {
        await using var site = new RawSite((_, stream, cancellation) => stream.WriteAsync(RawSite.Answer(200, "application/json",
            $$"""{"hits":[{"id":1,"pageURL":"https://pixabay.com/photos/1/?key={{Key}}","webformatURL":"https://pixabay.com/get/{{Key}}.jpg","user":"{{Key}}","user_id":1}]}"""), cancellation).AsTask());
        var collection = await Collect(site, TestContext.Current.CancellationToken);
        Assert.Equal("(key)", Assert.Single(collection.Photos).Photographer);
        AssertClean(Key);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_site_that_cannot_be_reached_is_told_without_the_key()
    {
        var site = new RawSite((_, _, _) => Task.CompletedTask);
        await site.DisposeAsync();
        var error = await Assert.ThrowsAsync<IOException>(() => Collect(site, TestContext.Current.CancellationToken));
        Assert.Contains("cannot be reached (ConnectionError)", error.Message);
        Assert.DoesNotContain(Key, error.ToString());
        AssertClean(Key);
    }

    Task<PhotoCollection> Collect(RawSite site, CancellationToken cancellation) =>
        new PhotoCollector([new PixabaySource((PixabaySource.Defaults with { HasPermission = true }).At(site.Address, ApiKey.Of(Key)))], folder.Root, Settings, new AutoClock())
            .CollectAsync(new Reports(report => reports.Add(report.ToString())), cancellation);

    void AssertClean(string key)
    {
        var files = Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => file.Contains(key, StringComparison.Ordinal) || Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains(key, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(reports, report => report.Contains(key, StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => folder.Dispose();
}
