using System.Collections.Concurrent;

namespace FaceValue.Datasets;

/// <summary>Gathers everything that is wrong with a set, so that one error can name all of it. May be filled from several threads.</summary>
/// <param name="what">What is being read, named in the error.</param>
sealed class Offenders(string what)
{
    const int Named = 20;

    readonly ConcurrentBag<(string Item, string Fault)> found = [];

    public void Add(string item, string fault) => found.Add((item, fault));

    /// <summary>Nothing where nothing is wrong; otherwise an error with the first twenty by name and how many more there are.</summary>
    /// <param name="remedy">What to do, as a sentence.</param>
    public void ThrowIfAny(string remedy)
    {
        if (found.IsEmpty) return;
        var sorted = found.OrderBy(one => one.Item, StringComparer.Ordinal).ToList();
        var first = sorted.Take(Named).Select(one => $"{one.Item}: {one.Fault}");
        throw new InvalidDataException($"{what} cannot be used: {string.Join("; ", first)}{(sorted.Count > Named ? $"; and {sorted.Count - Named} more" : "")}. {remedy}");
    }
}
