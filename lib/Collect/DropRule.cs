using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>The rule by which expressions leave the study: on counts, the same for all, and set before the counts are known.</summary>
public sealed record DropRule
{
    /// <summary>
    /// Usable photos that an expression must bring. With 150, a fifth held out makes 30, whose accuracy is known to about 18 points either way (95%, at worst); with fewer a class' score says nothing.
    /// </summary>
    public int MinUsable { get; init; } = 150;

    /// <summary>The share of its photos that must be usable. Below a half, the words mean something else more often than the expression.</summary>
    public double MinUsableShare { get; init; } = 0.5;

    /// <summary>Says for each expression whether it stays, and why not.</summary>
    public IReadOnlyList<DropVerdict> Judge(IEnumerable<ExpressionYield> yields) => [.. yields.Select(Judge)];

    DropVerdict Judge(ExpressionYield found)
    {
        string[] reasons =
        [
            .. found.Usable < MinUsable ? (string[])[$"{found.Usable} usable photos, fewer than {MinUsable}"] : [],
            .. found.UsableShare < MinUsableShare ? (string[])[$"{found.UsableShare:P0} of its photos usable, less than {MinUsableShare:P0}"] : [],
        ];
        return new DropVerdict(found.Expression, found.Found, found.Usable, reasons.Length == 0, string.Join("; ", reasons));
    }
}

/// <summary>What <see cref="DropRule"/> says about one expression.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Found">Photos found for it.</param>
/// <param name="Usable">Those that can be used.</param>
/// <param name="Stays">It stays in the study.</param>
/// <param name="Reason">Why it leaves; empty where it stays.</param>
public sealed record DropVerdict(Expression Expression, int Found, int Usable, bool Stays, string Reason);
