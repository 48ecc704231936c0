using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Tests.Formatting;

public sealed class ScalarTests
{
    enum Mood { Happy, Sad }

    static string Text(object? value) => Formatters.Format(value).Text(MimeBundle.PlainText)!;

    [Fact]
    public void A_text_is_shown_as_it_is() => Assert.Equal("a <b>\n\tc", Text("a <b>\n\tc"));

    [Fact]
    public void Single_numbers_keep_all_their_digits()
    {
        Assert.Equal("0.3333333333333333", Text(1 / 3.0));
        Assert.Equal("1234567", Text(1234567));
        Assert.Equal("1.50", Text(1.50m));
        Assert.Equal("NaN", Text(double.NaN));
    }

    [Fact]
    public void Nothing_flags_names_and_times_have_one_form()
    {
        Assert.Equal("null", Text(null));
        Assert.Equal("true", Text(true));
        Assert.Equal("Sad", Text(Mood.Sad));
        Assert.Equal("2024-03-09", Text(new DateOnly(2024, 3, 9)));
        Assert.Equal("-26:00:01.5", Text(-new TimeSpan(1, 2, 0, 1, 500)));
    }

    [Fact]
    public void A_huge_text_is_cut_and_its_length_said()
    {
        var text = Text(new string('x', 5_000_000));

        Assert.True(text.Length < 101_000);
        Assert.EndsWith("… (5,000,000 characters in all)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_never_splits_a_character()
    {
        Assert.Equal("a… (3 characters in all)", ShortText.Cut("a😀", 2));
    }

    [Fact]
    public void JSON_is_indented() => Assert.Equal("{\n  \"é\": 1\n}", Text(new JsonObject { ["é"] = 1 }).ReplaceLineEndings("\n"));

    [Fact]
    public async Task A_task_tells_its_state_and_is_not_waited_for()
    {
        var never = new TaskCompletionSource<int>();

        Assert.Equal("Task<int>: running. Write await before it to wait for its value.", Text(never.Task));
        Assert.StartsWith("Task<int>: completed.", Text(Task.FromResult(3)), StringComparison.Ordinal);
        Assert.Equal("Task: failed: IOException: disk", Text(Task.FromException(new IOException("disk"))));
        Assert.Equal("Task: cancelled.", Text(Task.FromCanceled(new CancellationToken(true))));
        var done = Quick();
        await done;
        Assert.StartsWith("Task: completed.", Text(done), StringComparison.Ordinal);

        static async Task Quick() => await Task.Yield();
    }

    [Fact]
    public void An_asynchronous_sequence_is_not_read()
    {
        Assert.StartsWith("IAsyncEnumerable<int>: not read.", Text(Numbers()), StringComparison.Ordinal);

        static async IAsyncEnumerable<int> Numbers()
        {
            await Task.Yield();
            yield return 1;
        }
    }

    [Theory]
    [InlineData(typeof(int), "int")]
    [InlineData(typeof(double?), "double?")]
    [InlineData(typeof(Dictionary<string, int[]>), "Dictionary<string, int[]>")]
    [InlineData(typeof((int, string)), "(int, string)")]
    [InlineData(typeof(int[][,]), "int[][,]")]
    [InlineData(typeof(List<>), "List<T>")]
    [InlineData(typeof(Dictionary<int, string>.KeyCollection), "Dictionary<int, string>.KeyCollection")]
    [InlineData(typeof(ScalarTests), "ScalarTests")]
    public void Types_are_named_as_C_sharp_writes_them(Type type, string name) => Assert.Equal(name, Text(type));
}
