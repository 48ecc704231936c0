using FaceValue.Tests.Faces;

namespace FaceValue.Tests.Dashboard;

/// <summary>An npm package without which a check would be worth nothing: elsewhere a test may be skipped without it, on CI it fails.</summary>
static class RequiredPackage
{
    // How xunit marks a skipped test's exception.
    const string Skipped = "$XunitDynamicSkip$";

    public static async Task<NodePackage> InstallAsync(string name, string version, CancellationToken stop)
    {
        try
        {
            return await NodePackage.InstallAsync(name, version, stop);
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("CI") == "true" && e.Message.StartsWith(Skipped, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"CI checks the dashboard with {name}@{version}, which cannot be had. {e.Message[Skipped.Length..]}", e);
        }
    }
}
