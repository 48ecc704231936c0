using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>The look of a benchmark set: crops of faces, a prior over labels, and how far the labels can be trusted. A new set is one record of this kind.</summary>
public interface IBenchmarkLook
{
    /// <summary>How often each label occurs; the shares sum to 1 up to rounding.</summary>
    IReadOnlyList<(Expression Label, double Share)> Prior { get; }

    /// <summary>What a face with this label really shows.</summary>
    Expression Shown(Expression label, RandomStream random);

    /// <summary>A photo of a person who shows an expression.</summary>
    PhotoPlan Plan(Expression shown, Person person, RandomStream random);
}
