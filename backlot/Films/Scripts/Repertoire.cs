namespace FaceValue.Backlot.Films.Scripts;

/// <summary>The study's films: three of each genre, played by one company. A new film is one short file beside these and a line here.</summary>
/// <remarks>Each plot point is over before the next begins, with a calm scene between them, so that what one does is not taken for the other's.</remarks>
public static class Repertoire
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Screenplay> All { get; } =
    [
        TheLastLoaf.Screenplay,
        ThreeWeddingsAndAGoat.Screenplay,
        TheUnderstudy.Screenplay,
        SaltRoad.Screenplay,
        AHouseOfTwoWinters.Screenplay,
        TheQuietRoom.Screenplay,
        ColdHarbour.Screenplay,
        TheNinthCaller.Screenplay,
        GlassHours.Screenplay,
        TheOtterClub.Screenplay,
        TheOtterClubAndTheSnowTrain.Screenplay,
        ADragonForAda.Screenplay,
    ];
}
