using FaceValue.Collect;
using FaceValue.Study;

namespace FaceValue.Tests.Collect;

public sealed class AttributionTest : IDisposable
{
    readonly TempFolder folder = new();

    [Fact]
    public void Every_photographer_is_credited_with_links_and_hostile_names_stay_text()
    {
        var photo = VerdictsTest.Photo(1, Expression.Happy, "");
        Attribution.Write(folder.Path("attribution.md"),
        [
            photo, photo with { Id = 2, PageAddress = "https://www.pexels.com/photo/2/" },
            photo with { Id = 3, Photographer = "<script>alert(1)</script>", PhotographerId = 3 },
            photo with { Id = 4, Photographer = "[x](javascript:alert(1))\n# Heading `a|b` *c*", PhotographerId = 4, PageAddress = "https://www.pexels.com/photo/4/>) <b>\n# x" },
            photo with { Id = 5, Outcome = PhotoOutcome.Broken, Photographer = "Nobody" },
        ]);
        var lines = File.ReadAllLines(folder.Path("attribution.md"));
        Assert.Contains(@"- Ann: [1](<https://www.pexels.com/photo/1/>), [2](<https://www.pexels.com/photo/2/>)", lines);
        Assert.Contains(@"- \<script\>alert\(1\)\<\/script\>: [3](<https://www.pexels.com/photo/1/>)", lines);
        Assert.Contains(@"- \[x\]\(javascript\:alert\(1\)\) \# Heading \`a\|b\` \*c\*: [4](<https://www.pexels.com/photo/4/%3E) %3Cb%3E# x>)", lines);
        Assert.Equal(2, lines.Count(line => line.StartsWith('#')));
        Assert.DoesNotContain(lines, line => line.Contains("Nobody"));
        Assert.Contains("4 photos, under the terms of test.", lines);
    }

    public void Dispose() => folder.Dispose();
}
