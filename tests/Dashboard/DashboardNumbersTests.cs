using System.Globalization;
using FaceValue.Arcs;
using FaceValue.Statistics;
using FaceValue.Study;
using FaceValue.Tests.Stills;
using FaceValue.Workbook.Dashboard;

namespace FaceValue.Tests.Dashboard;

/// <summary>What the page computes for a selection is what the library computes for it. Downloads carry all digits, so they are compared.</summary>
[Collection(BrowserTests.Name)]
public sealed class DashboardNumbersTests(DashboardBrowser browser) : IClassFixture<DashboardBrowser>
{
    const int Limit = 180_000;
    const double Slack = 1e-9;

    DashboardData Drawn => browser.Drawn;

    [Theory(Timeout = Limit)]
    [InlineData("raw", 0)]
    [InlineData("raw", 0.5)]
    [InlineData("scaled", 0.4)]
    [InlineData("corrected", 0)]
    [InlineData("corrected", 0.45)]
    public async Task Shares_follow_the_threshold_and_the_way_of_reading(string reading, double threshold)
    {
        var (_, rows) = await Download("drawn", $"view=overview&t={threshold.ToString(CultureInfo.InvariantCulture)}&p={reading}", "films", TestContext.Current.CancellationToken);
        Assert.Equal(Drawn.Readings.Count, rows.Count);
        var kept = Drawn.Readings.ToDictionary(r => (Title(r.Film), Name(r.Model)), r => KeptReadings.Of(Drawn, r, reading, threshold).Counts(r));
        foreach (var row in rows)
        {
            var counts = kept[(row["film"], row["model"])];
            Assert.Equal(counts.Faces, int.Parse(row["faces"], CultureInfo.InvariantCulture));
            foreach (var expression in Expressions.Studied) Equal(counts.Share(expression), row[expression.Word()]);
            var shares = Drawn.Models.Select(model => kept[(row["film"], model.Name)].Shares).ToList();
            Equal((from p in shares from q in shares select Divergence.JensenShannonBits(p, q)).Max(), row["apart, bits"]);
        }
    }

    [Theory(Timeout = Limit)]
    [InlineData("happy", "", "")]
    [InlineData("fear", "First half", "")]
    [InlineData("surprise", "", "comedy")]
    public async Task Films_are_filtered_and_sorted_by_a_share(string word, string group, string genre)
    {
        var (_, rows) = await Download("drawn", $"view=overview&sort={word}&group={group}&genre={genre}", "films", TestContext.Current.CancellationToken);
        var expression = Expressions.Parse(word);
        double Most(string film) => Drawn.Readings.Where(r => r.Film == film).Max(r => SyntheticStudy.Counted(r).Share(expression));
        var expected = Drawn.Films.Where(film => (group.Length == 0 || Drawn.Groups.Single(g => g.Name == group).Films.Contains(film.Film)) && (genre.Length == 0 || film.Genre == genre))
            .OrderByDescending(film => Most(film.Film)).Select(film => film.Title);
        Assert.Equal(expected, rows.Select(row => row["film"]).Distinct());
    }

    [Theory(Timeout = Limit)]
    [InlineData(0)]
    [InlineData(0.5)]
    public async Task Plot_points_are_tested_and_corrected_as_the_library_does(double threshold)
    {
        var timelines = Drawn.Readings.Select(r => KeptReadings.Of(Drawn, r, "raw", threshold).Timeline(r)).ToList();
        var expected = PlotPointTest.All(Drawn.PlotPoints, timelines, Drawn.WindowMinutes);
        foreach (var film in new[] { "film_00", "film_08" })
        {
            var (_, rows) = await Download("drawn", $"view=film&film={film}&t={threshold.ToString(CultureInfo.InvariantCulture)}", "plot-points", TestContext.Current.CancellationToken);
            var mine = expected.Where(test => test.Point.Film == film).ToDictionary(test => (test.Point.Event, Name(test.Model), test.Expression!.Value.Word()));
            Assert.Equal(mine.Count, rows.Count);
            foreach (var row in rows)
            {
                var test = mine[(row["event"], row["model"], row["expression"])];
                Equal(test.Test!.Effect!.Value, row["change"]);
                Equal(test.Test.P!.Value, row["p"]);
                Equal(test.Adjusted!.Value, row["adjusted p"]);
                Assert.Equal(test.IsHit ? "hit" : "miss", row["result"]);
            }
        }
    }

    [Fact(Timeout = Limit)]
    public async Task A_course_and_its_band_are_the_library_s()
    {
        var (_, rows) = await Download("drawn", "view=film&film=film_02&e=sad&w=4&t=0.3", "course", TestContext.Current.CancellationToken);
        double[] at = [.. rows.Select(row => double.Parse(row["minute"], CultureInfo.InvariantCulture))];
        foreach (var readings in Drawn.Readings.Where(r => r.Film == "film_02"))
        {
            var series = KeptReadings.Of(Drawn, readings, "raw", 0.3).Timeline(readings).Indicator(Expression.Sad);
            var (share, band, name) = (WindowedShare.Of(series, 4, at, minimum: 5), WindowedShare.NullBand(series, 4, at, minimum: 5), Name(readings.Model));
            for (var t = 0; t < at.Length; t++)
            {
                Equal(share[t], rows[t][$"{name} sad"]);
                Equal(band.SimultaneousLow[t], rows[t][$"{name} shifts low"]);
                Equal(band.SimultaneousHigh[t], rows[t][$"{name} shifts high"]);
            }
        }
    }

    [Fact(Timeout = Limit)]
    public async Task Means_over_films_have_the_library_s_intervals_draw_for_draw()
    {
        var (_, rows) = await Download("published", "view=overview&group=Comedies", "mean-shares", TestContext.Current.CancellationToken);
        var films = browser.Published.Groups.Single(g => g.Name == "Comedies").Films;
        Assert.Equal(10, rows.Count);
        foreach (var row in rows)
        {
            var model = browser.Published.Models.Single(m => m.Name == row["model"]).Id;
            // In the page's order, as a resample depends on it.
            var shares = browser.Published.Counts.Where(c => c.Model == model && films.Contains(c.Film)).ToDictionary(c => c.Film, c => c.Share(Expressions.Parse(row["expression"])));
            var (_, order) = await Download("published", "view=overview&group=Comedies", "films", TestContext.Current.CancellationToken);
            double[] values = [.. order.Select(r => r["film"]).Distinct().Select(title => shares[browser.Published.Films.Single(f => f.Title == title).Film])];
            var interval = Bootstrap.Percentile(values, v => v.Average(), seed: 1234);
            Equal(interval.Estimate, row["mean share"]);
            Equal(interval.Low, row["low"]);
            Equal(interval.High, row["high"]);
            if (row["expression"] == "fear") break;
        }
    }

    [Fact(Timeout = Limit)]
    public async Task Differences_of_two_models_are_drawn_in_pairs_as_the_library_does()
    {
        string[] films = ["real_steel", "hot_fuzz", "300", "9", "domino"];
        var (_, rows) = await Download("published", $"view=compare&look=difference&films={string.Join(',', films)}", "comparison", TestContext.Current.CancellationToken);
        foreach (var expression in Expressions.Studied)
        {
            double[] Shares(string model) => [.. films.Select(film => browser.Published.Counts.Single(c => c.Model == model && c.Film == film).Share(expression))];
            var interval = Bootstrap.PairedDifference(Shares("face-value"), Shares("raf-db"), v => v.Average(), seed: 1234);
            string Cell(string name) => rows.Single(row => row["film"] == name)[expression.Word()];
            Equal(interval.Estimate, Cell("mean"));
            Equal(interval.Low, Cell("low"));
            Equal(interval.High, Cell("high"));
        }
    }

    [Fact(Timeout = Limit)]
    public async Task The_published_numbers_are_those_of_results_json()
    {
        var results = new Results(Path.Combine(StudyFolder.FindRoot(), "outputs", "backlot", "results.json")).Read();
        var (_, rows) = await Download("published", "view=models", "collapse", TestContext.Current.CancellationToken);
        string Cell(string figure, string model) => rows.Single(row => row["figure"] == figure)[Name(model, browser.Published)];
        foreach (var model in PublishedStudy.Models)
        {
            foreach (var (figure, name) in new[] { ("entropy of a film, bits", "entropy_bits_mean"), ("its spread over films", "entropy_bits_sd"), ("effective expressions", "effective_classes"), ("bits told about the film", "mutual_information_bits"),
                ("beyond shuffled films", "mutual_information_bits_beyond_chance"), ("Cramér’s V", "cramers_v"), ("Jensen-Shannon between films", "jensen_shannon_bits"), ("Aitchison between films", "aitchison"), ("films led by surprise", "dominant.surprise"), ("films led by sad", "dominant.sad") })
                Assert.Equal(results[$"published.{model}.{name}"], double.Parse(Cell(figure, model), CultureInfo.InvariantCulture), 1e-6);
            foreach (var (film, name) in new[] { ("finding_nemo", "nemo.{0}.reunion"), ("real_steel", "real-steel.{0}.redemption") })
            {
                var (_, tests) = await Download("published", $"view=film&film={film}", "plot-points", TestContext.Current.CancellationToken);
                var row = tests.Single(test => test["predicted"] == "up" && test["model"] == Name(model, browser.Published));
                Assert.Equal(results[$"published.{string.Format(CultureInfo.InvariantCulture, name, model)}.p"], double.Parse(row["p"], CultureInfo.InvariantCulture), 1e-6);
            }
        }
    }

    async Task<(IReadOnlyList<string> Head, IReadOnlyList<Dictionary<string, string>> Rows)> Download(string page, string address, string figure, CancellationToken stop)
    {
        await using var visit = await browser.OpenAsync(page, address, stop: stop);
        return await visit.DownloadAsync(figure);
    }

    string Title(string film) => Drawn.Films.Single(f => f.Film == film).Title;

    string Name(string model) => Name(model, Drawn);

    static string Name(string model, DashboardData data) => data.Models.Single(m => m.Id == model).Name;

    static void Equal(double? expected, string cell)
    {
        if (expected is null) Assert.Equal("", cell);
        else Assert.Equal(expected.Value, double.Parse(cell, CultureInfo.InvariantCulture), Slack);
    }
}
