using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>Two cousins inherit a bakery that neither wants.</summary>
static class TheLastLoaf
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "The Last Loaf",
        Genre = Genre.Comedy,
        Scenes =
        [
            new("The bakery before dawn", Room, 6, "Ines", "Bruno"),
            new("A queue down the street", Street, 5, "Ines", "Bruno", "Lale"),
            new("The wrong cake at the wedding", Park, 7, "Bruno", "Lale", "Emil"),
            new("Blame across the counter", Room, 6, "Ines", "Bruno") { Turn = new(Conflict, "the cousins shout at each other over the ruined cake") },
            new("Flour on everything", Room, 5, "Bruno"),
            new("The bank", Office, 6, "Ines", "Viktor"),
            new("A date at the window table", Window, 7, "Lale", "Emil"),
            new("The lease is gone", Office, 6, "Ines", "Viktor") { Turn = new(Loss, "the bank takes the bakery's lease") },
            new("Packing the moulds", Room, 6, "Ines", "Bruno"),
            new("Night bus", NightStreet, 4, "Bruno"),
            new("The street brings its own flour", Street, 6, "Lale", "Emil", "Viktor"),
            new("An oven on wheels", Street, 6, "Ines", "Lale"),
            new("Cousins at the corner", Street, 7, "Ines", "Bruno") { Turn = new(Reunion, "the cousins find each other again behind the oven on wheels") },
            new("The last loaf is shared", Park, 6, "Ines", "Bruno", "Lale"),
            new("The morning after", Beach, 4, "Ines", "Bruno"),
        ],
    };
}
