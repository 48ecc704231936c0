using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Turns the names of members into headings.</summary>
static partial class Words
{
    /// <summary><c>EntropyBitsMean</c> becomes "Entropy bits mean", <c>JSDistance</c> "JS distance"; <c>film_id</c> "film id".</summary>
    public static string Of(string name)
    {
        var words = Parts().Split(name).Where(word => word.Length > 0)
            .Select((word, i) => i == 0 || IsAcronym(word) ? word : char.ToLowerInvariant(word[0]) + word[1..]);
        var heading = string.Join(' ', words);
        return heading.Length == 0 ? name : heading;
    }

    static bool IsAcronym(string word) => word.Length > 1 && word.Any(char.IsUpper) && !word.Any(char.IsLower);

    [GeneratedRegex(@"_+|(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})")]
    private static partial Regex Parts();
}
