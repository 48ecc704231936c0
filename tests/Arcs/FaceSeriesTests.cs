using FaceValue.Arcs;
using FaceValue.Study;

namespace FaceValue.Tests.Arcs;

public class FaceSeriesTests
{
    static readonly TrueArc Truth = InventedFilms.Truth("f", 1);

    [Fact]
    public void Frames_without_a_face_are_gaps_and_no_readings()
    {
        var reading = InventedFilms.Read(Truth, "m", 1, 0.8, faceless: 0.3);
        var series = FaceSeries.Of(reading);
        Assert.Equal(reading.Probabilities.Count(row => row is not null), series.Count);
        Assert.Equal(InventedFilms.Frames, series.Frames);
        Assert.DoesNotContain(reading.Seconds[reading.Probabilities.ToList().IndexOf(null)], series.Seconds);
        Assert.Equal(series.Count, series.ToCounts().Counts.Sum());
        Assert.Equal(series.Labels, series.ToTimeline().Labels);
    }

    [Fact]
    public void Classes_in_another_order_are_put_into_the_studys()
    {
        var reading = InventedFilms.Read(Truth, "m", 1, 0.8);
        var turned = reading with { Classes = [.. reading.Classes.Reverse()], Probabilities = [.. reading.Probabilities.Select(row => row?.Reverse().ToArray())] };
        Assert.Equal(FaceSeries.Of(reading).Labels, FaceSeries.Of(turned).Labels);
        Assert.Equal(FaceSeries.Of(reading).Probabilities[3], FaceSeries.Of(turned).Probabilities[3]);
    }

    [Fact]
    public void A_film_without_faces_is_kept()
    {
        var series = FaceSeries.Of(InventedFilms.Empty("bare"));
        Assert.Equal((0, 3), (series.Count, series.Frames));
        Assert.Equal(0, series.ToCounts().Faces);
        Assert.Contains("'bare' as read by m, seed 1 has no faces", Assert.Throws<ArgumentException>(() => series.Signal(Expression.Happy, ArcMeasure.Share)).Message);
    }

    [Fact]
    public void A_network_that_abstains_keeps_its_confident_faces_and_says_how_many_it_left()
    {
        var series = FaceSeries.Of(InventedFilms.Read(Truth, "m", 1, 0.8));
        var (confident, abstained) = series.Confident(0.5);
        Assert.All(confident.Probabilities, row => Assert.True(row.Max() >= 0.5));
        Assert.Equal(1 - confident.Count / (double)series.Count, abstained);
        Assert.InRange(abstained!.Value, 0.1, 0.9);
        Assert.Equal(series.Count, series.Confident(0).Series.Count);
        Assert.Equal((0, 1), (series.Confident(1).Series.Count, series.Confident(1).Abstained));
        Assert.Null(FaceSeries.Of(InventedFilms.Empty("bare")).Confident(0.5).Abstained);
    }

    [Fact]
    public void What_is_wrong_with_a_reading_is_named()
    {
        var reading = InventedFilms.Read(Truth, "m", 1, 0.8, faceless: 0);
        static string Message(Func<object> wrong) => Assert.Throws<ArgumentException>(wrong).Message;
        var rows = reading.Probabilities.ToArray();
        rows[7] = [0.5, 0.2, 0.1, 0.1, 0.2];
        Assert.Contains("'f' as read by m, seed 1: frame 7 has probabilities 0.5", Message(() => FaceSeries.Of(reading with { Probabilities = rows })));
        rows[7] = [double.NaN, 0.2, 0.3, 0.3, 0.2];
        Assert.Contains("frame 7", Message(() => FaceSeries.Of(reading with { Probabilities = rows })));
        rows[7] = [0.5, 0.5];
        Assert.Contains("frame 7 has 2 probabilities", Message(() => FaceSeries.Of(reading with { Probabilities = rows })));
        Assert.Contains("the classes are angry, fear", Message(() => FaceSeries.Of(reading with { Classes = ["angry", "fear", "happy", "sad", "neutral"] })));
        Assert.Contains("2 times for", Message(() => FaceSeries.Of(reading with { Seconds = [1, 2] })));
        var seconds = reading.Seconds.ToArray();
        seconds[4] = 0;
        Assert.Contains("frame 4 is at 0 s", Message(() => FaceSeries.Of(reading with { Seconds = seconds })));
    }
}
