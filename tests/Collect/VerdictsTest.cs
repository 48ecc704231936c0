using FaceValue.Collect;
using FaceValue.Study;

namespace FaceValue.Tests.Collect;

public class VerdictsTest
{
    static readonly string Near = new PerceptualHash(0, 0, 0, 1).ToString(), NearToo = new PerceptualHash(0, 0, 0, 3).ToString(), Far = new PerceptualHash(0, ulong.MaxValue, 0, 0).ToString();

    [Fact]
    public void The_first_of_a_group_is_kept_across_sites_and_the_others_name_it()
    {
        var judged = Judge(ConflictRule.Drop, Photo(1, Expression.Happy, Near), Photo(2, Expression.Happy, Far), Photo(3, Expression.Happy, NearToo) with { Source = "pixabay" });
        Assert.Equal([PhotoOutcome.Kept, PhotoOutcome.Kept, PhotoOutcome.Duplicate], judged.Select(photo => photo.Outcome));
        Assert.Equal("pexels:1", judged[2].Reason);
        Assert.Equal(["pexels:1", "pexels:2", "pexels:1"], judged.Select(photo => photo.Group));
    }

    [Fact]
    public void Duplicates_may_stay_and_still_share_their_group()
    {
        PhotoRecord[] photos = [Photo(1, Expression.Happy, Near), Photo(3, Expression.Happy, NearToo)];
        var judged = Verdicts.On(photos, [.. photos.Select(Find)], new() { Duplicates = DuplicateRule.Keep });
        Assert.All(judged, photo => Assert.Equal((PhotoOutcome.Kept, "", "pexels:1"), (photo.Outcome, photo.Reason, photo.Group)));
    }

    [Fact]
    public void Look_alikes_under_different_expressions_are_both_kept_in_one_group()
    {
        var judged = Judge(ConflictRule.Drop, Photo(1, Expression.Happy, Near), Photo(2, Expression.Sad, NearToo));
        Assert.All(judged, photo => Assert.Equal((PhotoOutcome.Kept, "pexels:1"), (photo.Outcome, photo.Group)));
    }

    [Theory]
    [InlineData(ConflictRule.Drop, PhotoOutcome.Conflict, "happy, sad")]
    [InlineData(ConflictRule.KeepFirst, PhotoOutcome.Kept, "")]
    public void A_photo_found_under_two_expressions_is_dropped_or_kept_by_the_setting(ConflictRule rule, PhotoOutcome outcome, string reason)
    {
        var photo = Photo(1, Expression.Happy, Near);
        var judged = Verdicts.On([photo], [Find(photo), Find(photo) with { Expression = Expression.Sad, Word = "sad" }], new() { Conflicts = rule });
        Assert.Equal((outcome, reason), (judged[0].Outcome, judged[0].Reason));
    }

    [Fact]
    public void One_file_under_two_numbers_and_two_expressions_is_a_conflict_too()
    {
        var judged = Judge(ConflictRule.Drop, Photo(1, Expression.Happy, Near), Photo(2, Expression.Sad, Near) with { Sha256 = "1" });
        Assert.All(judged, photo => Assert.Equal(PhotoOutcome.Conflict, photo.Outcome));
    }

    [Fact]
    public void A_broken_photo_keeps_its_reason_and_hides_nothing()
    {
        var broken = Photo(1, Expression.Happy, "") with { Sha256 = "", Outcome = PhotoOutcome.Broken, Reason = "a JPEG that breaks off" };
        var judged = Judge(ConflictRule.Drop, broken, Photo(2, Expression.Happy, Near));
        Assert.Equal("a JPEG that breaks off", judged[0].Reason);
        Assert.Equal(PhotoOutcome.Kept, judged[1].Outcome);
    }

    static IReadOnlyList<PhotoRecord> Judge(ConflictRule rule, params PhotoRecord[] photos) => Verdicts.On(photos, [.. photos.Select(Find)], new() { Conflicts = rule });

    static PhotoFind Find(PhotoRecord photo) => new(photo.Source, photo.Id, photo.Expression, photo.QueryVersion, photo.Word, 1, 1);

    internal static PhotoRecord Photo(long id, Expression expression, string hash) => new()
    {
        Source = "pexels",
        Id = id,
        PageAddress = $"https://www.pexels.com/photo/{id}/",
        Photographer = "Ann",
        PhotographerId = 1,
        Expression = expression,
        Word = expression.Word(),
        QueryVersion = QueryVersion.Words,
        Page = 1,
        FoundAt = default,
        Terms = "test",
        File = $"photos/pexels/{id}.jpg",
        Width = 4,
        Height = 3,
        Bytes = 100,
        Sha256 = id.ToString(),
        PerceptualHash = hash,
        Group = "",
        Outcome = PhotoOutcome.Kept,
        Reason = "",
    };
}
