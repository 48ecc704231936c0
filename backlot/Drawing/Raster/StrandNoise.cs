using FaceValue.Statistics;

namespace FaceValue.Backlot.Drawing.Raster;

/// <summary>Where single strands of hair lie: fine across, slow along. Cuts the edge of the hair into locks and gives it its sheen.</summary>
sealed class StrandNoise
{
    const int Across = 512, Along = 32;

    static readonly (int Cells, float Weight)[] FineCells = [(Across / 8, .5f), (Across / 3, .3f), (Across, .2f)], CoarseCells = [(Across / 14, .65f), (Across / 6, .35f)];

    readonly float[] values = new float[Across * Along];

    /// <summary>Fills the table once; it is the same for everybody, who differ by where they start in it.</summary>
    /// <param name="fine">Whether single strands are drawn; in a small picture they would only flicker.</param>
    public StrandNoise(bool fine)
    {
        var random = new RandomStream(77);
        foreach (var (cells, weight) in fine ? FineCells : CoarseCells)
        {
            var knots = new float[cells * Along];
            for (var i = 0; i < knots.Length; i++) knots[i] = (float)random.NextDouble();
            for (var row = 0; row < Along; row++)
                for (var column = 0; column < Across; column++)
                {
                    var at = (float)column * cells / Across;
                    var cell = (int)at;
                    var share = at - cell;
                    float left = knots[row * cells + cell], right = knots[row * cells + (cell + 1) % cells];
                    values[row * Across + column] += weight * (left + share * share * (3 - 2 * share) * (right - left));
                }
        }
        // Spread over the whole of 0 to 1, so that a cover of a half shows half of the strands.
        var ranks = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        for (var rank = 0; rank < ranks.Length; rank++) values[ranks[rank]] = (float)rank / ranks.Length;
    }

    /// <summary>0 to 1.</summary>
    /// <param name="across">Once around the table for each whole number.</param>
    /// <param name="along">From the root on; blended, because strands have no steps.</param>
    public float Density(float across, float along)
    {
        // Far from zero on the positive side, where a cast to int rounds down; it runs for every sample of hair.
        var column = (int)(across * Across + 64 * Across) & (Across - 1);
        var row = along * 4 + 64 * Along;
        var cell = (int)row;
        float here = values[(cell & (Along - 1)) * Across + column], next = values[((cell + 1) & (Along - 1)) * Across + column];
        return here + (row - cell) * (next - here);
    }
}
