using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Arcs;

/// <summary>What one rater noted in one film.</summary>
/// <param name="Rater">The rater: the file's name.</param>
/// <param name="Rows">The notes.</param>
/// <remarks>The files' form is described in <c>data/annotations/README.md</c>.</remarks>
public sealed record RaterAnnotations(string Rater, IReadOnlyList<RaterAnnotation> Rows)
{
    /// <summary>When the last note ends, in seconds; 0 without notes.</summary>
    public double End => Rows.Count == 0 ? 0 : Rows.Max(row => row.End);

    /// <summary>Reads all raters of a film.</summary>
    /// <param name="folder">The film's folder: one <c>rater-*.csv</c> a rater.</param>
    /// <returns>Raters in the order of their files' names.</returns>
    /// <exception cref="MissingInputException">There is no such folder, or no rater in it.</exception>
    /// <exception cref="InvalidDataException">A file is malformed or a row runs backwards; all are named, with file and line.</exception>
    public static IReadOnlyList<RaterAnnotations> ReadFolder(string folder)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "rater-*.csv").Order(StringComparer.Ordinal)] : [];
        return files.Length > 0 ? [.. files.Select(Read)]
            : throw new MissingInputException(folder, "Put one file a rater there, rater-01.csv and so on; data/annotations/README.md says what they hold.");
    }

    /// <summary>Reads one rater's file.</summary>
    /// <param name="path">A CSV with start, end, emotion, and perhaps character.</param>
    /// <exception cref="MissingInputException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A cell is malformed or a row runs backwards; all are named, with file and line.</exception>
    public static RaterAnnotations Read(string path)
    {
        var rows = CsvTable.Read<RaterAnnotation>(path, "Raters' files are described in data/annotations/README.md.");
        // The header is line 1.
        var problems = rows.Select((row, i) => (Row: row, Line: i + 2)).Where(at => !(at.Row.Start >= 0 && at.Row.End > at.Row.Start && double.IsFinite(at.Row.End)))
            .Select(at => FormattableString.Invariant($"line {at.Line} runs from {at.Row.Start} to {at.Row.End} s")).ToList();
        return problems.Count == 0 ? new(Path.GetFileNameWithoutExtension(path), rows)
            : throw new InvalidDataException($"'{path}': {string.Join("; ", problems.Take(10))}{(problems.Count > 10 ? $"; and {problems.Count - 10} more" : "")}. A row must end after it starts, and start at 0 or later.");
    }

    /// <summary>Makes sure that all notes lie in their film.</summary>
    /// <param name="raters">The film's raters.</param>
    /// <param name="filmSeconds">The film's length in seconds.</param>
    /// <exception cref="ArgumentException">Notes go beyond the film's end; all such raters are named.</exception>
    internal static void RequireInside(IReadOnlyList<RaterAnnotations> raters, double filmSeconds)
    {
        var beyond = raters.Where(rater => rater.End > filmSeconds).Select(rater => FormattableString.Invariant($"{rater.Rater} to {rater.End} s")).ToList();
        if (beyond.Count > 0) throw new ArgumentException(FormattableString.Invariant($"The film has {filmSeconds} s but notes go beyond: {string.Join(", ", beyond)}. Is it another cut?"), nameof(filmSeconds));
    }

    /// <summary>Whether the rater sees it in each bin of time: a note that covers any part of a bin counts, and overlapping notes count once.</summary>
    /// <param name="word">The rater's word.</param>
    /// <param name="bins">How many bins, from the film's beginning; what lies beyond is left out.</param>
    /// <param name="binSeconds">How long each is.</param>
    public bool[] Sees(string word, int bins, double binSeconds)
    {
        var seen = new bool[bins];
        foreach (var row in Rows.Where(row => row.Says(word)))
            for (var bin = (int)(row.Start / binSeconds); bin < bins && bin * binSeconds < row.End; bin++) seen[bin] = true;
        return seen;
    }
}
