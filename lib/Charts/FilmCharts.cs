using FaceValue.Films;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of films and of the faces in them.</summary>
public static partial class FilmCharts
{
    // From nearly nothing to the house's green; white is kept for stretches that no film reaches.
    static readonly object[][] Shades = [[0, "#f3f1ec"], [0.35, "#b9d9d2"], [0.7, "#4f9f98"], [1, "#0a4a48"]];

    /// <summary>Where each film shows faces: the share of looked-at frames with a face, in equal stretches of time. White is beyond a film's end.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="films">What was read.</param>
    /// <param name="minutes">Length of a stretch.</param>
    public static GenericChart FacesAlong(string title, FilmReadings films, double minutes)
    {
        ArgumentNullException.ThrowIfNull(films);
        return Along(title, films, minutes, films.Frames.Select(frame => (frame.Film, frame.Seconds, frame.Faces > 0 ? 1d : 0)), ("share of frames with a face", ".0%", 1), film =>
        {
            var shown = films.Frames.Where(frame => frame.Film == film).ToList();
            return $"{shown.Count(frame => frame.Faces > 0)} of {shown.Count} frames";
        });
    }

    /// <summary>Where models disagree along each film: Jensen-Shannon divergence, the mean over pairs of models, in equal stretches of time.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="films">What was read.</param>
    /// <param name="disagreements">Of these films.</param>
    /// <param name="minutes">Length of a stretch.</param>
    public static GenericChart DisagreementAlong(string title, FilmReadings films, IReadOnlyList<Disagreement> disagreements, double minutes)
    {
        ArgumentNullException.ThrowIfNull(films);
        ArgumentNullException.ThrowIfNull(disagreements);
        var most = disagreements.Count == 0 ? 1 : disagreements.Max(at => at.Bits);
        return Along(title, films, minutes, disagreements.Select(at => (at.Film, at.Seconds, at.Bits)), ("bits", ".2f", most), film => $"{disagreements.Count(at => at.Film == film)} faces");
    }

    /// <summary>How large the largest face of a frame stands, by film.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="films">What was read.</param>
    public static GenericChart FaceSizes(string title, FilmReadings films)
    {
        ArgumentNullException.ThrowIfNull(films);
        var largest = films.Faces.Where(face => face.Face == 0).ToLookup(face => face.Film);
        var order = films.Films.Where(film => largest.Contains(film.Film)).OrderBy(film => largest[film.Film].Average(face => face.RelativeArea)).ToList();
        var figure = new Figure(title, 150 + 22 * order.Count).Set("barmode", "stack").Set("bargap", 0.2).Set("hovermode", "y unified").LegendOnTop();
        foreach (var (size, name, colour) in new[] { (SizeClass.Tiny, "tiny, below 5% of the frame", "#e3ddcf"), (SizeClass.Small, "small, below 15%", "#b9d9d2"), (SizeClass.Medium, "medium, below 30%", "#4f9f98"), (SizeClass.Large, "large", "#0a4a48") })
            figure.Add("bar", ("orientation", "h"), ("name", name), ("x", order.Select(film => largest[film.Film].Count(face => face.SizeClass == size) / (double)largest[film.Film].Count()).ToArray()),
                ("y", order.Select(film => $"{Theme.Text(film.Title)} (n = {largest[film.Film].Count()})").ToArray()), ("marker", new { color = colour }), ("hovertemplate", "%{x:.0%}"));
        return figure.Axis("xaxis", "share of frames with a face", ("range", new[] { 0, 1 }), ("tickformat", ".0%"), ("showgrid", false)).Axis("yaxis", null, ("dtick", 1)).Done();
    }

    static GenericChart Along(string title, FilmReadings films, double minutes, IEnumerable<(string Film, double Seconds, double Value)> values, (string Unit, string Format, double Most) scale, Func<string, string> count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minutes);
        var read = films.Films.Where(film => film.State != FilmState.Failed).Reverse().ToList();
        var stretches = read.Count == 0 ? 0 : 1 + read.Max(film => Place(films.Frames.Where(frame => frame.Film == film.Film).Select(frame => frame.Seconds).DefaultIfEmpty().Max()));
        var means = values.GroupBy(value => (value.Film, Place: Place(value.Seconds))).ToDictionary(group => group.Key, group => (Mean: group.Average(value => value.Value), Count: group.Count()));
        double?[][] rows = [.. read.Select(film => Enumerable.Range(0, stretches).Select(at => means.TryGetValue((film.Film, at), out var mean) ? mean.Mean : (double?)null).ToArray())];
        int[][] counts = [.. read.Select(film => Enumerable.Range(0, stretches).Select(at => means.TryGetValue((film.Film, at), out var mean) ? mean.Count : 0).ToArray())];
        var figure = new Figure(title, 150 + 24 * read.Count);
        figure.Add("heatmap", ("x", Enumerable.Range(0, stretches).Select(at => (at + 0.5) * minutes).ToArray()), ("y", read.Select(film => $"{Theme.Text(film.Title)} ({count(film.Film)})").ToArray()), ("z", rows),
            ("customdata", counts), ("zmin", 0), ("zmax", scale.Most), ("colorscale", Shades), ("xgap", 1), ("ygap", 3), ("hoverongaps", false),
            ("colorbar", new { title = new { text = scale.Unit, side = "right" }, tickformat = scale.Format, thickness = 12, outlinewidth = 0 }),
            ("hovertemplate", $"%{{y}}<br>around minute %{{x:.0f}}: %{{z:{scale.Format}}} (n = %{{customdata}})<extra></extra>"));
        return figure.Axis("xaxis", $"minute of the film, in stretches of {minutes:0.#}", ("showgrid", false), ("zeroline", false)).Axis("yaxis", null, ("showgrid", false), ("dtick", 1)).Done();

        int Place(double seconds) => (int)(seconds / 60 / minutes);
    }
}
