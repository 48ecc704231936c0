using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Films;

/// <summary>Hands out what a scene's faces show so that together they show the scene's mixture: with a handful of faces a scene, drawing each alone would miss it widely.</summary>
/// <remarks>Systematic sampling (Madow 1949): equally spaced points through the shares from one random start, in random order. Each face alone still follows the mixture.</remarks>
sealed class ActingQuota
{
    static readonly Expression[] Shown = [.. Expressions.Studied, Expression.Neutral];

    readonly ExpressionMixture mixture;
    readonly Queue<Expression> leading;

    public ActingQuota(ExpressionMixture mixture, int faces, RandomStream random)
    {
        this.mixture = mixture;
        var start = random.NextDouble();
        var drawn = new Expression[faces];
        for (var i = 0; i < faces; i++) drawn[i] = At((i + start) / faces);
        random.Shuffle<Expression>(drawn);
        leading = new Queue<Expression>(drawn);
    }

    /// <summary>The next face: a leading expression, a second one in it, and how strongly both.</summary>
    /// <param name="settings">How pure and how strong.</param>
    /// <param name="stirred">Whether a plot point is near: the stronger of two tries is taken.</param>
    /// <param name="talking">Whether the person speaks.</param>
    /// <param name="random">The stream it is drawn from.</param>
    public Performance Next(FilmSettings settings, bool stirred, bool talking, RandomStream random)
    {
        var first = leading.Dequeue();
        var shown = ExpressionMixture.Of(first);
        if (first != Expression.Neutral)
            shown = ExpressionMixture.Blend(ExpressionMixture.Of(At(random.NextDouble())), shown, random.Between(settings.Purity.Low, settings.Purity.High));
        var intensity = settings.Look.DrawIntensity(random);
        if (stirred) intensity = Math.Max(intensity, settings.Look.DrawIntensity(random));
        return new Performance(shown, intensity, talking, random.Next(60));
    }

    Expression At(double share)
    {
        foreach (var expression in Shown)
            if ((share -= mixture[expression]) < 0) return expression;
        return Shown.MaxBy(expression => mixture[expression]);
    }
}
