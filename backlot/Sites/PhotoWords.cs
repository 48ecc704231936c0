using FaceValue.Statistics;

namespace FaceValue.Backlot.Sites;

/// <summary>The words that a site shows with a photo: tags, category, the sentence for those who cannot see it. They follow what the photo is sold as, never what it truly shows.</summary>
static class PhotoWords
{
    static readonly string[] Everywhere = ["indoors", "outdoors", "light", "design", "lifestyle", "mood", "studio"];
    static readonly string[] OfPeople = ["adult", "people", "model", "human", "eyes", "expression", "looking"];

    static readonly Dictionary<PhotoSubject, (string Category, string Sentence, string[] Tags)> Subjects = new()
    {
        [PhotoSubject.Face] = ("people", "Portrait of a person", ["person", "portrait"]),
        [PhotoSubject.TurnedAway] = ("feelings", "Person seen from behind", ["person", "back", "alone"]),
        [PhotoSubject.Food] = ("food", "Food on a plate", ["food", "plate", "dish"]),
        [PhotoSubject.Landscape] = ("nature", "Landscape under a wide sky", ["landscape", "sky", "nature"]),
        [PhotoSubject.Room] = ("buildings", "Empty room", ["room", "interior", "wall"]),
        [PhotoSubject.Objects] = ("backgrounds", "Objects on a table", ["objects", "decoration", "colourful"]),
    };

    /// <summary>The words of its phrases first, as sellers put them, then what it is of, then some that say little.</summary>
    public static IReadOnlyList<string> Tags(PhotoSubject subject, IReadOnlyList<string> foundBy, RandomStream random) =>
        [.. foundBy.SelectMany(phrase => phrase.Split(' ')).Concat(Subjects[subject].Tags)
            .Concat(subject == PhotoSubject.Face ? [random.Pick(OfPeople), random.Pick(OfPeople)] : []).Append(random.Pick(Everywhere)).Distinct()];

    public static string Alt(PhotoSubject subject, int faces, string homePhrase) =>
        $"{(faces > 1 ? $"Portrait of {(faces == 2 ? "two" : "three")} people" : Subjects[subject].Sentence)}, {homePhrase}.";

    public static string Category(PhotoSubject subject, bool isFiledUnderPeople) => isFiledUnderPeople ? "people" : Subjects[subject].Category;
}
