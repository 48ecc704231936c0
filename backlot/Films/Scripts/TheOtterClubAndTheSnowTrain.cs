using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>The friends board the wrong train, and the right one.</summary>
static class TheOtterClubAndTheSnowTrain
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "The Otter Club and the Snow Train",
        Genre = Genre.Family,
        Series = "The Otter Club",
        Scenes =
        [
            new("Platform nine", Street, 5, "Mina", "Kofi", "Lale", "Jonas"),
            new("The wrong train", Window, 6, "Mina", "Kofi"),
            new("A stowaway", Window, 6, "Lale", "Jonas", "Emil"),
            new("Tickets, please", Window, 5, "Mina", "Emil", "Rosa"),
            new("Stuck in the snow", Hills, 6, "Mina", "Kofi", "Jonas"),
            new("The stove goes out", Room, 6, "Kofi", "Lale"),
            new("Jonas is left behind", Hills, 6, "Mina", "Kofi") { Turn = new(Loss, "the train leaves without Jonas") },
            new("Footprints", Hills, 5, "Jonas"),
            new("The signal box", Room, 6, "Jonas", "Viktor"),
            new("The driver's secret", Window, 6, "Mina", "Rosa") { Turn = new(Revelation, "the stowaway is the driver's son") },
            new("Father and son", Window, 6, "Emil", "Rosa"),
            new("Cards by candlelight", Window, 4, "Kofi", "Lale"),
            new("Too late to stop", NightStreet, 6, "Mina", "Kofi") { Turn = new(Conflict, "Mina and Kofi blame each other") },
            new("The lantern", NightStreet, 5, "Kofi", "Lale"),
            new("The lantern answers", Hills, 4, "Mina", "Kofi"),
            new("The second train", Hills, 7, "Mina", "Jonas", "Kofi") { Turn = new(Reunion, "Jonas comes on the snow plough") },
            new("Home", Street, 5, "Mina", "Kofi", "Lale", "Jonas"),
        ],
    };
}
