using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>How much a read expression tells about the film's genre.</summary>
/// <param name="Bits">Mutual information of genre and expression over all faces.</param>
/// <param name="ChanceBits">Its mean when genres are dealt to the films by chance.</param>
/// <param name="P">Share of the deals with at least as many bits, the films as they are included.</param>
/// <remarks>
/// Whole films (and whole series) are dealt, not faces: faces of one film resemble each other whatever the genre, and a shuffle of faces would call that genre.
/// </remarks>
public sealed record GenreInformation(double Bits, double ChanceBits, double P)
{
    /// <summary>Bits beyond chance; below 0 by chance.</summary>
    public double CorrectedBits => Bits - ChanceBits;

    /// <summary>Looks at one network.</summary>
    /// <param name="films">N films with faces.</param>
    /// <param name="genres">N genres, at least two different ones.</param>
    /// <param name="series">N series; a film of its own has its own.</param>
    /// <param name="seed">Seed of the deals.</param>
    /// <param name="deals">How many.</param>
    /// <exception cref="ArgumentException">Different lengths, a series across two genres, or one genre only.</exception>
    public static GenreInformation Of(IReadOnlyList<FilmCounts> films, IReadOnlyList<string> genres, IReadOnlyList<string> series, int seed, int deals = 999)
    {
        ArgumentNullException.ThrowIfNull(films);
        var (labels, names) = Require.Labels(genres, films.Count, nameof(genres));
        if (names.Length < 2) throw new ArgumentException($"All films are {(names.Length == 0 ? "missing" : names[0])}: one genre tells nothing.", nameof(genres));
        var shuffle = Exchangeability.WholeBlocks(series).For(labels);
        var own = Information(films, labels, names.Length);
        var chance = new List<double>();
        var (p, _, _) = shuffle.Test(dealt =>
        {
            var bits = Information(films, dealt, names.Length);
            lock (chance) chance.Add(bits);
            return bits >= own - 1e-12;
        }, seed, deals);
        // Deals come in any order from several threads; sorted, their sum is the same to the last digit.
        return new(own, chance.Order().Average(), p);
    }

    /// <summary>How many bits are lost when the films lose their colours: those were read from the grade, not from faces.</summary>
    /// <param name="coloured">N films read in colour.</param>
    /// <param name="greyed">The same films in the same order, read in grey.</param>
    /// <param name="genres">N genres.</param>
    /// <param name="seed">Seed of the resampled films.</param>
    /// <returns>Coloured less greyed, with its interval over films.</returns>
    /// <exception cref="ArgumentException">Different films or lengths, or fewer than two films.</exception>
    public static Interval LostInGrey(IReadOnlyList<FilmCounts> coloured, IReadOnlyList<FilmCounts> greyed, IReadOnlyList<string> genres, int seed)
    {
        ArgumentNullException.ThrowIfNull(coloured);
        ArgumentNullException.ThrowIfNull(greyed);
        if (!coloured.Select(film => film.Film).SequenceEqual(greyed.Select(film => film.Film))) throw new ArgumentException("Expected the same films in the same order, coloured and greyed.", nameof(greyed));
        var (labels, names) = Require.Labels(genres, coloured.Count, nameof(genres));
        double Bits(IReadOnlyList<(FilmCounts Film, int Genre)> films) => Information([.. films.Select(film => film.Film)], [.. films.Select(film => film.Genre)], names.Length);
        return Bootstrap.PairedDifference([.. coloured.Zip(labels)], [.. greyed.Zip(labels)], Bits, seed);
    }

    static double Information(IReadOnlyList<FilmCounts> films, int[] labels, int genres)
    {
        var table = new int[genres][];
        for (var g = 0; g < genres; g++) table[g] = new int[films[0].Counts.Count];
        for (var f = 0; f < films.Count; f++)
        {
            var counts = films[f].Counts;
            for (var c = 0; c < counts.Count; c++) table[labels[f]][c] += counts[c];
        }
        // A resample may lack a genre.
        return MutualInformation.Bits(new ContingencyTable([.. table.Where(row => row.Sum() > 0)]));
    }
}
