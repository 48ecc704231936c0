using FaceValue.Collect;
using FaceValue.Study;

namespace FaceValue.Tests.Collect;

public class QuerySettingsTest
{
    [Fact]
    public void The_default_is_the_original_study_with_seven_expressions_and_four_searches_each()
    {
        var queries = new QuerySettings().Queries();
        Assert.Equal(28, queries.Count);
        Assert.Equal(["angry face", "angry", "mad", "irate", "disgust face", "disgusted"], queries.Take(6).Select(query => query.Word));
        Assert.Equal(7, queries.Select(query => query.Expression).Distinct().Count());
    }

    [Theory]
    [InlineData(QueryVersion.Face, 7)]
    [InlineData(QueryVersion.Words, 21)]
    public void Each_version_has_its_searches_and_both_together_are_version_three(QueryVersion version, int count)
    {
        var queries = new QuerySettings { Version = version }.Queries();
        Assert.Equal(count, queries.Count);
        Assert.All(queries, query => Assert.Equal(version, query.Version));
        Assert.Empty(queries.Except(new QuerySettings { Version = QueryVersion.Both }.Queries()));
    }

    [Fact]
    public void Words_that_cannot_be_searched_for_are_all_named()
    {
        var settings = new QuerySettings
        {
            Words = new Dictionary<Expression, IReadOnlyList<string>> { [Expression.Angry] = ["mad", " "], [Expression.Sad] = ["MAD"] },
            Expressions = [Expression.Angry, Expression.Sad, Expression.Fear],
        };
        var message = Assert.Throws<ArgumentException>(settings.Queries).Message;
        Assert.Contains("fear has no words", message);
        Assert.Contains("' ' of angry", message);
        Assert.Contains("'mad' stands for angry and sad", message);
    }
}
