using System.Text;

namespace FaceValue.Backlot.Films;

/// <summary>A film before it is shot. A person writes one in a short file (see <see cref="Scripts.Repertoire"/>): a title, a genre, and a line for each scene.</summary>
public sealed record Screenplay
{
    public required string Title { get; init; }

    public required Genre Genre { get; init; }

    /// <summary>The series it belongs to, or null.</summary>
    public string? Series { get; init; }

    public required IReadOnlyList<StoryScene> Scenes { get; init; }

    /// <summary>The film's name in files and tables: its title in lower case with dashes.</summary>
    public string Film
    {
        get
        {
            var name = new StringBuilder();
            foreach (var letter in Title.ToLowerInvariant())
                if (char.IsAsciiLetterOrDigit(letter)) name.Append(letter);
                else if (letter != '\'' && name.Length > 0 && name[^1] != '-') name.Append('-');
            return name.ToString().TrimEnd('-');
        }
    }

    /// <summary>How long the film is.</summary>
    public double Minutes => Scenes.Sum(scene => scene.Minutes);

    /// <summary>The minute in which a scene begins.</summary>
    /// <param name="scene">From 0.</param>
    public double StartOf(int scene) => Scenes.Take(scene).Sum(before => before.Minutes);

    /// <exception cref="ArgumentException">It cannot be filmed; every reason is named.</exception>
    internal void Check()
    {
        var problems = new List<string>();
        if (Film.Length == 0) problems.Add("its title has no letter or digit to name its files by");
        if (Scenes.Count == 0) problems.Add("it has no scene");
        foreach (var scene in Scenes.Where(scene => !(scene.Minutes is > 0 and < 600))) problems.Add($"'{scene.Heading}' lasts {scene.Minutes} minutes");
        foreach (var scene in Scenes.Where(scene => scene.Cast.Distinct().Count() != scene.Cast.Count)) problems.Add($"'{scene.Heading}' names somebody twice");
        if (problems.Count > 0) throw new ArgumentException($"The screenplay '{Title}' cannot be filmed: {string.Join("; ", problems)}.");
    }
}
