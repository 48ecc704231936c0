using System.Text;

namespace FaceValue.Tests.Engine;

/// <summary>Input is the whole process's: these tests run while no other does, as those that start browsers set the console's encoding.</summary>
[CollectionDefinition(nameof(CellInputTests), DisableParallelization = true)]
[Collection(nameof(CellInputTests))]
public sealed class CellInputTests
{
    [Fact(Timeout = 60_000)]
    public async Task Cells_that_ask_get_the_persons_line()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        notebook.Answers.Enqueue("blue");
        notebook.Answers.Enqueue("green");
        Assert.Equal("blue green", await notebook.RunAsync("input(\"Colour?\") + \" \" + Console.ReadLine()"));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_persons_line_comes_also_after_a_library_made_the_console_forget_its_reader()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        notebook.Answers.Enqueue("blue");
        Assert.Equal("blue", await notebook.RunAsync("Console.ReadLine()"));
        Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        notebook.Answers.Enqueue("green");
        Assert.Equal("green", await notebook.RunAsync("Console.ReadLine()"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_reader_that_a_cell_sets_lasts_until_that_cells_end()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        notebook.Answers.Enqueue("person");
        Assert.Equal("file", await notebook.RunAsync("Console.SetIn(new StringReader(\"file\\nfile\")); Console.ReadLine()"));
        Assert.Equal("person", await notebook.RunAsync("Console.ReadLine()"));
    }
}
