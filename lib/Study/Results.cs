using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FaceValue.Study;

/// <summary>The study's numbers: one flat JSON object, name -> number, plus <c>meta</c>. Kept sorted, so that two runs can be compared line by line.</summary>
/// <param name="path">The file, usually <c>outputs/&lt;study&gt;/results.json</c>.</param>
public sealed partial class Results(string path)
{
    static readonly Lock Writing = new();
    static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Every number in the file; empty where there is none yet.</summary>
    /// <exception cref="InvalidDataException">The file is not what this class writes.</exception>
    public IReadOnlyDictionary<string, double> Read() =>
        Load().Where(entry => entry.Key != "meta").ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<double>());

    /// <summary>Adds numbers, or replaces those of the same names. Seven significant digits are kept: the last bits of a logarithm differ between systems.</summary>
    /// <param name="numbers">Names of lower-case words, digits, '-' and '_' in parts joined by dots, as in <c>published.raf-db.cramers_v</c>.</param>
    /// <exception cref="ArgumentException">A name is malformed, or a number is not finite.</exception>
    public void Set(params IEnumerable<(string Name, double Value)> numbers)
    {
        var checkedNumbers = numbers.ToList();
        foreach (var (name, value) in checkedNumbers)
        {
            if (!Names().IsMatch(name) || name == "meta")
                throw new ArgumentException($"'{name}' cannot name a result: expected lower-case parts joined by dots, as in published.raf-db.cramers_v.", nameof(numbers));
            if (!double.IsFinite(value))
                throw new ArgumentException($"Result '{name}' is {value}; leave out what is not defined.", nameof(numbers));
        }
        lock (Writing)
        {
            var all = Load();
            foreach (var (name, value) in checkedNumbers) all[name] = Rounded(value);
            Save(all);
        }
        // As the file holds it, to be found there again.
        foreach (var (name, value) in checkedNumbers) InputLog.NoteResult(name, Rounded(value));
    }

    /// <summary>Describes the run beside the numbers: study, version, seeds. Text, never a time or a path, so that equal runs write equal files.</summary>
    public void Describe(string name, string value)
    {
        lock (Writing)
        {
            var all = Load();
            var meta = all["meta"] as JsonObject ?? [];
            meta[name] = value;
            all["meta"] = meta.DeepClone();
            Save(all);
        }
    }

    static double Rounded(double value) => double.Parse(value.ToString("G7", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    JsonObject Load()
    {
        if (!File.Exists(Path)) return [];
        try
        {
            return JsonNode.Parse(File.ReadAllText(Path)) as JsonObject ?? throw new JsonException("not an object");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"'{Path}' is not the JSON object that a run writes ({e.Message}). Delete it and run again with --fresh.", e);
        }
    }

    void Save(JsonObject all)
    {
        var sorted = new JsonObject();
        if (all["meta"] is { } meta) sorted["meta"] = meta.DeepClone();
        foreach (var (name, value) in all.Where(e => e.Key != "meta").OrderBy(e => e.Key, StringComparer.Ordinal))
            sorted[name] = value!.DeepClone();
        AtomicFile.Write(Path, sorted.ToJsonString(Format).ReplaceLineEndings("\n") + "\n");
    }

    [GeneratedRegex(@"^[a-z0-9_-]+(\.[a-z0-9_-]+)*$")]
    private static partial Regex Names();
}
