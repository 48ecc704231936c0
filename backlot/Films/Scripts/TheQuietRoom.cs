using static FaceValue.Backlot.Drawing.BackdropKind;
using static FaceValue.Backlot.Films.TurnKind;

namespace FaceValue.Backlot.Films.Scripts;

/// <summary>A piano teacher who loses her hearing keeps one pupil.</summary>
static class TheQuietRoom
{
    public static Screenplay Screenplay { get; } = new()
    {
        Title = "The Quiet Room",
        Genre = Genre.Drama,
        Scenes =
        [
            new("Lesson", Room, 6, "Rosa", "Mina"),
            new("Scales", Room, 5, "Mina"),
            new("The doctor", Office, 7, "Rosa", "Kofi"),
            new("What she did not say", Window, 6, "Rosa", "Mina"),
            new("A silent concert", Lights, 6, "Rosa"),
            new("It is gone", Office, 7, "Rosa", "Kofi") { Turn = new(Loss, "Rosa can no longer hear") },
            new("The lid closed", Room, 6, "Rosa"),
            new("Mina waits", Street, 5, "Mina"),
            new("A door stays shut", Street, 6, "Mina", "Jonas"),
            new("You gave up", Room, 7, "Mina", "Rosa") { Turn = new(Conflict, "pupil and teacher clash") },
            new("Hands on wood", Room, 6, "Rosa", "Mina"),
            new("Through the floor", Room, 6, "Rosa"),
            new("The hall", Lights, 7, "Mina", "Jonas"),
            new("She is in the hall", Lights, 7, "Mina", "Rosa") { Turn = new(Reunion, "Rosa comes to the concert") },
            new("Encore", Lights, 6, "Mina", "Rosa", "Jonas"),
        ],
    };
}
