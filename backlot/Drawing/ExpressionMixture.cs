using FaceValue.Study;

namespace FaceValue.Backlot.Drawing;

/// <summary>How much of each expression a face shows; a film's truth, where a face is seldom one thing. Weights are 0 or more and need not sum to 1.</summary>
public sealed record ExpressionMixture
{
    public double Angry { get; init; }
    public double Disgust { get; init; }
    public double Fear { get; init; }
    public double Happy { get; init; }
    public double Neutral { get; init; }
    public double Sad { get; init; }
    public double Surprise { get; init; }

    /// <summary>One expression alone.</summary>
    public static ExpressionMixture Of(Expression expression) => new ExpressionMixture().With(expression, 1);

    /// <summary>The weight of an expression.</summary>
    public double this[Expression expression] => expression switch
    {
        Expression.Angry => Angry,
        Expression.Disgust => Disgust,
        Expression.Fear => Fear,
        Expression.Happy => Happy,
        Expression.Neutral => Neutral,
        Expression.Sad => Sad,
        Expression.Surprise => Surprise,
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not one of the seven expressions."),
    };

    /// <summary>The same with one weight changed.</summary>
    public ExpressionMixture With(Expression expression, double weight) => expression switch
    {
        Expression.Angry => this with { Angry = weight },
        Expression.Disgust => this with { Disgust = weight },
        Expression.Fear => this with { Fear = weight },
        Expression.Happy => this with { Happy = weight },
        Expression.Neutral => this with { Neutral = weight },
        Expression.Sad => this with { Sad = weight },
        Expression.Surprise => this with { Surprise = weight },
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not one of the seven expressions."),
    };

    /// <summary>From <paramref name="from"/> (0) to <paramref name="to"/> (1).</summary>
    public static ExpressionMixture Blend(ExpressionMixture from, ExpressionMixture to, double share) =>
        All.Aggregate(new ExpressionMixture(), (mixture, e) => mixture.With(e, from[e] + share * (to[e] - from[e])));

    /// <summary>The weights divided by their sum; neutral if there are none.</summary>
    public ExpressionMixture Normalised()
    {
        var total = All.Sum(e => this[e]);
        return total <= 0 ? Of(Expression.Neutral) : All.Aggregate(new ExpressionMixture(), (mixture, e) => mixture.With(e, this[e] / total));
    }

    /// <summary>The expression of the greatest weight; the first of the alphabet where two are equal.</summary>
    public Expression Strongest() => All.MaxBy(e => this[e]);

    static readonly Expression[] All = Enum.GetValues<Expression>();
}
