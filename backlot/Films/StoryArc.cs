using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Films;

/// <summary>What the faces of each scene show on the whole: the truth that a reading of the film is held against.</summary>
static class StoryArc
{
    /// <summary>One mixture for each scene; its shares, neutral's included, sum to 1.</summary>
    public static IReadOnlyList<ExpressionMixture> Of(Screenplay screenplay, FilmSettings settings, int seed) =>
        [.. screenplay.Scenes.Select((scene, i) =>
        {
            var mixture = scene.Mood?.Normalised() ?? Wander(GenreConvention.Of(screenplay.Genre).Mixture, settings.Wander, NamedStream.Open(seed, $"film/{screenplay.Film}/arc/{i}"));
            if (TurnAt(screenplay, settings, i) is { } turn) mixture = ExpressionMixture.Blend(mixture, TurnEffect.Of(turn.Kind).Towards, settings.TurnStrength);
            return WithNeutral(mixture, settings.Look.Neutral);
        })];

    /// <summary>The plot point under which a scene stands, or null. A later one ends an earlier one.</summary>
    public static Turn? TurnAt(Screenplay screenplay, FilmSettings settings, int scene)
    {
        for (var i = scene; i >= 0 && i > scene - settings.TurnScenes; i--)
            if (screenplay.Scenes[i].Turn is { } turn) return turn;
        return null;
    }

    // On the scale of logarithms, so that no share goes below nothing and a small one wanders as far, for its size, as a large one.
    static ExpressionMixture Wander(ExpressionMixture mixture, double deviation, RandomStream random) =>
        Expressions.Studied.Aggregate(mixture, (m, e) => m.With(e, m[e] * Math.Exp(random.Normal(0, deviation)))).Normalised();

    static ExpressionMixture WithNeutral(ExpressionMixture mixture, double neutral) =>
        ExpressionMixture.Blend(mixture.Normalised(), ExpressionMixture.Of(Expression.Neutral), neutral);
}
