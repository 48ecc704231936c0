using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class RandomStreamTest
{
    [Fact]
    public void A_seed_and_a_stream_fix_every_number()
    {
        Assert.Equal(new RandomStream(1, 2).NextBits(), new RandomStream(1, 2).NextBits());
        Assert.NotEqual(new RandomStream(1, 2).NextBits(), new RandomStream(1, 3).NextBits());
        Assert.NotEqual(new RandomStream(1, 2).NextBits(), new RandomStream(2, 2).NextBits());
    }

    [Fact]
    public void Neighbouring_streams_have_nothing_to_do_with_each_other()
    {
        double[] first = [.. Enumerable.Range(0, 5000).Select(i => new RandomStream(7, i).NextDouble())];
        Assert.True(Simulate.DistanceToUniform(first) < 2);
        Assert.InRange(Correlation.Pearson(first[..^1], first[1..])!.Value, -0.05, 0.05);
    }

    [Fact]
    public void Every_number_below_the_limit_is_equally_likely()
    {
        var random = new RandomStream(3);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++) counts[random.Next(7)]++;
        Assert.All(counts, c => Assert.InRange(c, 9_500, 10_500));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(0));
    }

    [Fact]
    public void Every_order_is_equally_likely()
    {
        var orders = new Dictionary<string, int>();
        var random = new RandomStream(4);
        for (var i = 0; i < 24_000; i++)
        {
            char[] letters = ['a', 'b', 'c', 'd'];
            random.Shuffle<char>(letters);
            orders[new(letters)] = orders.GetValueOrDefault(new(letters)) + 1;
        }
        Assert.Equal(24, orders.Count);
        Assert.All(orders.Values, c => Assert.InRange(c, 850, 1150));
    }
}
