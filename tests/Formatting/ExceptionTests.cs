using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Tests.Formatting;

public sealed class ExceptionTests
{
    sealed class Speechless : Exception { public override string Message => throw new InvalidOperationException(); }

    [Fact]
    public void Causes_follow_the_message()
    {
        var bundle = Formatters.Format(new InvalidDataException("film <b>Up</b> is broken", new IOException("disk")));

        Assert.Equal("InvalidDataException: film <b>Up</b> is broken\n  caused by IOException: disk", bundle.Text(MimeBundle.PlainText));
        Assert.Contains("<strong>InvalidDataException</strong>: film &lt;b&gt;Up&lt;/b&gt; is broken", bundle.Text(MimeBundle.Html), StringComparison.Ordinal);
    }

    [Fact]
    public void All_causes_of_an_aggregate_are_told()
    {
        var text = Formatters.Format(new AggregateException("two", new IOException("a"), new TimeoutException("b"))).Text(MimeBundle.PlainText)!;

        Assert.Contains("\n  caused by IOException: a\n  caused by TimeoutException: b", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_throws_does_no_harm()
    {
        Assert.Contains("message cannot be read", Formatters.Format(new Speechless()).Text(MimeBundle.PlainText), StringComparison.Ordinal);
    }

    [Fact]
    public void Further_lines_of_a_message_are_indented_below_it()
    {
        Assert.Equal("IOException: a\n  b\n  caused by IOException: c\n    d",
            Formatters.Format(new IOException("a\r\nb", new IOException("c\nd"))).Text(MimeBundle.PlainText));
    }

    [Fact]
    public void A_long_chain_ends()
    {
        Exception chain = new IOException("root");
        for (var i = 0; i < 1000; i++) chain = new InvalidOperationException($"{i}", chain);

        Assert.Equal(11, Formatters.Format(chain).Text(MimeBundle.PlainText)!.Split('\n').Length);
    }
}
