namespace FaceValue.Workbook.Dashboard;

/// <summary>What must be said beside the published numbers.</summary>
static class PublishedNotes
{
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("What this is", "Two networks of one make (ResNet18) and one recipe learned to name five facial expressions from different photos: stock photos found by search words (Face Value) and a public benchmark (RAF-DB). Both then read the same 47,252 faces of 59 films, the largest face of every 100th frame. Of two films the readings are published face by face, of the others as counts."),
        new("What a reading means", "A reading says which expression a network sees in a face. It does not say what a person, or an actor, goes through, and it must not be used to judge anybody. Film faces are acted, lit and cut."),
        new("Limits", "Nobody has said what these faces truly show. The films were chosen by one person; several belong to series and are no independent evidence. The readings are of one run of each model. Intervals of single films treat faces as independent, which neighbouring frames are not: they are too narrow. The threshold works where readings are known face by face. The published tables hold the winning label's probability only, so nothing can be rescaled or corrected for the training set's prior."),
        new("Privacy", "No picture of the films is in this file, and none is fetched. A face strip is shown only for drawn films, or where you add pictures on your own machine."),
        new("Sources and licences", "Numbers: Daniel Lumian, Face Value, repository pixel-process-dev/face-value; it states no licence, so they are cited as figures. Group names and moments come from the same source. This page and its code: MIT licence. Colours of the expressions after Okabe and Ito, Color Universal Design, 2008."),
        new("How to cite", "Lumian, D.: Face Value: When Benchmark Accuracy Doesn't Mean What You Think; and this workbook, by its CITATION.cff, with the commit named below."),
    ];
}
