using FaceValue.Study;

namespace FaceValue.Backlot.Sites;

/// <summary>An expression that the study seeks, with the phrases that reach it and what else those bring.</summary>
/// <param name="Expression">The expression sought.</param>
/// <param name="Faces">Photos with a face at home with its phrases, over both sites.</param>
/// <param name="SeveralFaces">Of those, the share with two or three faces.</param>
/// <param name="Phrases">Its face-specific phrase, then its three words.</param>
/// <param name="Instead">What a face shows that does not show the expression sought, with weights that sum to 1.</param>
/// <param name="Neighbour">The expression whose words a photographer adds when adding words of another one.</param>
public sealed record SoughtExpression(
    Expression Expression, int Faces, double SeveralFaces, IReadOnlyList<SearchPhrase> Phrases, IReadOnlyList<(FaceShown Shown, double Weight)> Instead, Expression Neighbour)
{
    /// <summary>What a face shows that keeps the phrase's promise.</summary>
    public FaceShown Promise => FaceShown.Acted(Expression);

    /// <summary>The share of its photos with a face that keep the promise, in expectation.</summary>
    public double Right => Phrases.Sum(p => p.HomeShare * p.Right);
}
