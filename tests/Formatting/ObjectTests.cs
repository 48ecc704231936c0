using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Tests.Formatting;

public sealed class ObjectTests
{
    sealed record Node(string Name) { public Node? Next { get; set; } }

    sealed class Moody
    {
        public int Fine => 1;
        public int Broken => throw new InvalidOperationException("no <mood>");
        [Display(Name = "F1, macro")] public double F1 => 0.5;
        [DisplayName("Seconds a film")] public double Speed => 2;
        public string this[int i] => $"{i}";
    }

    sealed class Spoken { public int Hidden => 1; public override string ToString() => "said in its own words"; }

    sealed class Mute { public override string ToString() => throw new NotSupportedException("mute"); }

    static string Text(object? value) => Formatters.Format(value).Text(MimeBundle.PlainText)!;

    [Fact]
    public void A_record_is_a_table_of_its_properties()
    {
        Assert.Equal("ObjectTests.Node\nName  a\nNext  –", Text(new Node("a")));
        Assert.Equal("Item1  Up\nItem2  2009", Text(("Up", 2009)));
        Assert.Equal(9, Text((1, 2, 3, 4, 5, 6, 7, 8, 9)).Split('\n').Length);
    }

    [Fact]
    public void A_record_that_holds_itself_ends()
    {
        var node = new Node("a");
        node.Next = node;

        Assert.Equal("ObjectTests.Node\nName  a\nNext  ObjectTests.Node { Name = a, Next = ObjectTests.Node }", Text(node));
        Assert.Contains("Node", Text(new[] { node }), StringComparison.Ordinal);
        Assert.Contains("Node", Text((node, node)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_holds_itself_ends()
    {
        var list = new List<object>();
        list.Add(list);

        Assert.Contains("[List<object>]", Text(list), StringComparison.Ordinal);
        Assert.Contains("[List<object>]", Text(new { list }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_throws_shows_its_error_in_its_cell()
    {
        var bundle = Formatters.Format(new Moody());

        Assert.Contains("Broken          InvalidOperationException: no <mood>", bundle.Text(MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains("no &lt;mood&gt;", bundle.Text(MimeBundle.Html), StringComparison.Ordinal);
        Assert.Contains("Fine            1", bundle.Text(MimeBundle.PlainText), StringComparison.Ordinal);
    }

    [Fact]
    public void Display_names_replace_headings()
    {
        Assert.Contains("F1, macro       0.5", Text(new Moody()), StringComparison.Ordinal);
        Assert.StartsWith("Fine  Broken", Text(new[] { new Moody() }), StringComparison.Ordinal);
        Assert.Contains("Seconds a film", Text(new[] { new Moody() }), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_with_a_text_of_its_own_shows_that()
    {
        Assert.Equal("said in its own words", Text(new Spoken()));
        Assert.Equal("https://example.org/", Text(new Uri("https://example.org")));
        Assert.Equal("NotSupportedException: mute", Text(new Mute()));
    }

    [Fact]
    public void A_collection_in_a_cell_is_cut_and_counted_and_a_lazy_one_is_not_read()
    {
        var read = false;
        IEnumerable<int> Lazy() { read = true; yield return 1; }

        Assert.Contains("[0, 1, 2, 3, 4, … 1,000 items]", Text(new { All = Enumerable.Range(0, 1000).ToList() }), StringComparison.Ordinal);
        Text(new { Lazy = Lazy() });
        Assert.False(read);
    }

    [Theory]
    [InlineData("EntropyBitsMean", "Entropy bits mean")]
    [InlineData("JSDistance", "JS distance")]
    [InlineData("PValue", "P value")]
    [InlineData("film_id", "film id")]
    [InlineData("F1", "F1")]
    [InlineData("Top5Share", "Top5 share")]
    [InlineData("n", "n")]
    [InlineData("__", "__")]
    public void Names_become_words(string name, string heading) => Assert.Equal(heading, Words.Of(name));
}
