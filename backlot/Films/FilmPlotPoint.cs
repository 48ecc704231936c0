using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Films;

/// <summary>A plot point as the study uses it: what is said beforehand about one expression at one minute.</summary>
public sealed record FilmPlotPoint
{
    public required string Film { get; init; }

    /// <summary>Minute of the film.</summary>
    public required double Minute { get; init; }

    public required Expression Expression { get; init; }

    /// <summary>Up or down.</summary>
    public required ShiftDirection Direction { get; init; }

    /// <summary>What happens, the kind first: "Loss: the lease is gone".</summary>
    public required string Event { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>Those of a screenplay, in the order of the film.</summary>
    public static IReadOnlyList<FilmPlotPoint> Of(Screenplay screenplay) =>
    [
        .. from number in Enumerable.Range(0, screenplay.Scenes.Count)
           let turn = screenplay.Scenes[number].Turn
           where turn is not null
           from stated in TurnEffect.Of(turn.Kind).Stated
           select new FilmPlotPoint
           {
               Film = screenplay.Film,
               Minute = screenplay.StartOf(number),
               Expression = stated.Expression,
               Direction = stated.Direction,
               Event = $"{turn.Kind}: {turn.Event}",
               Source = "screenplay",
           },
    ];
}
