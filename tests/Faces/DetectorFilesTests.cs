using System.Net;
using FaceValue.Faces;
using FaceValue.Study;

namespace FaceValue.Tests.Faces;

/// <summary>Where the detector files come from. The sources here are stand-ins: they count, and hand out what a test needs.</summary>
public class DetectorFilesTests
{
    const int Limit = 30_000;
    static readonly DetectorFile Short = DetectorFile.Of(DetectorModel.ShortRange);

    sealed class Source(Func<Task<byte[]?>> bytes) : IDetectorSource
    {
        public int Asked;

        public string Remedy => "turn the stand-in on";

        public async Task<IReadOnlyDictionary<string, byte[]>> FetchAsync(DetectorFile file, CancellationToken cancellation)
        {
            Interlocked.Increment(ref Asked);
            return await bytes() is { } found ? new Dictionary<string, byte[]> { [file.Name] = found } : [];
        }
    }

    static Source Holding(byte[] bytes) => new(() => Task.FromResult<byte[]?>(bytes));

    static async Task<byte[]> RealFile(CancellationToken stop)
    {
        try { return File.ReadAllBytes(await TestDetector.Files.GetAsync(DetectorModel.ShortRange, cancellation: stop)); }
        catch (MissingInputException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }

    static Task<string> Get(DetectorFiles files, CancellationToken stop) => files.GetAsync(DetectorModel.ShortRange, cancellation: stop);

    [Fact(Timeout = Limit)]
    public async Task A_file_in_a_folder_of_ones_own_is_taken_without_asking_anyone()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.Path(Short.Name), await RealFile(TestContext.Current.CancellationToken));
        var source = Holding([]);
        Assert.Equal(folder.Path(Short.Name), await Get(new DetectorFiles(folder.Path("kept"), folder.Root, [source]), TestContext.Current.CancellationToken));
        Assert.Equal(0, source.Asked);
    }

    [Fact(Timeout = Limit)]
    public async Task A_wrong_file_in_a_folder_of_ones_own_is_an_error_that_names_it()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Path(Short.Name), "TFL3, but not this one");
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Get(new DetectorFiles(folder.Path("kept"), folder.Root, []), TestContext.Current.CancellationToken));
        Assert.Contains(folder.Path(Short.Name), error.Message);
        Assert.Contains(Short.Sha256, error.Message);
    }

    [Fact(Timeout = Limit)]
    public async Task Calls_at_once_fetch_once_and_later_calls_not_at_all()
    {
        using var folder = new TempFolder();
        var real = await RealFile(TestContext.Current.CancellationToken);
        var source = new Source(async () =>
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            return real;
        });
        var files = new DetectorFiles(folder.Root, null, [source]);
        var paths = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Get(files, TestContext.Current.CancellationToken))));
        Assert.Equal([folder.Path(Short.Name)], paths.Distinct());
        await Get(new DetectorFiles(folder.Root, null, [source]), TestContext.Current.CancellationToken);
        Assert.Equal(1, source.Asked);
        Assert.Equal([folder.Path(Short.Name)], Directory.GetFiles(folder.Root));
    }

    [Fact(Timeout = Limit)]
    public async Task A_damaged_copy_is_fetched_again()
    {
        using var folder = new TempFolder();
        var real = await RealFile(TestContext.Current.CancellationToken);
        File.WriteAllBytes(folder.Path(Short.Name), real[..1000]);
        await Get(new DetectorFiles(folder.Root, null, [Holding(real)]), TestContext.Current.CancellationToken);
        Assert.Equal(real, File.ReadAllBytes(folder.Path(Short.Name)));
    }

    [Fact(Timeout = Limit)]
    public async Task The_next_source_is_asked_when_one_fails_or_hands_out_something_else()
    {
        using var folder = new TempFolder();
        var real = await RealFile(TestContext.Current.CancellationToken);
        var failing = new Source(() => throw new DetectorSourceException("out of order"));
        await Get(new DetectorFiles(folder.Root, null, [failing, Holding([1, 2, 3]), new Source(() => Task.FromResult<byte[]?>(null)), Holding(real)]), TestContext.Current.CancellationToken);
        Assert.Equal(real, File.ReadAllBytes(folder.Path(Short.Name)));
    }

    [Fact(Timeout = Limit)]
    public async Task A_file_that_is_nowhere_is_an_error_with_every_way_to_get_it()
    {
        using var folder = new TempFolder();
        var refusing = new HttpAnswer(HttpStatusCode.NotFound);
        var failing = new Source(() => throw new DetectorSourceException("npm is not installed"));
        var error = await Assert.ThrowsAsync<MissingInputException>(() => Get(new DetectorFiles(folder.Root, null, [failing, Holding([1]), new WebDetectorSource(refusing)]), TestContext.Current.CancellationToken));
        Assert.Contains("FACEVALUE_MODELS", error.Message);
        Assert.Contains("npm is not installed", error.Message);
        Assert.Contains("another SHA-256", error.Message);
        Assert.Contains("404", error.Message);
        Assert.Equal(Short.Address, refusing.Asked);
        Assert.Empty(Directory.GetFiles(folder.Root));
    }

    [Fact(Timeout = 240_000)]
    public async Task Npm_holds_every_detector_with_the_hash_expected()
    {
        IReadOnlyDictionary<string, byte[]> files;
        try { files = await new NpmDetectorSource().FetchAsync(Short, TestContext.Current.CancellationToken); }
        catch (DetectorSourceException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
        Assert.All(DetectorFile.All, file => Assert.True(file.Matches(files[file.Name]), file.Name));
    }

    sealed class HttpAnswer(HttpStatusCode status) : HttpMessageHandler
    {
        public Uri? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            Asked = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage(status));
        }
    }
}
