using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>A customs officer opens the wrong container.</summary>
static class ColdHarbour
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "Cold Harbour",
        Genre = Genre.Thriller,
        Scenes =
        [
            new("Container 3114", NightStreet, 6, "Noor"),
            new("A seal too new", Wall, 5, "Noor", "Jonas"),
            new("The manifest", Office, 6, "Noor", "Viktor"),
            new("Followed", NightStreet, 6, "Noor"),
            new("The partner's locker", Wall, 6, "Noor", "Jonas") { Turn = new(Revelation, "Noor's partner works for the other side") },
            new("Rooftop", NightStreet, 6, "Jonas"),
            new("The cell", Brick, 6, "Viktor", "Tomas"),
            new("Gunshots", NightStreet, 6, "Noor", "Tomas") { Turn = new(Loss, "Tomas is killed at the gate") },
            new("Blood on the log book", Office, 6, "Noor"),
            new("The boss", Lights, 6, "Viktor", "Jonas"),
            new("Face to face", Brick, 7, "Noor", "Jonas") { Turn = new(Conflict, "the partners fight in the cellar") },
            new("The lift shaft", Brick, 5, "Noor"),
            new("Knocking in the dark", Wall, 5, "Noor"),
            new("Her brother in the container", Wall, 6, "Noor", "Emil") { Turn = new(Reunion, "Noor finds her missing brother alive") },
            new("Sirens", NightStreet, 5, "Noor", "Emil"),
            new("The tide", Beach, 5, "Noor"),
        ],
    };
}
