using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>A night radio host takes calls from somebody who knows what happens next.</summary>
static class TheNinthCaller
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "The Ninth Caller",
        Genre = Genre.Thriller,
        Scenes =
        [
            new("On air", Lights, 6, "Samuel"),
            new("The first caller", Wall, 6, "Samuel", "Lale"),
            new("A prediction", Lights, 6, "Samuel", "Lale"),
            new("It happens", NightStreet, 6, "Lale"),
            new("Police", Office, 6, "Samuel", "Viktor"),
            new("He knows the studio", Lights, 6, "Samuel", "Lale") { Turn = new(Revelation, "the calls come from inside the building") },
            new("Stairwell", Brick, 5, "Lale"),
            new("Every line is dark", Lights, 5, "Samuel", "Viktor"),
            new("The producer is missing", Wall, 6, "Samuel", "Viktor") { Turn = new(Loss, "the producer is found dead") },
            new("Dead air", Lights, 5, "Samuel"),
            new("The recording", Office, 6, "Samuel", "Viktor"),
            new("An accusation", Office, 6, "Viktor", "Samuel") { Turn = new(Conflict, "the inspector accuses Samuel") },
            new("Running", NightStreet, 6, "Samuel"),
            new("The ninth call", Lights, 7, "Samuel", "Kofi"),
            new("The producer's daughter", NightStreet, 6, "Samuel", "Lale") { Turn = new(Reunion, "Lale, thought lost, comes out of the smoke") },
            new("Morning show", Window, 5, "Samuel", "Lale"),
        ],
    };
}
