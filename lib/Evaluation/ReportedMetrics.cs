using System.Text.Json;

namespace FaceValue.Evaluation;

/// <summary>Figures that the original study reports of its models on photos.</summary>
/// <param name="Confusion">Model and set, as <c>raf-db/raf-test</c> -> C x C counts; rows are true classes, columns predicted ones, in the order of the five studied.</param>
public sealed record ReportedMetrics(IReadOnlyDictionary<string, int[][]> Confusion)
{
    /// <summary>Model -> the accuracy that the article names for it: one on validation photos, the others on test photos.</summary>
    public IReadOnlyDictionary<string, double> Claimed { get; init; } = new Dictionary<string, double>();

    /// <summary>Site, then way of searching -> accuracy on the model's own split, of one training each.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> SearchExperiment { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, double>>();

    /// <summary>Photos in a matrix.</summary>
    public int Count(string name) => Matrix(name).Total;

    /// <summary>Photos on its diagonal.</summary>
    public int Correct(string name) => Matrix(name).Correct;

    /// <summary>Share of photos named rightly, 0 to 1.</summary>
    public double Accuracy(string name) => (double)Correct(name) / Count(name);

    /// <summary>A matrix with its scores.</summary>
    /// <exception cref="ArgumentException">None of this name was published; the message names those that were.</exception>
    public ConfusionMatrix Matrix(string name) => Confusion.TryGetValue(name, out var counts)
        ? new(counts)
        : throw new ArgumentException($"No matrix '{name}' was published; expected one of {string.Join(", ", Confusion.Keys)}.", nameof(name));

    internal static ReportedMetrics Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return new(root.GetProperty("confusion").EnumerateObject().ToDictionary(matrix => matrix.Name, matrix => matrix.Value.Deserialize<int[][]>()!))
            {
                Claimed = root.GetProperty("readme_claims").EnumerateObject().ToDictionary(model => model.Name, model => model.Value.GetProperty("accuracy").GetDouble()),
                SearchExperiment = root.GetProperty("search_experiment_accuracy").EnumerateObject()
                    .ToDictionary(site => site.Name, site => (IReadOnlyDictionary<string, double>)site.Value.Deserialize<Dictionary<string, double>>()!),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{path}' does not hold the published confusion matrices and accuracies: {e.Message}", e);
        }
    }
}
