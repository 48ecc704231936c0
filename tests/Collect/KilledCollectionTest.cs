using System.Diagnostics;
using FaceValue.Backlot.Sites;
using FaceValue.Collect;

namespace FaceValue.Tests.Collect;

/// <summary>A collection in a process of its own, killed again and again.</summary>
public sealed class KilledCollectionTest : IDisposable
{
    const string FolderVariable = "FACEVALUE_TEST_COLLECT_INTO", PexelsVariable = "FACEVALUE_TEST_PEXELS", PixabayVariable = "FACEVALUE_TEST_PIXABAY";

    readonly TempFolder folder = new();

    [Fact(Timeout = 300_000)]
    public async Task Killed_at_any_moment_on_a_bad_day_it_ends_with_the_manifest_of_an_undisturbed_run()
    {
        PhotoCollection calm;
        await using (var quiet = await SmallWorld.OpenAsync()) calm = await SmallWorld.CollectAsync(quiet, folder.Path("calm"), TestContext.Current.CancellationToken);
        await using var sites = await SmallWorld.OpenAsync(new SiteFaults
        {
            TooManyRequests = Fault.First(1, .1), RetryAfter = TimeSpan.Zero, CutOffAnswer = Fault.First(1, .05), Truncated = Fault.First(1, .05), BrokenOff = Fault.First(1, .05), Expired = Fault.First(1, .02),
        });
        var kills = 0;
        // Requests, not time: so the kills fall into the searches, between the two parts and among the photos on any machine.
        foreach (var requests in (int[])[10, 60, 110, 170, 260])
        {
            using var run = Start(sites, folder.Path("killed"));
            while (!run.HasExited && Requests(sites) < requests) await Task.Delay(2, TestContext.Current.CancellationToken);
            if (!run.HasExited) kills++;
            run.Kill();
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.True(kills >= 4, $"only {kills} runs were still running when they were to be killed");
        using (var run = Start(sites, folder.Path("killed")))
        {
            var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(run.ExitCode == 0, output);
        }
        var killed = PhotoCollection.Load(folder.Path("killed"));
        Assert.Equal(SmallWorld.Comparable(calm), SmallWorld.Comparable(killed));
        Assert.Equal(calm.Finds, killed.Finds);
        Assert.Equal(calm.Pages, killed.Pages);
        Assert.Equal(Files("calm"), Files("killed"));
        // No photo twice: one request each, one more for each that was spoilt once, and at most those in flight at each kill.
        var spoilt = SmallWorld.Catalogue.Photos.Count(photo => sites.Faults.Of(photo) != PictureFault.None);
        Assert.InRange(sites.PexelsTraffic.Pictures + sites.PixabayTraffic.Pictures, calm.Photos.Count, calm.Photos.Count + spoilt + 5 * SmallWorld.Settings.Downloads);
    }

    /// <summary>What the child process runs: the test program, told to run this one test. Without the variable there is nothing to do.</summary>
    [Fact(Timeout = 300_000)]
    public async Task Collects_in_a_process_of_its_own()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 }, "only run by the test above");
        Uri Site(string variable) => new(Environment.GetEnvironmentVariable(variable)!);
        var sources = SmallWorld.Sources(Site(PexelsVariable), ApiKey.FromEnvironment("PEXELS_API_KEY"), Site(PixabayVariable), ApiKey.FromEnvironment("PIXABAY_API_KEY"));
        await new PhotoCollector(sources, Environment.GetEnvironmentVariable(FolderVariable)!, SmallWorld.Settings).CollectAsync(cancellation: TestContext.Current.CancellationToken);
    }

    static Process Start(PhotoSites sites, string into)
    {
        // The test program itself, also where these tests run under another host.
        var program = Path.Combine(AppContext.BaseDirectory, "FaceValue.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(KilledCollectionTest).FullName}.{nameof(Collects_in_a_process_of_its_own)}");
        (string, string)[] variables =
        [
            (FolderVariable, into), (PexelsVariable, sites.Pexels.Api.AbsoluteUri), (PixabayVariable, sites.Pixabay.Api.AbsoluteUri),
            ("PEXELS_API_KEY", sites.Pexels.Key), ("PIXABAY_API_KEY", sites.Pixabay.Key),
        ];
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    static int Requests(PhotoSites sites) => sites.PexelsTraffic.Searches + sites.PexelsTraffic.Pictures + sites.PixabayTraffic.Searches + sites.PixabayTraffic.Pictures;

    string[] Files(string collection) =>
    [
        .. Directory.EnumerateFiles(folder.Path(collection), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path(collection), file))
            .Where(file => !file.StartsWith("cache", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public void Dispose() => folder.Dispose();
}
