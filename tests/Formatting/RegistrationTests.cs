using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Tests.Formatting;

/// <summary>Registrations last as long as the process, so each test registers for types of its own.</summary>
public sealed class RegistrationTests
{
    record Base; sealed record Derived : Base;
    interface IMarked; sealed record Marked : IMarked;
    sealed record Failing; sealed record Nothing; sealed record Raced(int Number);
    sealed record Rich(string Text) : IRichDisplay { public MimeBundle ToBundle() => MimeBundle.Of((MimeBundle.PlainText, Text)); }
    sealed record Fragile : IRichDisplay { public MimeBundle ToBundle() => throw new OperationCanceledException("half-way"); }

    sealed class Interrupted { public int Slow => throw new ThreadInterruptedException(); }

    static MimeBundle Plain(string text) => MimeBundle.Of((MimeBundle.PlainText, text));
    static string Text(object value) => Formatters.Format(value).Text(MimeBundle.PlainText)!;

    [Fact]
    public void A_registered_formatter_wins_also_for_derived_types_and_the_latest_wins()
    {
        Formatters.Register<Base>(_ => Plain("first"));
        Assert.Equal("first", Text(new Derived()));
        Formatters.Register<Base>(_ => Plain("second"));
        Assert.Equal("second", Text(new Base()));
        Assert.Equal("second", Text(new Derived()));
        Formatters.Register<IMarked>(_ => Plain("by its interface"));
        Assert.Equal("by its interface", Text(new Marked()));
    }

    [Fact]
    public void A_value_that_shows_itself_goes_before_registrations()
    {
        Formatters.Register<Rich>(_ => Plain("registered"));

        Assert.Equal("itself", Text(new Rich("itself")));
    }

    [Fact]
    public void A_formatter_that_fails_is_reported()
    {
        Formatters.Register<Failing>(_ => throw new FormatException("cannot draw"));
        Formatters.Register<Nothing>(_ => null!);

        Assert.Equal("This value of type RegistrationTests.Failing could not be shown: FormatException: cannot draw", Text(new Failing()));
        Assert.Contains("returned null", Text(new Nothing()), StringComparison.Ordinal);
        Assert.Contains("OperationCanceledException: half-way", Text(new Fragile()), StringComparison.Ordinal);
    }

    [Fact]
    public void Registering_and_formatting_at_once_loses_nothing()
    {
        Parallel.For(0, 64, i =>
        {
            Formatters.Register<Raced>(value => Plain($"raced {value.Number}"));
            Assert.Equal($"raced {i}", Text(new Raced(i)));
        });
    }

    [Fact]
    public void An_interrupt_goes_through_to_the_cell_that_it_is_meant_for()
    {
        Assert.Throws<ThreadInterruptedException>(() => Formatters.Format(new Interrupted()));
    }

    [Fact]
    public void No_formatter_is_refused() => Assert.Throws<ArgumentNullException>(() => Formatters.Register<int>(null!));
}
