using FaceValue.Study;
using FaceValue.Workbook.Dashboard;

namespace FaceValue.Tests.Dashboard;

public sealed class DashboardWriterTests
{
    [Fact]
    public void Equal_data_give_equal_bytes()
    {
        using var folder = new TempFolder();
        DashboardWriter.Write(folder["one/index.html"], SyntheticStudy.Of(4, 60));
        DashboardWriter.Write(folder["two/index.html"], SyntheticStudy.Of(4, 60));
        Assert.Equal(File.ReadAllBytes(folder["one/index.html"]), File.ReadAllBytes(folder["two/index.html"]));
    }

    [Fact]
    public void Pages_keep_to_their_sizes()
    {
        using var folder = new TempFolder();
        DashboardWriter.Write(folder["published.html"], PublishedDashboard.Load(StudyFolder.Open(), []));
        Assert.InRange(new FileInfo(folder["published.html"]).Length, 50_000, 5_000_000);
        // About 2,000 faces in each of 60 films, by three models.
        var large = SyntheticStudy.Of(60, 2400);
        Assert.InRange(large.Readings.Average(r => r.Seconds.Count), 1950, 2100);
        DashboardWriter.Write(folder["large.html"], large);
        Assert.InRange(new FileInfo(folder["large.html"]).Length, 1_000_000, 12_000_000);
    }

    [Fact]
    public void Readings_agree_with_the_published_counts()
    {
        var data = PublishedDashboard.Load(StudyFolder.Open(), []);
        Assert.Equal(4, data.Readings.Count);
        Assert.All(data.Readings, readings => Assert.Equal(data.Counts.Single(c => c.Film == readings.Film && c.Model == readings.Model).Counts, SyntheticStudy.Counted(readings).Counts));
    }

    [Fact]
    public void Everything_that_does_not_fit_is_named()
    {
        var data = SyntheticStudy.Of(4, 60);
        var readings = data.Readings[0];
        var broken = data with
        {
            Films = [.. data.Films, data.Films[2]],
            Readings = [readings with { Confidences = [1.5, .. readings.Confidences.Skip(1)], Seconds = [900, .. readings.Seconds.Skip(1)] }, .. data.Readings.Skip(1), data.Readings[1] with { Film = "gone" }, data.Readings[2] with { Model = "nobody" }],
            PlotPoints = [.. data.PlotPoints, data.PlotPoints[0] with { Minute = 1000, Event = "After the end" }],
        };
        using var folder = new TempFolder();
        var message = Assert.Throws<ArgumentException>(() => DashboardWriter.Write(folder["index.html"], broken)).Message;
        foreach (var part in new[] { "film 'gone'", "model 'nobody'", "'film_02' stands 2 times", "reading 0 has confidence 1.5", "reading 1 comes before reading 0", "'After the end' at minute 1000 lies beyond the end" }) Assert.Contains(part, message);
        Assert.False(File.Exists(folder["index.html"]));
    }

    [Fact]
    public void A_study_cannot_stand_twice_in_one_file()
    {
        using var folder = new TempFolder();
        Assert.Throws<ArgumentException>(() => DashboardWriter.Write(folder["index.html"], SyntheticStudy.Of(2, 60), SyntheticStudy.Of(3, 60)));
        Assert.Throws<ArgumentException>(() => DashboardWriter.Write(folder["index.html"]));
    }
}
