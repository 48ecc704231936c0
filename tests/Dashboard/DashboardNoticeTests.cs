using FaceValue.Statistics;
using FaceValue.Study;
using FaceValue.Workbook.Dashboard;

namespace FaceValue.Tests.Dashboard;

/// <summary>What the page says of the order on photos and on films, whichever way it comes out.</summary>
public sealed class DashboardNoticeTests(DashboardBrowser browser) : IClassFixture<DashboardBrowser>
{
    // RAF-DB 30 points ahead on photos, by two trainings each; the models' difference on films is RAF-DB's less Face Value's.
    static DashboardData Study(double low, double high)
    {
        var drawn = SyntheticStudy.Of(films: 4, readings: 60);
        DashboardModel Trained(string kind, int seed, int right) => drawn.Models.Single(model => model.Id == kind) with
        {
            Id = $"{kind}-s{seed}",
            Model = kind,
            Name = $"{drawn.Models.Single(model => model.Id == kind).Name}, seed {seed}",
            Benchmarks = [DashboardBenchmark.Of("its own test photos", [[right, 1000 - right, 0, 0, 0], .. Enumerable.Range(1, 4).Select(_ => new int[5])])],
            // Seeds lie crosswise: by single trainings the order would turn round and would not.
            Fidelity = new Interval(0, seed == 1 == (kind == "raf-db") ? 0.1 : 0.2, 0.3, 0.95),
        };
        var models = new[] { ("raf-db", 1, 900), ("raf-db", 2, 890), ("face-value", 1, 590), ("face-value", 2, 600) }.Select(one => Trained(one.Item1, one.Item2, one.Item3)).ToList();
        return drawn with
        {
            Models = models,
            Readings = [.. from model in models from reading in drawn.Readings where reading.Model == model.Model select reading with { Model = model.Id }],
            FidelityGaps = [.. from raf in models.Take(2) from other in models.Skip(2) select new DashboardGap(raf.Id, other.Id, new Interval(low, (low + high) / 2, high, 0.95))],
        };
    }

    [Theory(Timeout = 60_000)]
    [InlineData("sad sad sad sad", "surprise surprise surprise surprise", "", "RAF-DB’s seeds part: of 4 films, sad leads in 4; surprise leads in 4. Face Value reads happy most often, in 4 and 4 of 4 films.")]
    [InlineData("sad sad sad fear", "sad sad surprise surprise", "", "RAF-DB’s seeds part: of 4 films, sad leads in 3; sad and surprise lead in 2 each. Face Value reads happy most often, in 4 and 4 of 4 films.")]
    [InlineData("sad sad sad fear", "sad sad sad none", "", "RAF-DB reads sad most often, in 3 of 4 films and 3 of 3 films. Face Value reads happy most often, in 4 and 4 of 4 films.")]
    [InlineData("sad sad sad sad", "sad sad sad sad", "1 film", "RAF-DB reads sad most often, in 1 and 1 of 1 film. Face Value reads happy most often, in 1 and 1 of 1 film.")]
    public async Task The_overview_tells_trainings_of_one_model_together(string first, string second, string found, string notice)
    {
        var drawn = Study(-0.1, 0.1);
        var films = drawn.Films.Select(film => film.Film).ToList();
        string[] Said(string model) => (model switch { "raf-db-s1" => first, "raf-db-s2" => second, _ => "happy happy happy happy" }).Split(' ');
        DashboardReadings? Always(DashboardReadings reading)
        {
            var word = Said(reading.Model)[films.IndexOf(reading.Film)];
            if (word == "none") return reading with { Seconds = [], Labels = [], Confidences = [], Probabilities = [] };
            var said = Expressions.Parse(word);
            return reading with
            {
                Labels = [.. reading.Labels.Select(_ => said)],
                Confidences = [.. reading.Labels.Select(_ => 0.8)],
                Probabilities = [.. reading.Labels.Select(_ => Expressions.Studied.Select(expression => expression == said ? 0.8 : 0.05).ToArray())],
            };
        }
        var page = Path.Combine(Path.GetTempPath(), $"facevalue-test-{Guid.NewGuid():N}.html");
        try
        {
            DashboardWriter.Write(page, drawn with { Readings = [.. drawn.Readings.Select(Always).OfType<DashboardReadings>()] });
            var find = found.Length > 0 ? $"&find={Uri.EscapeDataString(drawn.Films[0].Title)}" : "";
            await using var visit = await browser.OpenAsync(page, $"view=overview{find}", stop: TestContext.Current.CancellationToken);
            Assert.Equal(notice, await visit.TextAsync("main h1"));
            Assert.EndsWith("4 films, 2 models, 4 trainings", await visit.TextAsync(".eyebrow"));
        }
        finally
        {
            File.Delete(page);
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData(-0.1, 0.1, "RAF-DB is 30 points ahead of Face Value on photos, and on films no difference is shown.")]
    [InlineData(0.02, 0.2, "The order on photos holds on films: ")]
    [InlineData(-0.2, -0.02, "The order turns round: RAF-DB is ahead of Face Value on photos and behind it on films.")]
    public async Task The_headline_judges_models_by_all_their_trainings(double low, double high, string said)
    {
        var page = Path.Combine(Path.GetTempPath(), $"facevalue-test-{Guid.NewGuid():N}.html");
        try
        {
            DashboardWriter.Write(page, Study(low, high));
            await using var visit = await browser.OpenAsync(page, "view=models", stop: TestContext.Current.CancellationToken);
            Assert.StartsWith(said, await visit.TextAsync("main h1"));
        }
        finally
        {
            File.Delete(page);
        }
    }
}
