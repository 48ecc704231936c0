using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>A prompter knows every part by heart and has never stood on a stage.</summary>
static class TheUnderstudy
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "The Understudy",
        Genre = Genre.Comedy,
        Scenes =
        [
            new("The prompter's box", Lights, 5, "Noor"),
            new("Rehearsal", Room, 7, "Noor", "Samuel", "Rosa"),
            new("The star is late", Room, 6, "Samuel", "Rosa") { Turn = new(Conflict, "the director and the star fall out") },
            new("Corridor", Wall, 4, "Rosa", "Noor"),
            new("Somebody must go on", Lights, 6, "Samuel", "Noor"),
            new("First night", Lights, 7, "Noor", "Emil"),
            new("Applause", Lights, 5, "Noor", "Samuel", "Emil"),
            new("The reviews", Window, 6, "Noor", "Samuel"),
            new("Her sister in row five", Lights, 6, "Noor", "Ines") { Turn = new(Reunion, "Noor's sister, away for years, sits in row five") },
            new("Supper for two", Room, 6, "Noor", "Ines"),
            new("A second week", Lights, 5, "Noor", "Rosa"),
            new("The theatre is sold", Office, 6, "Samuel", "Viktor") { Turn = new(Loss, "the theatre is sold") },
            new("Empty rows", Wall, 5, "Noor"),
            new("A play in the park", Park, 7, "Noor", "Samuel", "Emil"),
            new("Rain", Street, 5, "Rosa", "Samuel"),
            new("The understudy's understudy", Park, 6, "Noor", "Ines", "Rosa"),
        ],
    };
}
