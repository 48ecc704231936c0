using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>A watchmaker is hired to repair a clock that opens a vault.</summary>
static class GlassHours
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "Glass Hours",
        Genre = Genre.Thriller,
        Scenes =
        [
            new("The workshop", Room, 6, "Emil"),
            new("A client", Wall, 6, "Emil", "Petra"),
            new("The clock", Brick, 6, "Emil"),
            new("Too much money", NightStreet, 6, "Emil", "Bruno"),
            new("What is behind the dial", Brick, 6, "Emil") { Turn = new(Revelation, "the clock is a lock") },
            new("No way back", NightStreet, 6, "Emil", "Petra"),
            new("Rehearsal for a theft", Wall, 6, "Petra", "Bruno", "Emil"),
            new("A quarrel among thieves", Brick, 6, "Petra", "Bruno") { Turn = new(Conflict, "the thieves turn on each other") },
            new("One less", Brick, 5, "Emil", "Petra"),
            new("The hour", Wall, 6, "Emil"),
            new("The alarm", NightStreet, 6, "Emil", "Petra"),
            new("Bruno does not come", NightStreet, 6, "Emil", "Petra") { Turn = new(Loss, "Bruno is left behind") },
            new("Waiting", Room, 5, "Emil"),
            new("The second hand", Room, 4, "Emil", "Petra"),
            new("A knock", Room, 6, "Emil", "Bruno") { Turn = new(Reunion, "Bruno stands at the workshop door") },
            new("Glass", Window, 5, "Emil", "Bruno"),
        ],
    };
}
