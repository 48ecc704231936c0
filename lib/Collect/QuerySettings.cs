using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>Which expressions are searched for, by which words. The defaults are the original study's.</summary>
public sealed record QuerySettings
{
    // Pixabay takes no longer search than this.
    const int LongestWord = 100;

    /// <summary>The three words an expression that the original study searched for.</summary>
    public static IReadOnlyDictionary<Expression, IReadOnlyList<string>> OriginalWords { get; } = new Dictionary<Expression, IReadOnlyList<string>>
    {
        [Expression.Angry] = ["angry", "mad", "irate"],
        [Expression.Disgust] = ["disgusted", "gross", "repulsed"],
        [Expression.Fear] = ["fear", "afraid", "scared"],
        [Expression.Happy] = ["happy", "smiling", "joyful"],
        [Expression.Neutral] = ["neutral", "calm", "expressionless"],
        [Expression.Sad] = ["sad", "crying", "unhappy"],
        [Expression.Surprise] = ["surprised", "shocked", "astonished"],
    };

    /// <summary>One search, several, or both.</summary>
    public QueryVersion Version { get; init; } = QueryVersion.Both;

    /// <summary>Expressions to search for, in this order. Order matters: a photo found twice belongs to the search that found it first.</summary>
    public IReadOnlyList<Expression> Expressions { get; init; } = Enum.GetValues<Expression>();

    /// <summary>The words of version 2.</summary>
    public IReadOnlyDictionary<Expression, IReadOnlyList<string>> Words { get; init; } = OriginalWords;

    /// <summary>Every search, in the order in which a site is asked.</summary>
    /// <exception cref="ArgumentException">An expression has no words, a word is empty, too long or given twice; every offender is named.</exception>
    public IReadOnlyList<PhotoQuery> Queries()
    {
        var queries = Expressions.Distinct().SelectMany(QueriesFor).ToList();
        string[] faults =
        [
            .. from expression in Expressions
               where Version.HasFlag(QueryVersion.Words) && Words.GetValueOrDefault(expression, []).Count == 0
               select $"{expression.Word()} has no words",
            .. from query in queries
               where string.IsNullOrWhiteSpace(query.Word) || query.Word.Length > LongestWord || query.Word.Any(char.IsControl)
               select $"'{query.Word}' of {query.Expression.Word()} is not 1 to {LongestWord} printable letters",
            .. from same in queries.GroupBy(query => query.Word, StringComparer.OrdinalIgnoreCase)
               where same.Count() > 1
               select $"'{same.Key}' stands for {string.Join(" and ", same.Select(query => query.Expression.Word()))}",
        ];
        if (queries.Count == 0) faults = ["there is nothing to search for"];
        return faults.Length == 0 ? queries : throw new ArgumentException($"The search words cannot be used: {string.Join("; ", faults)}. Change QuerySettings.Words or Expressions.");
    }

    IEnumerable<PhotoQuery> QueriesFor(Expression expression)
    {
        if (Version.HasFlag(QueryVersion.Face)) yield return new PhotoQuery(expression, QueryVersion.Face, $"{expression.Word()} face");
        if (!Version.HasFlag(QueryVersion.Words)) yield break;
        foreach (var word in Words.GetValueOrDefault(expression, [])) yield return new PhotoQuery(expression, QueryVersion.Words, word);
    }
}
