namespace FaceValue.Workbook.Dashboard;

/// <summary>What must be said beside numbers that were made here.</summary>
static class StudyNotes
{
    public static IReadOnlyList<KeyValuePair<string, string>> All(string study) =>
    [
        new("What this is", study == "backlot"
            ? "A simulation. Networks of one make (a narrow ResNet18) and one recipe learned to name five facial expressions from three drawn data sets: photos of two stock sites found by search words (Face Value), a set like RAF-DB, a set like FER2013; each twice, with another seed. All then read the same drawn films, the largest face of every sampled frame."
            : "Networks of one make and one recipe learned to name five facial expressions from different photos, each with several seeds. All then read the same films, the largest face of every sampled frame."),
        new("What a reading means", "A reading says which expression a network sees in a face. It does not say what a person, or an actor, goes through, and it must not be used to judge anybody."),
        new("Limits", study == "backlot"
            ? "The true arc is that of the screenplay's scenes: what their faces show on the whole, neutral included, which no network knows. A drawn world can show that an order of models turns round, and why; that it does so for real films it cannot show. Intervals of single films treat faces as independent, which neighbouring frames are not: they are too narrow."
            : "Nobody has said what these faces truly show. Intervals of single films treat faces as independent, which neighbouring frames are not: they are too narrow."),
        new("Privacy", study == "backlot" ? "The small pictures are drawings of nobody. For real films the file holds none." : "No picture of the films is in this file, and none is fetched."),
        new("Sources and licences", "Everything was made by this workbook. This page and its code: MIT licence. Colours of the expressions after Okabe and Ito, Color Universal Design, 2008."),
        new("How to cite", "This workbook, by its CITATION.cff, with the commit named below."),
    ];
}
