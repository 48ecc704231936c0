using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class MutualInformationTests
{
    static readonly Gen<ContingencyTable> Tables =
        Gen.Int[0, 60].Array[3].Array[2, 6].Where(t => t.All(row => row.Sum() > 0)).Select(t => new ContingencyTable(t));

    static readonly ContingencyTable Told = new([[10, 0], [0, 10]]);
    static readonly ContingencyTable Nothing = new([[10, 20], [20, 40]]);

    static ContingencyTable Chance(int seed, int films, int faces)
    {
        var counts = Enumerable.Range(0, films).Select(_ => new int[5]).ToArray();
        var random = new RandomStream(seed);
        foreach (var film in counts)
            for (var i = 0; i < faces; i++) film[random.Next(5)]++;
        return new(counts);
    }

    [Fact]
    public void Where_one_label_fixes_the_other_all_bits_are_told()
    {
        Assert.Equal(1, MutualInformation.Bits(Told), 1e-12);
        Assert.Equal(1, CramersV.Of(Told)!.Value, 1e-12);
        Assert.Equal(1, CramersV.BiasCorrected(Told)!.Value, 0.05);
    }

    [Fact]
    public void Proportional_rows_tell_nothing()
    {
        Assert.Equal(0, MutualInformation.Bits(Nothing), 1e-12);
        Assert.Equal(0, CramersV.Of(Nothing)!.Value, 1e-7);
        Assert.Equal(0, CramersV.BiasCorrected(Nothing));
        Assert.Equal(1, ChiSquare.Of(Nothing)!.P, 1e-6);
    }

    [Fact]
    public void Chi_square_gives_the_textbook_value()
    {
        var test = ChiSquare.Of(new([[20, 30], [30, 20]]))!;
        Assert.Equal(4, test.Statistic, 1e-12);
        Assert.Equal(1, test.DegreesOfFreedom);
        Assert.Equal(0.0455002639, test.P, 1e-9);
    }

    [Fact]
    public void Values_keep_their_bounds() => Tables.Sample(t =>
    {
        Assert.InRange(MutualInformation.Bits(t), 0, Math.Log2(3) + 1e-9);
        if (CramersV.Of(t) is not { } v) return;
        Assert.InRange(v, 0, 1 + 1e-9);
        if (CramersV.BiasCorrected(t) is { } corrected) Assert.InRange(corrected, 0, 1);
    });

    [Fact]
    public void The_correction_is_that_of_the_three_entropies() => Gen.Int[0, 9].Array[3].Array[4].Where(t => t.All(row => row.Sum() > 0)).Sample(t =>
    {
        int[] columns = [.. Enumerable.Range(0, 3).Select(c => t.Sum(row => row[c]))];
        var expected = Entropy.MillerMadowBits([.. t.Select(row => row.Sum())]) + Entropy.MillerMadowBits(columns) - Entropy.MillerMadowBits([.. t.SelectMany(row => row)]);
        Assert.Equal(expected, MutualInformation.MillerMadowBits(new(t)), 1e-9);
    });

    [Fact]
    public void Rows_and_columns_may_change_places() => Gen.Int[1, 60].Array[3].Array[3].Sample(t =>
    {
        int[][] turned = [.. Enumerable.Range(0, 3).Select(c => t.Select(row => row[c]).ToArray())];
        Assert.Equal(MutualInformation.Bits(new(t)), MutualInformation.Bits(new(turned)), 1e-9);
        Assert.Equal(MutualInformation.MillerMadowBits(new(t)), MutualInformation.MillerMadowBits(new(turned)), 1e-9);
        Assert.Equal(CramersV.Of(new(t))!.Value, CramersV.Of(new(turned))!.Value, 1e-9);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Both_corrections_take_away_what_chance_shows(int seed)
    {
        var table = Chance(seed, films: 40, faces: 200);
        Assert.InRange(MutualInformation.Bits(table), 0.008, 0.025);
        Assert.InRange(MutualInformation.MillerMadowBits(table), -0.006, 0.006);
        Assert.InRange(MutualInformation.AgainstShuffles(table, seed, 199).CorrectedBits, -0.006, 0.006);
        Assert.InRange(CramersV.BiasCorrected(table)!.Value, 0, 0.06);
    }

    [Fact]
    public void P_is_uniform_where_nothing_is_told()
    {
        double[] p = [.. Enumerable.Range(0, 200).Select(i => MutualInformation.AgainstShuffles(Chance(i, films: 6, faces: 50), i, 99).P)];
        Assert.True(Simulate.DistanceToUniform(p) < 2, $"{Simulate.DistanceToUniform(p)}");
    }

    [Fact]
    public void What_is_told_is_found() => Assert.Equal(0.01, MutualInformation.AgainstShuffles(Told, 1, 99).P, 1e-12);

    [Fact]
    public void One_class_only_has_no_strength()
    {
        var table = new ContingencyTable([[4, 0], [6, 0]]);
        Assert.Equal(0, MutualInformation.Bits(table), 1e-12);
        Assert.Null(ChiSquare.Of(table));
        Assert.Null(CramersV.Of(table));
        Assert.Null(CramersV.BiasCorrected(table));
    }

    [Fact]
    public void A_film_without_faces_is_named() =>
        Assert.Contains("Row 'nosferatu'", Assert.Throws<ArgumentException>(() => new ContingencyTable([[1, 2], [0, 0]], ["jaws", "nosferatu"])).Message);

    [Fact]
    public void A_row_of_another_length_is_named() =>
        Assert.Contains("Row 1 has 1", Assert.Throws<ArgumentException>(() => new ContingencyTable([[1, 2], [3]])).Message);
}
