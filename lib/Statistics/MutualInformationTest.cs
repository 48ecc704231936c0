namespace FaceValue.Statistics;

/// <summary>Mutual information beside what chance alone would show.</summary>
/// <param name="Bits">Plug-in value, bits.</param>
/// <param name="ChanceBits">Its mean over tables with the same margins and no connection, bits.</param>
/// <param name="P">Share of tables, this one included, that tell at least as much.</param>
/// <param name="Shuffles">How many shuffled tables.</param>
public sealed record MutualInformationTest(double Bits, double ChanceBits, double P, int Shuffles)
{
    /// <summary>Bits beyond chance; around 0, and possibly below, where nothing is told.</summary>
    public double CorrectedBits => Bits - ChanceBits;
}
