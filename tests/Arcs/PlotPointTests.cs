using FaceValue.Arcs;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Tests.Arcs;

public sealed class PlotPointTests : IDisposable
{
    readonly TempFolder folder = new();

    static Timeline Film(string name, Func<int, Expression> read) =>
        new(name, "m", [.. Enumerable.Range(0, 400).Select(i => i / 4.0)], [.. Enumerable.Range(0, 400).Select(read)], [.. Enumerable.Repeat(0.9, 400)]);

    static PlotPoint At(string film, double minute, Expression? expression, ShiftDirection direction) =>
        new() { Film = film, Minute = minute, Expression = expression, Direction = direction, Event = "e", Source = "s" };

    [Fact]
    public void A_change_at_the_moment_is_found_and_its_opposite_is_not()
    {
        // Happy only in the ten minutes after minute 50, the last included.
        var film = Film("f", i => i is >= 200 and <= 240 ? Expression.Happy : Expression.Sad);
        var tests = PlotPointTest.All([At("f", 50, Expression.Happy, ShiftDirection.Up), At("f", 50, Expression.Happy, ShiftDirection.Down)], [film], 10);
        Assert.Equal([ShiftDirection.Down, ShiftDirection.Up], tests.Select(test => test.Point.Direction));
        Assert.False(tests[0].IsHit);
        Assert.True(tests[1].IsHit);
        Assert.Equal(1, tests[1].Test!.Effect);
        Assert.Equal(1.0 / 400, tests[1].Test!.P);
    }

    [Fact]
    public void All_points_are_told_misses_first_and_what_cannot_be_tested_last()
    {
        var film = Film("f", i => i is >= 200 and < 240 ? Expression.Happy : i % 7 == 0 ? Expression.Angry : Expression.Sad);
        var points = new[] { At("f", 50, Expression.Happy, ShiftDirection.Up), At("elsewhere", 5, null, ShiftDirection.Either), At("f", 200, Expression.Happy, ShiftDirection.Up), At("f", 20, null, ShiftDirection.Either) };
        var tests = PlotPointTest.All(points, [film], 10);
        Assert.Equal(1 + 1 + 1 + Expressions.Studied.Count, tests.Count);
        var adjusted = tests.Select(test => test.Adjusted).ToList();
        Assert.Equal(adjusted.OrderByDescending(p => p ?? -1), adjusted);
        Assert.All(tests.Where(test => test.Test?.P is not null), test => Assert.True(test.Adjusted >= test.Test!.P));
        // Beyond the film's end nothing is defined, and it is no hit.
        Assert.Contains(tests, test => test.Point.Minute == 200 && test is { Adjusted: null, IsHit: false });
        Assert.Contains(tests, test => test.Point.Film == "elsewhere" && test is { Test: null, IsHit: false });
    }

    [Fact]
    public void Of_noise_about_one_in_twenty_is_called_significant_before_adjustment()
    {
        var random = new RandomStream(7);
        var tests = Enumerable.Range(0, 400).Select(f =>
        {
            var (state, labels) = (0d, new Expression[400]);
            for (var i = 0; i < labels.Length; i++) labels[i] = (state = 0.7 * state + random.NextDouble() - 0.5) > 0 ? Expression.Happy : Expression.Sad;
            return PlotPointTest.All([At("f", 20 + 60 * random.NextDouble(), Expression.Happy, ShiftDirection.Up)], [Film("f", i => labels[i])], 10).Single().Test!.P!.Value;
        }).ToList();
        Assert.InRange(tests.Count(p => p <= 0.05), 8, 36);
        Assert.InRange(tests.Average(), 0.44, 0.56);
    }

    [Theory]
    [InlineData("f,-1,happy,up,e,s", "minute -1 is not in a film")]
    [InlineData("f,3,,up,e,s", "a direction needs its expression")]
    [InlineData("f,3,happy,up,e,s\nf,3,happy,down,again,s", "stands 2 times")]
    [InlineData("f,3,happy,sideways,e,s", "direction holds 'sideways'; expected one of either, up, down")]
    [InlineData("f,soon,happy,up,e,s", "minute holds 'soon'")]
    public void A_malformed_file_of_points_is_told(string rows, string message)
    {
        var path = folder.Write("points.csv", "film,minute,expression,direction,event,source\n" + rows + "\n");
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => PlotPoint.Read(path)).Message);
    }

    [Fact]
    public void The_fingerprint_is_the_files()
    {
        var path = folder.Write("points.csv", "film,minute,expression,direction,event,source\nb,3,happy,up,e,s\na,9,,either,\"x, y\",s\n");
        var (points, hash) = PlotPoint.Read(path);
        Assert.Equal(["a", "b"], points.Select(point => point.Film));
        Assert.Equal("x, y", points[0].Event);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), hash);
    }

    public void Dispose() => folder.Dispose();
}
