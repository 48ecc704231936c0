using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>Four friends find a map in a rowing boat.</summary>
static class TheOtterClub
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "The Otter Club",
        Genre = Genre.Family,
        Series = "The Otter Club",
        Scenes =
        [
            new("Last day of school", Street, 5, "Mina", "Kofi", "Lale", "Jonas"),
            new("The rowing boat", Beach, 6, "Mina", "Kofi"),
            new("A map", Beach, 6, "Mina", "Kofi", "Lale") { Turn = new(Revelation, "there is a map under the planks") },
            new("The club house", Room, 6, "Mina", "Lale", "Jonas"),
            new("Up the river", Park, 6, "Mina", "Kofi", "Lale"),
            new("The cave", Brick, 6, "Kofi", "Jonas"),
            new("Who gets to hold it", Hills, 6, "Kofi", "Jonas") { Turn = new(Conflict, "Kofi and Jonas fight over the map") },
            new("Two and two", Hills, 5, "Mina", "Jonas"),
            new("Rapids", Park, 5, "Kofi", "Lale"),
            new("The boat drifts off", Beach, 6, "Kofi", "Lale") { Turn = new(Loss, "the boat with everything in it is lost") },
            new("Night on the island", NightStreet, 6, "Kofi", "Lale"),
            new("Searchlights", NightStreet, 5, "Mina", "Jonas", "Rosa"),
            new("Smoke signals", Hills, 6, "Kofi", "Lale"),
            new("Found", Beach, 7, "Mina", "Kofi", "Lale", "Jonas") { Turn = new(Reunion, "the four find each other on the island") },
            new("What the map meant", Park, 6, "Mina", "Kofi", "Lale"),
            new("Next summer", Beach, 4, "Mina", "Kofi"),
        ],
    };
}
