using FaceValue.Collect;

namespace FaceValue.Tests.Collect;

public sealed class ResponseCacheTest : IDisposable
{
    static readonly Uri Address = new("https://pixabay.com/api/?q=sad&page=1");
    readonly TempFolder folder = new();
    readonly AutoClock clock = new();

    ResponseCache Cache => new(folder.Root, TimeSpan.FromHours(24), clock);

    [Fact]
    public void A_reply_is_given_again_for_a_day_and_not_longer()
    {
        Cache.Write(Address, "body");
        clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal("body", Cache.Read(Address)!.Value.Body);
        Assert.Null(Cache.Read(new Uri(Address, "?q=sad&page=2")));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(Cache.Read(Address));
        Assert.Empty(Directory.EnumerateFiles(folder.Root));
    }

    [Fact]
    public void A_damaged_file_counts_as_none()
    {
        Cache.Write(Address, "body");
        var file = Directory.EnumerateFiles(folder.Root).Single();
        File.WriteAllText(file, File.ReadAllText(file)[..20]);
        Assert.Null(Cache.Read(Address));
    }

    public void Dispose() => folder.Dispose();
}
