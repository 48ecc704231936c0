namespace FaceValue.Backlot.Films.Scripts;

/// <summary>The study's films: three of each genre, played by one company. A new film is one short file beside these and a line here.</summary>
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
