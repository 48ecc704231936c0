using FaceValue.Collect;

namespace FaceValue.Tests.Collect;

public class SourceSettingsTest
{
    [Theory]
    [InlineData("http://api.pexels.com/", "not https")]
    [InlineData("ftp://127.0.0.1/", "not https")]
    [InlineData("https://user:word@api.pexels.com/", "password")]
    public void Only_encrypted_or_local_sites_are_asked(string address, string fault)
    {
        var message = Assert.Throws<ArgumentException>(() => new PexelsSource(PexelsSource.Defaults with { BaseAddress = new Uri(address) })).Message;
        Assert.Contains(fault, message);
        Assert.DoesNotContain("user:word", message);
    }

    [Fact]
    public void Every_setting_out_of_range_is_named()
    {
        var message = Assert.Throws<ArgumentException>(() => new PixabaySource(PixabaySource.Defaults with { PageSize = 2, MaxPages = 0, ImageHosts = [] })).Message;
        Assert.Contains("PageSize is 2, expected 3 to 200", message);
        Assert.Contains("MaxPages", message);
        Assert.Contains("ImageHosts", message);
    }

    [Theory]
    [InlineData("https://images.pexels.com/photos/1/a.jpeg", null)]
    [InlineData("https://IMAGES.pexels.com/photos/1/a.jpeg", null)]
    [InlineData("http://images.pexels.com/photos/1/a.jpeg", "not https")]
    [InlineData("https://images.pexels.com:8443/a.jpeg", "another host")]
    [InlineData("https://images.pexels.com.evil.example/a.jpeg", "another host")]
    [InlineData("https://evil.example/images.pexels.com", "another host")]
    [InlineData("https://images.pexels.com@evil.example/", "password")]
    [InlineData("file:///etc/passwd", "not https")]
    public void Photos_come_from_the_sites_own_hosts_only(string address, string? fault)
    {
        var found = new AddressRule(PexelsSource.Defaults.ImageHosts).Fault(new Uri(address));
        if (fault is null) Assert.Null(found);
        else Assert.Contains(fault, found);
    }

    [Theory]
    [MemberData(nameof(Real))]
    public async Task No_site_is_asked_before_permission_is_confirmed(IPhotoSource source, string[] said)
    {
        using var folder = new TempFolder();
        var collector = new PhotoCollector([source], folder.Root);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => collector.CollectAsync(cancellation: TestContext.Current.CancellationToken));
        Assert.All(said, words => Assert.Contains(words, error.Message));
        Assert.Contains("HasPermission = true", error.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    public static TheoryData<IPhotoSource, string[]> Real => new()
    {
        { new PexelsSource(PexelsSource.Defaults), ["permission", "data sets", "help.pexels.com"] },
        { new PixabaySource(PixabaySource.Defaults), ["mass download", "24 hours", "pixabay.com/service/terms"] },
    };
}
