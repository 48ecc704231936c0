using FaceValue.Study;

namespace FaceValue.Backlot.Sites;

/// <summary>What a face truly shows, whatever words the photo was sold under.</summary>
/// <param name="Expression">The expression; <see cref="Expression.Neutral"/> for the two manners without one.</param>
/// <param name="Manner">Acted, contemplative or posed blank.</param>
public readonly record struct FaceShown(Expression Expression, FaceManner Manner)
{
    /// <summary>A resting face lost in thought.</summary>
    public static FaceShown Contemplative { get; } = new(Expression.Neutral, FaceManner.Contemplative);

    /// <summary>A face held empty for the camera.</summary>
    public static FaceShown PosedBlank { get; } = new(Expression.Neutral, FaceManner.PosedBlank);

    /// <summary>An expression shown on purpose. Neutral, acted, is a posed blank.</summary>
    public static FaceShown Acted(Expression expression) => expression == Expression.Neutral ? PosedBlank : new(expression, FaceManner.Acted);
}
