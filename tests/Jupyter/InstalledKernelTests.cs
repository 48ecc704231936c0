namespace FaceValue.Tests.Jupyter;

public class InstalledKernelTests(InstalledKernelFixture kernel) : IClassFixture<InstalledKernelFixture>
{
    [Theory]
    [InlineData("execute"), InlineData("stream"), InlineData("display_update"), InlineData("chart"), InlineData("error")]
    [InlineData("interrupt_endless_loop"), InlineData("interrupt_wait"), InlineData("restart"), InlineData("parent_death")]
    public void The_installed_kernel_serves_Jupyters_own_client(string check)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true" && !OperatingSystem.IsWindows()) Assert.True(kernel.Missing is null, kernel.Missing);
        Assert.SkipUnless(kernel.Missing is null, kernel.Missing ?? "");
        Assert.True(kernel.Problems.TryGetValue(check, out var problem), $"The client never reached '{check}'.");
        Assert.True(problem is null, problem);
    }
}
