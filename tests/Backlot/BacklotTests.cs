using FaceValue.Backlot.Sites;
using FaceValue.Study;

namespace FaceValue.Tests.Backlot;

public sealed class BacklotTests : IDisposable
{
    readonly TempFolder folder = new();

    [Fact(Timeout = 120_000)]
    public async Task One_seed_gives_one_world_and_another_seed_another()
    {
        var one = await SmallBacklot.OpenAsync(folder["one"], TestContext.Current.CancellationToken);
        await SmallBacklot.OpenAsync(folder["same"], TestContext.Current.CancellationToken);
        await SmallBacklot.OpenAsync(folder["other"], TestContext.Current.CancellationToken, seed: 6);
        Assert.Equal(Files("one"), Files("same"));
        Assert.NotEmpty(Files("one"));
        var shared = Files("one").Intersect(Files("other")).ToList();
        // Only a set's empty folders of the two dropped expressions could be alike, and those hold no files.
        Assert.DoesNotContain(shared, file => file.Name.EndsWith(".jpg", StringComparison.Ordinal) || file.Name.EndsWith(".png", StringComparison.Ordinal) || file.Name.EndsWith(".mp4", StringComparison.Ordinal));
        Assert.Single(one.Films.Films);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_world_that_is_there_is_opened_and_not_drawn_again()
    {
        await SmallBacklot.OpenAsync(folder["w"], TestContext.Current.CancellationToken);
        var times = Directory.EnumerateFiles(folder["w"], "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        var again = await SmallBacklot.OpenAsync(folder["w"], TestContext.Current.CancellationToken);
        Assert.Equal(times, Directory.EnumerateFiles(folder["w"], "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc));
        Assert.True(again.BuildTime > TimeSpan.Zero);
    }

    [Fact(Timeout = 120_000)]
    public async Task Other_settings_draw_anew_what_they_touch_and_nothing_else()
    {
        await SmallBacklot.OpenAsync(folder["w"], TestContext.Current.CancellationToken);
        var film = Directory.EnumerateFiles(folder["w/films"], "*.mp4").Single();
        var before = File.GetLastWriteTimeUtc(film);
        var changed = SmallBacklot.Settings with { Benchmarks = SmallBacklot.Settings.Benchmarks with { Train = 13 } };
        await SmallBacklot.OpenAsync(folder["w"], TestContext.Current.CancellationToken, settings: changed);
        Assert.Equal(before, File.GetLastWriteTimeUtc(film));
        Assert.Equal(2 * 19, Directory.EnumerateFiles(folder["w/benchmarks"], "*", SearchOption.AllDirectories).Count(file => file.EndsWith(".png", StringComparison.Ordinal) || file.EndsWith(".jpg", StringComparison.Ordinal)));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_photo_asked_for_over_http_is_drawn_once_and_is_the_photo_of_its_truth()
    {
        var world = await SmallBacklot.OpenAsync(folder["w"], TestContext.Current.CancellationToken);
        await using var sites = await world.OpenSitesAsync(cancellation: TestContext.Current.CancellationToken);
        var photo = world.Catalogue.Photos.First(photo => photo.Site == StockSite.Pexels && photo.Truth.Subject == PhotoSubject.Face);
        using var http = new HttpClient();
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sites.Pexels.Api, $"/v1/photos/{photo.Id}"));
        request.Headers.TryAddWithoutValidation("Authorization", sites.Pexels.Key);
        var json = System.Text.Json.Nodes.JsonNode.Parse(await (await http.SendAsync(request, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var original = await http.GetByteArrayAsync((string)json["src"]!["original"]!, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(world.Photographs.PathOf(photo.Id)), original);
        Assert.Equal(world.Photographs.Plan(photo).Shoot(new FaceValue.Backlot.Drawing.ScenePainter()).File, original);
        using var small = SkiaSharp.SKBitmap.Decode(await http.GetByteArrayAsync((string)json["src"]!["tiny"]!, TestContext.Current.CancellationToken));
        Assert.InRange(small.Width, 1, 280);
    }

    [Fact(Timeout = 120_000)]
    public async Task Photos_follow_their_truth()
    {
        var world = await SmallBacklot.OpenAsync(folder["w"], TestContext.Current.CancellationToken);
        var photos = world.Catalogue.Photos;
        foreach (var photo in photos.GroupBy(photo => (photo.Truth.Subject, photo.Truth.Faces)).Select(group => group.First()))
        {
            var plan = world.Photographs.Plan(photo);
            Assert.Equal(photo.Truth.Subject == PhotoSubject.TurnedAway ? 1 : photo.Truth.Faces, plan.Scene.Figures.Count);
            Assert.Equal((photo.Size.Width, photo.Size.Height), (plan.Scene.Width, plan.Scene.Height));
            if (photo.Truth.Faces == 1) Assert.Equal((photo.Truth.Shown, photo.Truth.HeadRatio), (plan.Shown, Math.Round(plan.Scene.Figures[0].HeadHeight / photo.Truth.HeadRatio) * photo.Truth.HeadRatio));
        }
        // Near-duplicates are one person at one place; the next series is another.
        var series = photos.Where(photo => photo.Truth.Faces == 1).GroupBy(photo => photo.Truth.Series).Where(group => group.Count() > 2).Take(2).Select(group => group.Take(2).Select(photo => world.Photographs.Plan(photo).Scene).ToList()).ToList();
        Assert.All(series, shots => Assert.Equal((shots[0].Figures[0].Person, shots[0].Backdrop), (shots[1].Figures[0].Person, shots[1].Backdrop)));
        Assert.NotEqual(series[0][0].Figures[0].Person, series[1][0].Figures[0].Person);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var file = folder.Write("file", "");
        var error = await Assert.ThrowsAnyAsync<IOException>(() => SmallBacklot.OpenAsync(Path.Combine(file, "world"), TestContext.Current.CancellationToken));
        Assert.Contains(file, error.Message);
    }

    List<(string Name, string Hash)> Files(string world) =>
        [.. Directory.EnumerateFiles(folder[world], "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("build-seconds.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder[world], file), InputLog.Hash(file)))];

    public void Dispose() => folder.Dispose();
}
