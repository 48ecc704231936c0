using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Tests.Backlot.Drawing;

public class ExpressionTests
{
    static readonly Expression[] All = Enum.GetValues<Expression>();

    [Fact]
    public void No_group_of_people_is_tied_to_an_expression()
    {
        // The same units act on everybody; only the resting face is one's own, and that is drawn apart from looks.
        var first = Sitter.Number(0);
        foreach (var expression in All)
            for (var number = 1; number < 30; number++)
                Assert.Equal(ExpressionUnits.Of(expression, .8, 1, first), ExpressionUnits.Of(expression, .8, 1, Sitter.Number(number)));
    }

    [Fact]
    public void Resting_faces_do_not_follow_the_colour_of_the_skin()
    {
        var people = Enumerable.Range(0, 4000).Select(i => Person.Draw(new RandomStream(11, i))).ToArray();
        foreach (Func<ActionUnits, double> unit in new Func<ActionUnits, double>[] { u => u.AU4, u => u.AU15, u => u.AU12 })
        {
            double dark = people.Where(p => p.Skin.Melanin > .5).Average(p => unit(p.Resting)), light = people.Where(p => p.Skin.Melanin <= .5).Average(p => unit(p.Resting));
            Assert.True(Math.Abs(dark - light) < .008, $"{dark:F4} against {light:F4}");
        }
    }

    [Fact]
    public void Prototypes_hold_the_units_that_define_them()
    {
        for (var variant = 0; variant < 3; variant++)
        {
            ActionUnits Of(Expression expression) => ExpressionUnits.Of(expression, 1, variant, Sitter.Number(0));
            Assert.True(Of(Expression.Angry).AU4 >= .9);
            Assert.True(Of(Expression.Happy).AU12 >= .8);
            Assert.True(Of(Expression.Sad) is { AU1: >= .8, AU15: >= .7 });
            Assert.True(Of(Expression.Surprise) is { AU1: >= .9, AU2: >= 1, AU26: >= .4 });
            Assert.True(Of(Expression.Fear) is { AU1: >= .9, AU5: >= .9, AU20: >= .6 });
        }
        Assert.Equal(1, ExpressionUnits.Of(Expression.Disgust, 1, 0, Sitter.Number(0)).AU9);
        Assert.Equal(ActionUnits.Rest, ExpressionUnits.Of(Expression.Neutral, 1, 0, Sitter.Number(0)));
    }

    [Fact]
    public void Nothing_of_an_expression_is_the_resting_face()
    {
        var person = Person.Draw(new RandomStream(3));
        Assert.Equal(person.Resting.Clamped(), ExpressionUnits.Of(Expression.Angry, 0, 0, person));
    }

    [Fact]
    public void A_variant_number_may_be_any_number()
    {
        var person = Sitter.Number(0);
        foreach (var expression in All)
        {
            var variants = ExpressionUnits.VariantsOf(expression);
            Assert.Equal(ExpressionUnits.Of(expression, 1, 0, person), ExpressionUnits.Of(expression, 1, 5 * variants, person));
            Assert.Contains(ExpressionUnits.Of(expression, 1, -7, person), Enumerable.Range(0, variants).Select(v => ExpressionUnits.Of(expression, 1, v, person)));
        }
    }

    [Fact]
    public void A_mixture_of_one_is_that_expression()
    {
        foreach (var expression in All)
        {
            Assert.Equal(ExpressionUnits.Of(expression, .7, 1, Sitter.Number(0)), ExpressionUnits.Of(ExpressionMixture.Of(expression), .7, 1, Sitter.Number(0)));
            Assert.Equal(expression, ExpressionMixture.Of(expression).Strongest());
        }
    }

    [Fact]
    public void A_mixture_lies_between_its_parts()
    {
        var mixed = ExpressionUnits.Of(new ExpressionMixture { Happy = 1, Sad = 3 }, 1, 0, Sitter.Number(0));
        Assert.Equal(.25, mixed.AU12, 12);
        Assert.Equal(.75 * .9, mixed.AU15, 12);
        Assert.Equal(1, new ExpressionMixture { Happy = 2, Fear = 3 }.Normalised() is { Happy: .4, Fear: .6 } ? 1 : 0);
        Assert.Equal(ExpressionMixture.Of(Expression.Neutral), new ExpressionMixture().Normalised());
    }

    [Fact]
    public void Talking_opens_and_shuts_the_mouth()
    {
        double[] jaws = [.. Enumerable.Range(0, 300).Select(i => Talking.At(i / 30.0, 5).AU26)];
        Assert.True(jaws.Max() > .35);
        Assert.True(jaws.Min() < .05);
        // Four syllables a second cross the middle at least twice a second.
        var middle = jaws.Average();
        Assert.InRange(jaws.Zip(jaws.Skip(1)).Count(pair => pair.First < middle != pair.Second < middle), 20, 120);
        Assert.Equal(Talking.At(1.23, 5), Talking.At(1.23, 5));
        Assert.NotEqual(Talking.At(1.23, 5), Talking.At(1.23, 6));
    }

    [Fact]
    public void People_are_of_every_skin_age_and_style()
    {
        var people = Enumerable.Range(0, 1000).Select(i => Person.Draw(new RandomStream(13, i))).ToArray();
        for (var tone = 0; tone < 5; tone++) Assert.InRange(people.Count(p => (int)(p.Skin.Melanin * 5) == tone), 150, 250);
        Assert.Equal(Enum.GetValues<HairStyle>().Length, people.Select(p => p.Hair.Style).Distinct().Count());
        Assert.Equal(Enum.GetValues<Garment>().Length, people.Select(p => p.Outfit.Garment).Distinct().Count());
        Assert.Equal(Enum.GetValues<Beard>().Length, people.Select(p => p.Beard).Distinct().Count());
        Assert.InRange(people.Average(p => p.Age), 32, 44);
    }
}
