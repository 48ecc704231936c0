namespace FaceValue.Tests.Engine;

public sealed class InterruptTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("while (true) await Task.Yield();")]
    [InlineData("while (true) { try { Thread.Sleep(-1); } catch { } }")]
    [InlineData("while (true) { try { throw new Exception(); } catch { } }")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Select(i => { while (true) { } return i; })")]
    public async Task A_cell_stops_where_it_stands_and_variables_survive(string endless)
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("var kept = 42;");
        var error = await notebook.InterruptAsync($"Console.Write(\"begun\"); {endless}");
        Assert.True(error.Interrupted);
        Assert.Equal("Interrupted", error.Name);
        Assert.Equal("42", await notebook.RunAsync("kept"));
        Assert.Equal("7", await notebook.RunAsync("Thread.Sleep(60); await Task.Delay(60); 7"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Of_a_stopped_cell_nothing_more_runs()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.InterruptAsync("Console.Write(\"begun\"); await Task.Delay(300); Console.Write(\"and on\");");
        await Task.Delay(600, TestContext.Current.CancellationToken);
        Assert.Equal("begun", notebook.Written);
    }

    [Fact(Timeout = 60_000)]
    public async Task Work_that_heeds_the_token_is_stopped_also_off_the_cells_thread()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var error = await notebook.InterruptAsync("Console.Write(1); await Task.Run(() => { while (true) Interruption.ThrowIfCancellationRequested(); });");
        Assert.True(error.Interrupted);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cell_cancelled_before_its_turn_does_not_run()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.True((await notebook.TryAsync("Console.Write(1);", stop.Token)).Error!.Interrupted);
        Assert.Equal("", notebook.Written);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cell_can_be_stopped_many_times_over()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("var n = 0;");
        for (var i = 0; i < 10; i++)
            Assert.True((await notebook.InterruptAsync("n++; Console.Write(n); while (true) { }")).Interrupted);
        Assert.Equal("10", await notebook.RunAsync("n"));
    }
}
