namespace FaceValue.Tracking;

/// <summary>Cuts a list into pieces that a server takes at once.</summary>
static class Batches
{
    /// <summary>Pieces in order, each of at most so many items and bytes, and of one item at least.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> items, int most, int bytes, Func<T, int> size)
    {
        var (piece, taken) = (new List<T>(), 0);
        foreach (var item in items)
        {
            var more = size(item);
            if (piece.Count > 0 && (piece.Count == most || taken + more > bytes))
            {
                yield return piece;
                (piece, taken) = ([], 0);
            }
            piece.Add(item);
            taken += more;
        }
        if (piece.Count > 0) yield return piece;
    }
}
