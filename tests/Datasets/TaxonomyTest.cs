using FaceValue.Datasets;
using FaceValue.Study;

namespace FaceValue.Tests.Datasets;

public sealed class TaxonomyTest
{
    [Fact]
    public void The_five_expressions_stand_in_the_order_of_every_model()
    {
        Assert.Equal(Expressions.Studied.Select(expression => expression.Word()), Taxonomy.Expressions.Names);
        Assert.All(Expressions.Studied, expression => Assert.Equal(Expressions.PlaceOf(expression), Taxonomy.Expressions.IndexOf(expression.Word())));
    }

    [Fact]
    public void A_dropped_class_is_known_and_has_no_number()
    {
        var four = Taxonomy.Expressions.Without("fear", "too few");
        Assert.Equal(["angry", "happy", "sad", "surprise"], four.Names);
        Assert.Equal("too few", four.Find("Fear")!.DroppedBecause);
        Assert.Contains("too few", Assert.Throws<ArgumentException>(() => four.IndexOf("fear")).Message);
        Assert.Contains("is none of the expressions", Assert.Throws<ArgumentException>(() => four.IndexOf("bored")).Message);
    }

    [Fact]
    public void Every_fault_of_the_classes_is_named_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => new Taxonomy
        {
            Name = "bad",
            Classes = [new LabelClass { Name = "../up", Colour = "#112233" }, new LabelClass { Name = "a", Colour = "red" }, new LabelClass { Name = "a", Colour = "#112233", DroppedBecause = "twice" }],
        });
        Assert.Contains("'../up' is no name", error.Message);
        Assert.Contains("'red' of a is no colour", error.Message);
        Assert.Contains("'a' stands there 2 times", error.Message);
    }
}
