using System.Text.Json;
using FaceValue.Tests.Stills;

namespace FaceValue.Tests.Dashboard;

/// <summary>An automated check of every view against WCAG, by axe-core.</summary>
[Collection(BrowserTests.Name)]
public sealed class DashboardAccessibilityTests(DashboardBrowser browser) : IClassFixture<DashboardBrowser>
{
    static readonly (string Page, string Address)[] Views =
    [
        ("drawn", "view=overview"), ("drawn", "view=compare"), ("drawn", "view=compare&look=intervals"), ("drawn", "view=compare&look=difference"), ("drawn", "view=film&m=5"), ("drawn", "view=film&tables=course,plot-points,film-shares"),
        ("drawn", "view=models"), ("published", "view=overview&tables=films,mean-shares"), ("published", "view=film&film=300"), ("published", "view=models&tables=thesis,collapse,confusion"), ("both", "view=about"),
    ];

    [Theory(Timeout = 300_000)]
    [InlineData(false, 1280)]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task No_view_has_a_serious_violation(bool isDark, int width)
    {
        using var package = await RequiredPackage.InstallAsync("axe-core", "4.14.1", TestContext.Current.CancellationToken);
        var axe = await File.ReadAllTextAsync(Path.Combine(package.Files, "axe.min.js"), TestContext.Current.CancellationToken);
        var found = new List<string>();
        foreach (var (page, address) in Views)
        {
            await using var visit = await browser.OpenAsync(page, address, width, isDark, stop: TestContext.Current.CancellationToken);
            found.AddRange((await ViolationsAsync(visit, axe)).Select(violation => $"{address}: {violation}"));
        }
        Assert.Empty(found);
    }

    [Fact(Timeout = 300_000)]
    public async Task The_check_itself_finds_what_is_wrong()
    {
        using var package = await RequiredPackage.InstallAsync("axe-core", "4.14.1", TestContext.Current.CancellationToken);
        await using var visit = await browser.OpenAsync("published", stop: TestContext.Current.CancellationToken);
        await visit.Page.EvaluateAsync("document.querySelector('select').removeAttribute('id')");
        Assert.NotEmpty(await ViolationsAsync(visit, await File.ReadAllTextAsync(Path.Combine(package.Files, "axe.min.js"), TestContext.Current.CancellationToken)));
    }

    static async Task<string[]> ViolationsAsync(DashboardVisit visit, string axe)
    {
        // Evaluated, not added: the page's policy lets no other script in.
        await visit.Page.EvaluateAsync(axe);
        var json = await visit.Page.EvaluateAsync<string>("""
            axe.run(document, { resultTypes: ['violations'] }).then(result => JSON.stringify(result.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => `${v.id}: ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary}`)))
            """);
        return JsonSerializer.Deserialize<string[]>(json)!;
    }
}
