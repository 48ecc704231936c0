namespace FaceValue.Study;

/// <summary>Sets of expressions, and their names in files.</summary>
public static class Expressions
{
    /// <summary>The five that every model of the study knows, in the order of its columns: angry, fear, happy, sad, surprise.</summary>
    public static IReadOnlyList<Expression> Studied { get; } = [Expression.Angry, Expression.Fear, Expression.Happy, Expression.Sad, Expression.Surprise];

    /// <summary>The column of one of the five in a model's output.</summary>
    /// <exception cref="ArgumentException">It is one of the two that no model knows.</exception>
    public static int PlaceOf(Expression expression)
    {
        for (var place = 0; place < Studied.Count; place++)
            if (Studied[place] == expression) return place;
        throw new ArgumentException($"No model of the study knows '{expression.Word()}'; expected one of {string.Join(", ", Studied.Select(Word))}.", nameof(expression));
    }

    /// <summary>The name in files, results and charts: lower case.</summary>
    public static string Word(this Expression expression) => expression.ToString().ToLowerInvariant();

    /// <summary>Reads a name as files hold it; case does not matter.</summary>
    /// <exception cref="FormatException">It is not one of the seven.</exception>
    public static Expression Parse(string word) =>
        Enum.GetValues<Expression>().Cast<Expression?>().FirstOrDefault(expression => string.Equals(word?.Trim(), expression.ToString(), StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException($"'{word}' is not an expression; expected one of {string.Join(", ", Enum.GetValues<Expression>().Select(Word))}.");
}
