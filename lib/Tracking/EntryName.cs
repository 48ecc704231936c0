using System.Text.RegularExpressions;

namespace FaceValue.Tracking;

/// <summary>The rule for names of params, tags and metrics: MLflow's, which may make files of them.</summary>
public static partial class EntryName
{
    /// <summary>Fails unless every name is 1 to 250 letters, digits, '_', '-', '.', ' ', ':' and '/', and as a path means itself (no empty, '.' or '..' part).</summary>
    /// <exception cref="ArgumentException">Names are malformed; the message lists them all.</exception>
    public static void Check(IEnumerable<string> names)
    {
        var wrong = names.Where(name => !IsGood(name)).Distinct().ToList();
        if (wrong.Count > 0)
            throw new ArgumentException($"Cannot log under '{string.Join("', '", wrong)}': a name has 1 to {TrackingLimits.KeyLetters} letters, digits, '_', '-', '.', ' ', ':' and '/', and no empty, '.' or '..' part between slashes.", nameof(names));
    }

    static bool IsGood(string name) =>
        name is { Length: > 0 and <= TrackingLimits.KeyLetters } && Letters().IsMatch(name) && !name.Split('/').Any(part => part is "" or "." or "..");

    [GeneratedRegex(@"^[\w.\- :/]+\z")]
    private static partial Regex Letters();
}
