namespace FaceValue.Tests.Jupyter;

public class JupyterClientTests(JupyterClientFixture client) : IClassFixture<JupyterClientFixture>
{
    [Theory]
    [InlineData("result"), InlineData("display"), InlineData("silent"), InlineData("error_and_abort"), InlineData("no_abort")]
    [InlineData("interrupt"), InlineData("stdin"), InlineData("no_stdin"), InlineData("history"), InlineData("comm")]
    [InlineData("forged"), InlineData("expressions"), InlineData("cursor"), InlineData("late_output"), InlineData("shutdown")]
    public void Jupyters_own_client_is_content_with(string check)
    {
        SkipWithoutPython();
        Assert.True(client.Problems.TryGetValue(check, out var problem), $"The client never reached '{check}'.");
        Assert.True(problem is null, problem);
    }

    [Fact]
    public void The_kernel_leaves_cleanly_after_a_shutdown()
    {
        SkipWithoutPython();
        Assert.Equal(0, client.ExitCode);
    }

    void SkipWithoutPython()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.True(client.Missing is null, client.Missing);
        Assert.SkipUnless(client.Missing is null, client.Missing ?? "");
    }
}
