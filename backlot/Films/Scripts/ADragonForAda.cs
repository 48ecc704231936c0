using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>A girl's kite is taken by the wind and comes back larger.</summary>
static class ADragonForAda
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "A Dragon for Ada",
        Genre = Genre.Family,
        Scenes =
        [
            new("The kite", Hills, 6, "Ada", "Tomas"),
            new("Wind", Hills, 5, "Ada"),
            new("Gone over the ridge", Hills, 6, "Ada", "Tomas") { Turn = new(Loss, "the kite that her mother made is gone") },
            new("Supper", Room, 6, "Ada", "Tomas"),
            new("A shadow on the wall", Wall, 6, "Ada"),
            new("It has eyes", Park, 6, "Ada", "Bruno") { Turn = new(Revelation, "the kite has become a dragon") },
            new("Feeding it", Park, 6, "Ada", "Bruno"),
            new("The village council", Office, 6, "Tomas", "Viktor", "Petra"),
            new("Torches", NightStreet, 6, "Viktor", "Petra") { Turn = new(Conflict, "the village turns on the dragon") },
            new("Hide", Brick, 5, "Ada", "Bruno"),
            new("Flight", Hills, 6, "Ada"),
            new("Above the clouds", Hills, 5, "Ada"),
            new("Tomas searches", NightStreet, 6, "Tomas", "Petra"),
            new("The field at dawn", Hills, 7, "Ada", "Tomas") { Turn = new(Reunion, "Ada lands and her father is there") },
            new("A very long string", Park, 5, "Ada", "Tomas", "Bruno"),
        ],
    };
}
