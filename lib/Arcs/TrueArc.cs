using FaceValue.Statistics;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Arcs;

/// <summary>What a film's faces are known to show along its course; known only of films made for it.</summary>
public sealed record TrueArc
{
    readonly double[] seconds;
    readonly double[][] mixtures;

    /// <summary>Takes a copy.</summary>
    /// <param name="film">The film's id.</param>
    /// <param name="seconds">T times in seconds, ascending.</param>
    /// <param name="mixtures">T rows: the five shares in the order of <see cref="Expressions.Studied"/>. What is missing to 1 is neutral, which no model of the study knows.</param>
    /// <exception cref="ArgumentException">No times, times that do not ascend, or a row that does not hold five shares (film and row are named).</exception>
    public TrueArc(string film, IReadOnlyList<double> seconds, IReadOnlyList<double[]> mixtures)
    {
        ArgumentNullException.ThrowIfNull(mixtures);
        (Film, this.seconds) = (film, Require.Finite(seconds, nameof(seconds)));
        Require.SameLength(seconds.Count, mixtures.Count, nameof(seconds), nameof(mixtures));
        for (var t = 0; t < mixtures.Count; t++)
        {
            if (t > 0 && seconds[t] <= seconds[t - 1]) throw new ArgumentException($"'{film}': the truth's row {t} is at {seconds[t]} s, not after row {t - 1}.", nameof(seconds));
            var row = mixtures[t];
            if (row.Length != Expressions.Studied.Count || row.Any(share => !(share >= 0)) || row.Sum() > 1 + Require.SumTolerance)
                throw new ArgumentException($"'{film}': the truth's row {t} is {string.Join(" ", row)}; expected {Expressions.Studied.Count} shares of at most 1 together.", nameof(mixtures));
        }
        this.mixtures = [.. mixtures.Select(row => (double[])row.Clone())];
        Minutes = [.. this.seconds.Select(second => second / 60)];
    }

    /// <summary>The film's id.</summary>
    public string Film { get; }

    /// <summary>T times in minutes.</summary>
    public IReadOnlyList<double> Minutes { get; }

    /// <summary>T rows of five shares.</summary>
    public IReadOnlyList<double[]> Mixtures => mixtures;

    /// <summary>One expression's true share against minutes.</summary>
    public ReadingSeries Signal(Expression expression)
    {
        var place = Expressions.PlaceOf(expression);
        return new(Minutes, [.. mixtures.Select(row => row[place])]);
    }

    /// <summary>The five shares at the time nearest to one asked for.</summary>
    public IReadOnlyList<double> At(double second)
    {
        var place = Array.BinarySearch(seconds, second);
        if (place >= 0) return mixtures[place];
        var after = Math.Min(~place, seconds.Length - 1);
        var before = Math.Max(0, ~place - 1);
        return second - seconds[before] <= seconds[after] - second ? mixtures[before] : mixtures[after];
    }

    /// <summary>Writes arcs as a Parquet table: film, seconds, and a column for each expression.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string path, IEnumerable<TrueArc> arcs) =>
        ParquetTable.Write(path, arcs.SelectMany(arc => arc.mixtures.Select((row, t) => new Row { Film = arc.Film, Seconds = arc.seconds[t], Angry = row[0], Fear = row[1], Happy = row[2], Sad = row[3], Surprise = row[4] })));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="MissingInputException">There is no such table.</exception>
    public static IReadOnlyList<TrueArc> Read(string path) =>
    [
        .. ParquetTable.Read<Row>(path, "Run notebook 07-movie-arcs first.").GroupBy(row => row.Film)
            .Select(film => new TrueArc(film.Key, [.. film.Select(row => row.Seconds)], [.. film.Select(row => (double[])[row.Angry, row.Fear, row.Happy, row.Sad, row.Surprise])])),
    ];

    sealed record Row
    {
        public required string Film { get; init; }
        public required double Seconds { get; init; }
        public required double Angry { get; init; }
        public required double Fear { get; init; }
        public required double Happy { get; init; }
        public required double Sad { get; init; }
        public required double Surprise { get; init; }
    }
}
