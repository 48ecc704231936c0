using System.Security.Cryptography;
using System.Text.Json;

namespace FaceValue.Training;

/// <summary>All that a training's result depends on, as words under names. Two trainings of equal identity end in the same weights.</summary>
static class TrainingIdentity
{
    // Changed when the loop itself changes what it computes.
    const string Loop = "1";

    /// <summary>The identity of a task.</summary>
    public static SortedDictionary<string, string> Of(TrainingTask task)
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["training loop"] = Loop,
            ["model"] = task.Name,
            ["set"] = task.Set,
            ["colours"] = task.Colours.ToString(),
            ["classes"] = string.Join(", ", task.Training.Classes),
            ["training data"] = task.Training.Fingerprint,
            ["validation data"] = task.Validation.Fingerprint,
            ["starting weights"] = Hash(task.Start),
        };
        foreach (var choice in JsonSerializer.SerializeToElement(task.Recipe, ModelJson.Options).EnumerateObject())
            words[$"recipe {choice.Name}"] = choice.Value.ToString();
        return words;
    }

    /// <summary>What differs, as "name: there this, here that"; empty where nothing does.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> there, IReadOnlyDictionary<string, string> here) =>
        [.. there.Keys.Union(here.Keys).Order(StringComparer.Ordinal)
            .Where(name => there.GetValueOrDefault(name) != here.GetValueOrDefault(name))
            .Select(name => $"{name}: there {there.GetValueOrDefault(name, "nothing")}, here {here.GetValueOrDefault(name, "nothing")}")];

    static string Hash(IReadOnlyList<StoredTensor> tensors)
    {
        if (tensors.Count == 0) return "none";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tensor in tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{tensor.Name} {tensor.Type} {string.Join(' ', tensor.Shape)}\n"));
            hash.AppendData(tensor.Bytes.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
