namespace FaceValue.Faces;

/// <summary>Where the detector looks: a grid of cells for each stride, one or several guesses a cell, all measured from the cell's centre.</summary>
/// <param name="Side">Side of the network's square input, in pixels.</param>
/// <param name="Centres">Centre of each guess, relative to the input; the order of the network's outputs.</param>
/// <remarks>Bazarevsky et al. 2019, BlazeFace, section 3.2. Every anchor has the size of the whole input.</remarks>
sealed record Anchors(int Side, FacePoint[] Centres)
{
    /// <summary>Two guesses a cell at stride 8 and six at stride 16: 896 on an input of 128 pixels.</summary>
    public static Anchors ShortRange { get; } = Of(128, (8, 2), (16, 6));

    /// <summary>One guess a cell at stride 4: 2,304 on an input of 192 pixels.</summary>
    public static Anchors FullRange { get; } = Of(192, (4, 1));

    static Anchors Of(int side, params (int Stride, int Guesses)[] grids) => new(side,
    [
        .. from grid in grids
           let cells = side / grid.Stride
           from y in Enumerable.Range(0, cells)
           from x in Enumerable.Range(0, cells)
           from _ in Enumerable.Range(0, grid.Guesses)
           select new FacePoint((x + 0.5f) / cells, (y + 0.5f) / cells),
    ]);
}
