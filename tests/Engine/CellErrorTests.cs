namespace FaceValue.Tests.Engine;

public sealed class CellErrorTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_compile_error_names_cell_line_and_column_and_nothing_has_run()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("var runs = 0;");
        var error = await notebook.FailAsync("runs++;\nvar y = unknown;\nint z = \"text\";");
        Assert.Equal("CompilationError", error.Name);
        Assert.Equal(2, error.Line);
        Assert.Contains("Cell[2]:line 2, column 9: CS0103", error.Message);
        Assert.Contains("Cell[2]:line 3, column 9: CS0029", error.Message);
        Assert.Equal("0", await notebook.RunAsync("runs"));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_exception_names_its_line_and_what_was_declared_before_it_stays()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var error = await notebook.FailAsync("var kept = 7;\n\nthrow new InvalidOperationException(\"it broke\");");
        Assert.Equal(("InvalidOperationException", "it broke", 3), (error.Name, error.Message, error.Line));
        Assert.Equal("Cell[1]:line 3", error.Trace[0]);
        Assert.Equal("7", await notebook.RunAsync("kept"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_trace_leads_through_functions_of_earlier_cells_and_awaits()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("int Deep(int x)\n{\n    return 10 / x;\n}");
        await notebook.RunAsync("async Task<int> Slow(int x)\n{\n    await Task.Delay(1);\n    return Deep(x);\n}");
        var error = await notebook.FailAsync("\nawait Slow(0)");
        Assert.Equal("DivideByZeroException", error.Name);
        Assert.Equal(["Cell[1]:line 3 in Deep", "Cell[2]:line 4 in Slow", "Cell[3]:line 2"], error.Trace);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_trace_through_the_library_names_its_methods_and_no_path()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var error = await notebook.FailAsync("FaceValue.Statistics.Entropy.Bits(new double[] { .5, .6 })");
        Assert.Equal("ArgumentException", error.Name);
        Assert.Contains(error.Trace, line => line.StartsWith("at FaceValue.Statistics.", StringComparison.Ordinal));
        Assert.Equal("Cell[1]:line 1", error.Trace[^1]);
        Assert.All(error.Trace, line => Assert.DoesNotContain(Path.DirectorySeparatorChar, line));
    }

    [Fact(Timeout = 60_000)]
    public async Task What_caused_an_exception_is_told_below_it()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var error = await notebook.FailAsync("throw new InvalidOperationException(\"outer\", new FormatException(\"inner\"));");
        Assert.Contains("caused by FormatException: inner", error.Trace);
        var task = await notebook.FailAsync("Task.Run(() => throw new FormatException(\"in a task\")).Wait();");
        Assert.Equal(("FormatException", "in a task"), (task.Name, task.Message));
    }

    [Fact(Timeout = 60_000)]
    public async Task Line_numbers_hold_below_magics()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var error = await notebook.FailAsync("#!time\n#!html\n<b>x</b>\n#!csharp\nvar a = 1;\nthrow new Exception(\"here\");");
        Assert.Equal(6, error.Line);
        var compile = await notebook.FailAsync("#!csharp\nnothing");
        Assert.Equal(2, compile.Line);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cell_can_go_on_after_an_error_of_its_own()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.FailAsync("throw new Exception();");
        Assert.Equal("2", await notebook.RunAsync("1 + 1"));
    }
}
