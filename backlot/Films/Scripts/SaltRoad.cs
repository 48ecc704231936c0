using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>A father walks home along the coast after twenty years at sea.</summary>
static class SaltRoad
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "Salt Road",
        Genre = Genre.Drama,
        Scenes =
        [
            new("The harbour", Beach, 6, "Viktor"),
            new("A bed for the night", Room, 7, "Viktor", "Rosa"),
            new("Letters never sent", Room, 6, "Viktor"),
            new("The road inland", Hills, 6, "Viktor", "Jonas"),
            new("Work for a day", Hills, 6, "Jonas", "Viktor"),
            new("A grave with her name", Hills, 7, "Viktor") { Turn = new(Loss, "Viktor learns that his wife has died") },
            new("Rain on the chapel", Wall, 6, "Viktor", "Rosa"),
            new("The son does not answer", Street, 6, "Emil"),
            new("Two men at a table", Room, 8, "Viktor", "Emil") { Turn = new(Conflict, "father and son quarrel over the lost years") },
            new("The broken cup", Room, 6, "Emil", "Mina"),
            new("What she had kept", Window, 6, "Mina", "Viktor"),
            new("Night shift", NightStreet, 6, "Emil"),
            new("The slipway", Beach, 8, "Viktor", "Emil") { Turn = new(Reunion, "father and son meet again on the slipway") },
            new("One boat", Beach, 6, "Viktor", "Emil", "Mina"),
            new("Salt", Beach, 5, "Viktor"),
        ],
    };
}
