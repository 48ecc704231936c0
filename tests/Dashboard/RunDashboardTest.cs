using System.Globalization;
using System.Text.Json.Nodes;
using FaceValue.Study;

namespace FaceValue.Tests.Dashboard;

/// <summary>The page that a run of the workbook has just written, against the numbers that it wrote. CI asks for it after its run.</summary>
public sealed class RunDashboardTest(DashboardBrowser browser) : IClassFixture<DashboardBrowser>
{
    const string Variable = "FACEVALUE_TEST_AFTER_RUN";

    [Fact(Timeout = 120_000)]
    public async Task The_run_s_page_shows_the_numbers_of_results_json()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) == "1", $"only after a whole run of the workbook, with {Variable}=1");
        var outputs = Path.Combine(StudyFolder.FindRoot(), "outputs", "backlot");
        var results = new Results(Path.Combine(outputs, "results.json")).Read();
        await using var visit = await browser.OpenAsync(Path.Combine(outputs, "dashboard", "index.html"), "study=backlot&view=models", stop: TestContext.Current.CancellationToken);
        var (_, thesis) = await visit.DownloadAsync("thesis");
        var (_, collapse) = await visit.DownloadAsync("collapse");
        Assert.Empty(visit.Errors);
        Assert.Empty(visit.Requests.Where(url => !url.StartsWith("file:", StringComparison.Ordinal)));

        foreach (var (model, name, set) in ((string, string, string)[])[("face-value", "Face Value", "stock-both"), ("raf-db", "RAF-DB", "raf-db"), ("fer2013", "FER2013", "fer2013")])
        {
            double Mean(IEnumerable<string> cells) => cells.Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).Average();
            var own = thesis.Where(row => row["model"].StartsWith(name, StringComparison.Ordinal) && row["photos"] == "its own test photos").ToList();
            Assert.Equal(2, own.Count);
            Equal($"benchmark.{model}.{set}.accuracy", Mean(own.Select(row => row["accuracy"])));
            Equal($"arcs.{model}.fidelity.mean", Mean(own.Select(row => row.Single(cell => cell.Key.Contains("correlation", StringComparison.OrdinalIgnoreCase)).Value)));
            IEnumerable<string> Figure(string figure) => collapse.Single(row => row["figure"] == figure).Where(cell => cell.Key.StartsWith(name, StringComparison.Ordinal)).Select(cell => cell.Value);
            Equal($"arcs.{model}.collapse.effective_classes", Mean(Figure("effective expressions")));
            Equal($"arcs.{model}.collapse.information_bits", Mean(Figure("bits told about the film")));
        }

        // The moments tested are those that were written down before any frame was read.
        var written = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(outputs, "results.json"), TestContext.Current.CancellationToken))!["meta"]!["plot_points_sha256"]!.GetValue<string>();
        await visit.FollowAsync("study=backlot&view=about");
        Assert.Equal(written, await visit.TextAsync("dt:text-is('plot points, SHA-256') + dd"));

        void Equal(string number, double shown) => Assert.True(Math.Abs(results[number] - shown) < 1e-6, $"{number} is {results[number]}, and the page shows {shown}");
    }
}
