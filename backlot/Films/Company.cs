using FaceValue.Backlot.Drawing;

namespace FaceValue.Backlot.Films;

/// <summary>The players of one film. A name is the same face in every film of a world; its clothes are the film's.</summary>
sealed class Company(Screenplay screenplay, int seed)
{
    // The painter keeps a player's clothes as long as the player is the same object.
    readonly Dictionary<string, Person> players = [];

    /// <summary>The player of a name.</summary>
    public Person this[string name] => players.TryGetValue(name, out var player) ? player : players[name] = Dress(name);

    Person Dress(string name)
    {
        var player = Person.Draw(NamedStream.Open(seed, $"player/{name}"));
        // Broad shoulders come with a rugged build, which clothes are chosen by.
        return player with { Outfit = Wardrobe.Draw(NamedStream.Open(seed, $"film/{screenplay.Film}/clothes/{name}"), player.Shoulders > .985 ? .8 : .2) };
    }
}
