namespace FaceValue.Arcs;

/// <summary>One trained network: a model (a data set and the recipe) and the seed that it was trained with. Two seeds of one model tell how much chance there is in training.</summary>
/// <param name="Model">The model, such as <c>raf-db</c>.</param>
/// <param name="Seed">The seed.</param>
public sealed record ModelRun(string Model, int Seed)
{
    /// <summary>As in tables: <c>raf-db, seed 2</c>.</summary>
    public override string ToString() => $"{Model}, seed {Seed}";
}
