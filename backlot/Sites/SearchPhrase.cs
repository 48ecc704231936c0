namespace FaceValue.Backlot.Sites;

/// <summary>One phrase that the study searches for, and what it finds on the backlot's sites.</summary>
/// <param name="Text">The phrase as it is typed: "gross", "sad face".</param>
/// <param name="HomeShare">Of the expression's photos with a face: the share at home with this phrase, that is, certainly found by it. Sums to 1 over an expression's phrases.</param>
/// <param name="AlsoFinds">Of the series at home with another phrase of the expression: the share that this phrase finds as well. 0 to 1.</param>
/// <param name="Right">Of the photos with a face at home here: the share that truly shows the expression sought. 0 to 1.</param>
/// <param name="Faceless">Of all photos at home here: the share without a face to find. 0 to below 1.</param>
/// <param name="Instead">What the faceless photos are of, each as likely.</param>
public sealed record SearchPhrase(string Text, double HomeShare, double AlsoFinds, double Right, double Faceless, params IReadOnlyList<PhotoSubject> Instead)
{
    /// <summary>True for the face-specific phrases of query version 1.</summary>
    public bool AsksForFace => Text.EndsWith(" face", StringComparison.Ordinal);

    /// <summary>The phrase's words.</summary>
    public IReadOnlyList<string> Words => Text.Split(' ');
}
