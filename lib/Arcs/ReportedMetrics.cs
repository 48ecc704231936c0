using System.Text.Json;

namespace FaceValue.Arcs;

/// <summary>Figures that the original study reports of its models on photos.</summary>
/// <param name="Confusion">Model and set, as <c>raf-db/raf-test</c> -> C x C counts; rows are true classes, columns predicted ones, in the order of the five studied.</param>
public sealed record ReportedMetrics(IReadOnlyDictionary<string, int[][]> Confusion)
{
    /// <summary>Photos in a matrix.</summary>
    public int Count(string name) => Confusion[name].Sum(row => row.Sum());

    /// <summary>Photos on its diagonal.</summary>
    public int Correct(string name) => Confusion[name].Select((row, i) => row[i]).Sum();

    /// <summary>Share of photos named rightly, 0 to 1.</summary>
    public double Accuracy(string name) => (double)Correct(name) / Count(name);

    internal static ReportedMetrics Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return new(json.RootElement.GetProperty("confusion").EnumerateObject().ToDictionary(matrix => matrix.Name, matrix => matrix.Value.Deserialize<int[][]>()!));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{path}' does not hold the published confusion matrices: {e.Message}", e);
        }
    }
}
