using FaceValue.Collect;
using FaceValue.Study;

namespace FaceValue.Tests.Collect;

public sealed class WordYieldTest
{
    // "happy" finds 1 2 3, "smiling" finds 2 3 4, "sad" finds 5; photo 4 is a duplicate.
    static readonly PhotoCollection Collection = new("nowhere")
    {
        Photos = [.. ((long[])[1, 2, 3]).Select(id => Photo(id, "happy")), Photo(4, "smiling") with { Outcome = PhotoOutcome.Duplicate, Group = "1" }, Photo(5, "sad") with { Expression = Expression.Sad }],
        Finds = [.. Finds("happy", 1, 2, 3), .. Finds("smiling", 2, 3, 4), .. Finds("sad", 5).Select(find => find with { Expression = Expression.Sad })],
        Pages = [Page("happy", 3), Page("smiling", 1), Page("sad", 1) with { Expression = Expression.Sad }, Page("joyful", 0)],
        Requests = [],
    };

    [Fact]
    public void Each_word_is_credited_with_what_it_brought_first_and_with_what_only_it_found() =>
        Assert.Equal(
            [("happy", 3, 3, 1, 3), ("smiling", 3, 1, 1, 0), ("sad", 1, 1, 1, 1), ("joyful", 0, 0, 0, 0)],
            WordYield.Of(Collection).Select(word => (word.Word, word.Photos, word.New, word.OnlyHere, word.Kept)));

    [Fact]
    public void New_photos_of_all_words_are_all_photos() => Assert.Equal(Collection.Photos.Count, WordYield.Of(Collection).Sum(word => word.New));

    [Fact]
    public void Overlap_of_words_counts_photos_that_both_found()
    {
        var overlap = Overlap.OfWords(Collection, "pexels", Expression.Happy);
        Assert.Equal(["happy", "smiling"], overlap.Labels);
        Assert.Equal((3, 2, 2, 3), (overlap.Shared(0, 0), overlap.Shared(0, 1), overlap.Shared(1, 0), overlap.Shared(1, 1)));
        Assert.Equal(0.5, overlap.Jaccard(0, 1));
        Assert.Equal(2 / 3.0, overlap.ShareOf(0, 1), 12);
    }

    [Fact]
    public void Sites_share_photos_by_their_groups()
    {
        var collection = new PhotoCollection("nowhere")
        {
            Photos = [Photo(1, "sad") with { Group = "pexels:1" }, Photo(7, "sad") with { Source = "pixabay", Group = "pexels:1" }, Photo(8, "sad") with { Source = "pixabay", Group = "pixabay:8" }],
            Finds = [], Pages = [], Requests = [],
        };
        var overlap = Overlap.OfSites(collection);
        Assert.Equal((1, 1, 2), (overlap.Shared(0, 0), overlap.Shared(0, 1), overlap.Shared(1, 1)));
    }

    [Fact]
    public void Expressions_leave_by_the_rule_and_with_its_reasons()
    {
        var verdicts = new DropRule { MinUsable = 100, MinUsableShare = 0.5 }.Judge([new(Expression.Happy, 300, 250), new(Expression.Disgust, 90, 40), new(Expression.Neutral, 400, 120)]);
        Assert.Equal([true, false, false], verdicts.Select(verdict => verdict.Stays));
        Assert.Equal("40 usable photos, fewer than 100; 44 % of its photos usable, less than 50 %", verdicts[1].Reason);
        Assert.Equal("30 % of its photos usable, less than 50 %", verdicts[2].Reason);
    }

    [Fact]
    public void Usable_photos_are_counted_among_those_kept() =>
        Assert.Equal([new ExpressionYield(Expression.Happy, 4, 2), new ExpressionYield(Expression.Sad, 1, 1)], ExpressionYield.Of(Collection, photo => photo.Id != 2));

    static PhotoRecord Photo(long id, string word) => VerdictsTest.Photo(id, Expression.Happy, "") with { Word = word, Group = id.ToString() };

    static IEnumerable<PhotoFind> Finds(string word, params long[] ids) => ids.Select((id, place) => new PhotoFind("pexels", id, Expression.Happy, QueryVersion.Words, word, 1, place + 1));

    static PageRecord Page(string word, int photos) => new("pexels", Expression.Happy, QueryVersion.Words, word, 1, photos, photos, 0, PagingEnd.Results, "");
}
