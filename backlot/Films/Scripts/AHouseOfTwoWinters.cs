using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>Sisters empty their mother's house and find that she led two lives.</summary>
static class AHouseOfTwoWinters
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "A House of Two Winters",
        Genre = Genre.Drama,
        Scenes =
        [
            new("The key", Street, 5, "Ines", "Petra"),
            new("Dust sheets", Room, 7, "Ines", "Petra"),
            new("The neighbour", Window, 6, "Ines", "Samuel"),
            new("Boxes", Room, 6, "Petra"),
            new("A photograph of strangers", Room, 7, "Ines", "Petra") { Turn = new(Revelation, "the mother had another family") },
            new("The other address", Street, 6, "Petra"),
            new("A brother", Window, 7, "Petra", "Tomas"),
            new("Not in this house", Room, 7, "Ines", "Petra") { Turn = new(Conflict, "the sisters quarrel over the brother") },
            new("Snow", Hills, 5, "Ines"),
            new("The hospital", Office, 6, "Ines", "Samuel"),
            new("An empty chair", Room, 7, "Ines", "Petra") { Turn = new(Loss, "the old neighbour dies") },
            new("The funeral", Hills, 6, "Ines", "Petra", "Tomas"),
            new("What Tomas remembers", Window, 5, "Petra", "Tomas"),
            new("Three at the door", Street, 6, "Petra", "Tomas", "Ines") { Turn = new(Reunion, "the three children stand at the door together") },
            new("The second winter", Room, 6, "Ines", "Petra", "Tomas"),
            new("The key again", Street, 4, "Ines"),
        ],
    };
}
