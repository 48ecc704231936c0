using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>A wedding photographer loses the only picture that matters, and then the goat.</summary>
static class ThreeWeddingsAndAGoat
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "Three Weddings and a Goat",
        Genre = Genre.Comedy,
        Scenes =
        [
            new("The studio", Office, 5, "Petra", "Kofi"),
            new("First wedding", Park, 7, "Petra", "Kofi", "Mina"),
            new("A goat in the aisle", Park, 5, "Kofi", "Mina"),
            new("The missing picture", Office, 6, "Petra", "Kofi") { Turn = new(Loss, "the only picture of the couple is gone") },
            new("Apologies", Window, 6, "Petra", "Mina"),
            new("Second wedding", Beach, 7, "Petra", "Kofi", "Tomas"),
            new("The groom remembers her", Beach, 6, "Petra", "Tomas") { Turn = new(Revelation, "the groom turns out to be Petra's first love") },
            new("A walk along the water", Beach, 5, "Petra", "Tomas"),
            new("The goat again", Hills, 5, "Kofi"),
            new("Third wedding", Park, 7, "Petra", "Kofi", "Mina"),
            new("Somebody says no", Park, 6, "Mina", "Tomas") { Turn = new(Conflict, "bride and groom quarrel before the guests") },
            new("Behind the tent", Lights, 5, "Mina", "Kofi"),
            new("Everybody looks for the goat", Hills, 6, "Petra", "Kofi", "Tomas"),
            new("Found", Hills, 6, "Petra", "Tomas") { Turn = new(Reunion, "Petra and Tomas meet at the goat's hiding place") },
            new("The picture", Park, 6, "Petra", "Kofi", "Tomas"),
        ],
    };
}
