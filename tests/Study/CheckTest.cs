using FaceValue.Study;

namespace FaceValue.Tests.Study;

public class CheckTest
{
    [Theory]
    [InlineData("1.851", 1.8514999)]
    [InlineData("1.851", 1.8505)]
    [InlineData("54%", 0.5423728)]
    [InlineData("54.2%", 0.5423728)]
    [InlineData("-0.4", -0.44)]
    [InlineData("32", 32)]
    [InlineData("1,028", 1028)]
    [InlineData("0.12", 0.125)]
    [InlineData("0.13", 0.125)]
    public void A_figure_that_rounds_to_the_quoted_one_passes(string quoted, double value) => Check.Quoted(quoted, value);

    [Theory]
    [InlineData("1.851", 1.8516)]
    [InlineData("2.036", 1.851)]
    [InlineData("60%", 0.5423728)]
    [InlineData("0", double.NaN)]
    [InlineData("5", double.PositiveInfinity)]
    public void A_figure_that_does_not_stops_the_notebook_and_says_both(string quoted, double value)
    {
        var error = Assert.Throws<CheckFailedException>(() => Check.Quoted(quoted, value));
        Assert.Contains(quoted, error.Message);
    }

    [Fact]
    public void A_quote_that_is_no_figure_is_a_mistake_in_the_notebook() =>
        Assert.Throws<ArgumentException>(() => Check.Quoted("about half", 0.5));

    [Fact]
    public void A_statement_that_does_not_hold_stops_with_its_own_words() =>
        Assert.Equal("the text says under 5", Assert.Throws<CheckFailedException>(() => Check.That(6 < 5, "the text says under 5")).Message);
}
