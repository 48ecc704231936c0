using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Films;

/// <summary>What a plot point does to what faces show, and what may be said of it beforehand.</summary>
/// <param name="Towards">The mixture that the scene's own moves towards.</param>
/// <param name="Stated">The changes that the plot-point table states: those that hold in every genre.</param>
public sealed record TurnEffect(ExpressionMixture Towards, params IReadOnlyList<(Expression Expression, ShiftDirection Direction)> Stated)
{
    /// <summary>The conventions, written down before any film was read by a model.</summary>
    public static TurnEffect Of(TurnKind kind) => kind switch
    {
        TurnKind.Reunion => new(new() { Happy = .80, Surprise = .15, Sad = .05 }, (Expression.Happy, ShiftDirection.Up)),
        TurnKind.Loss => new(new() { Sad = .80, Fear = .10, Angry = .10 }, (Expression.Sad, ShiftDirection.Up), (Expression.Happy, ShiftDirection.Down)),
        TurnKind.Conflict => new(new() { Angry = .75, Fear = .15, Surprise = .10 }, (Expression.Angry, ShiftDirection.Up)),
        TurnKind.Revelation => new(new() { Surprise = .75, Fear = .15, Angry = .05, Happy = .05 }, (Expression.Surprise, ShiftDirection.Up)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not one of the four kinds."),
    };
}
