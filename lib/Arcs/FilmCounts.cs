using FaceValue.Study;
using FaceValue.Statistics;
using FaceValue.Tables;

namespace FaceValue.Arcs;

/// <summary>How often one model read each expression in one film: one face for each sampled frame that shows any.</summary>
public sealed record FilmCounts
{
    /// <summary>The model, such as <c>raf-db</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The film's id.</summary>
    public required string Film { get; init; }

    /// <summary>Faces read as angry.</summary>
    public required int Angry { get; init; }

    /// <summary>Faces read as fear.</summary>
    public required int Fear { get; init; }

    /// <summary>Faces read as happy.</summary>
    public required int Happy { get; init; }

    /// <summary>Faces read as sad.</summary>
    public required int Sad { get; init; }

    /// <summary>Faces read as surprise.</summary>
    public required int Surprise { get; init; }

    /// <summary>All faces read; the sum of the five.</summary>
    [ColumnName("total_faces")]
    public required int Faces { get; init; }

    /// <summary>The five counts in the order of <see cref="Expressions.Studied"/>.</summary>
    public IReadOnlyList<int> Counts => [Angry, Fear, Happy, Sad, Surprise];

    /// <summary>The five as shares of all faces.</summary>
    /// <exception cref="ArgumentException">The film has no faces.</exception>
    public double[] Shares => Statistics.Shares.Of(Counts);

    /// <summary>Share of one expression, 0 to 1.</summary>
    /// <param name="expression">One of the five studied.</param>
    public double Share(Expression expression) => Shares[Expressions.PlaceOf(expression)];

    /// <summary>Entropy of the shares in bits, 0 to log2 5 = 2.32.</summary>
    public double EntropyBits => Entropy.Bits(Counts);

    /// <summary>The expression read most often; the first in order where two are equal.</summary>
    public Expression Dominant => Expressions.Studied[Counts.ToList().IndexOf(Counts.Max())];
}
