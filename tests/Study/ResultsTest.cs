using FaceValue.Study;

namespace FaceValue.Tests.Study;

public sealed class ResultsTest : IDisposable
{
    readonly TempFolder folder = new();
    Results Results => new(folder.Path("results.json"));

    [Fact]
    public void Numbers_are_kept_flat_sorted_and_after_meta()
    {
        Results.Set(("published.raf-db.cramers_v", 0.156), ("a.b", 2));
        Results.Describe("study", "backlot");
        Results.Set(("a.a", -1.5));
        Assert.Equal("""
            {
              "meta": {
                "study": "backlot"
              },
              "a.a": -1.5,
              "a.b": 2,
              "published.raf-db.cramers_v": 0.156
            }

            """.ReplaceLineEndings("\n"), File.ReadAllText(Results.Path));
        Assert.Equal(-1.5, Results.Read()["a.a"]);
        Assert.False(Results.Read().ContainsKey("meta"));
    }

    [Fact]
    public void Writing_the_same_numbers_in_another_order_gives_the_same_bytes()
    {
        Results.Set(("a", 1), ("b", 2));
        var first = File.ReadAllBytes(Results.Path);
        File.Delete(Results.Path);
        Results.Set(("b", 2), ("a", 1));
        Assert.Equal(first, File.ReadAllBytes(Results.Path));
    }

    [Theory]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1.0 / 3, "0.3333333")]
    [InlineData(-12345678.9, "-12345680")]
    public void Seven_digits_are_kept_so_that_machines_agree(double value, string written)
    {
        Results.Set(("a", value));
        Assert.Contains($"\"a\": {written}\n", File.ReadAllText(Results.Path));
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("two words")]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("meta")]
    public void A_malformed_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => Results.Set((name, 1)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_refused_and_nothing_of_the_call_written(double value)
    {
        var error = Assert.Throws<ArgumentException>(() => Results.Set(("fine", 1), ("odd", value)));
        Assert.Contains("odd", error.Message);
        Assert.False(File.Exists(Results.Path));
    }

    [Fact]
    public void A_damaged_file_is_named_with_the_remedy()
    {
        File.WriteAllText(Results.Path, "{ \"a\": 1");
        var error = Assert.Throws<InvalidDataException>(() => Results.Set(("b", 1)));
        Assert.Contains("--fresh", error.Message);
        Assert.Equal("{ \"a\": 1", File.ReadAllText(Results.Path));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_remembers_each_number_as_the_file_holds_it()
    {
        var results = new Results(folder.Path("results.json"));
        var log = new InputLog();
        using (log.Begin()) results.Set(("third", 1.0 / 3));
        Assert.Equal(results.Read()["third"], log.Results["third"]);
    }
}
