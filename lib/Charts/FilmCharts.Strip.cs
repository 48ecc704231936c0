using FaceValue.Films;
using FaceValue.Study;
using OpenCvSharp;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Faces beside what each model reads in them.</summary>
public static partial class FilmCharts
{
    const int ThumbnailSide = 88;
    const double RowHeight = 0.42;

    /// <summary>A film's strip: frames at even distances, none picked, with each model's reading below. Where a frame shows no face there is a gap.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="films">What was read, crops kept.</param>
    /// <param name="film">The film's id.</param>
    /// <param name="count">How many frames.</param>
    /// <exception cref="ArgumentException">No model has read the film.</exception>
    public static GenericChart Strip(string title, FilmReadings films, string film, int count = 12)
    {
        ArgumentNullException.ThrowIfNull(films);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var sampled = films.Frames.Count(frame => frame.Film == film);
        count = Math.Min(count, sampled);
        return Shown(title, films, [.. Enumerable.Range(0, count).Select(i => (film, (int)((i + 0.5) * sampled / count)))], named: false);
    }

    /// <summary>The faces that models read most differently, the most disputed first, with each model's reading below.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="films">What was read, crops kept.</param>
    /// <param name="disagreements">Of these films.</param>
    /// <param name="count">How many faces.</param>
    /// <exception cref="ArgumentException">No model has read a film.</exception>
    public static GenericChart MostDisputed(string title, FilmReadings films, IReadOnlyList<Disagreement> disagreements, int count = 12)
    {
        ArgumentNullException.ThrowIfNull(films);
        ArgumentNullException.ThrowIfNull(disagreements);
        return Shown(title, films, [.. disagreements.OrderByDescending(at => at.Bits).ThenBy(at => at.Film, StringComparer.Ordinal).ThenBy(at => at.Sample).Take(count).Select(at => (at.Film, at.Sample))], named: true);
    }

    static GenericChart Shown(string title, FilmReadings films, IReadOnlyList<(string Film, int Sample)> columns, bool named)
    {
        var readings = films.All.ToLookup(reading => reading.Film);
        var unread = columns.Select(column => column.Film).Distinct().Where(film => !readings.Contains(film)).ToList();
        if (columns.Count == 0 || unread.Count > 0) throw new ArgumentException($"No model has read {(unread.Count > 0 ? $"'{string.Join("', '", unread)}'" : "a frame to show")}. Run notebook 06-films first.", nameof(films));
        var models = columns.SelectMany(column => readings[column.Film]).Select(NameOf).Distinct().ToList();
        var frames = films.Frames.ToLookup(frame => frame.Film);
        var titles = films.Films.ToDictionary(film => film.Film, film => film.Title);
        var figure = new Figure(title, 190 + 34 * models.Count);
        var images = new List<object>();
        for (var x = 0; x < columns.Count; x++)
        {
            var (film, sample) = columns[x];
            var frame = frames[film].ElementAt(sample);
            var minute = $"{(int)(frame.Seconds / 60)}:{(int)(frame.Seconds % 60):00}";
            figure.Note(new { text = minute, x, y = 1.08, yanchor = "bottom", showarrow = false, hovertext = named ? Theme.Text(titles[film]) : null, font = new { size = 11, color = Theme.Quiet } });
            if (films.Crop(film, frame.Frame) is { } crop)
                images.Add(new { source = Thumbnail(crop), xref = "x", yref = "y", x, y = 0.55, xanchor = "center", yanchor = "middle", sizex = 0.94, sizey = 1, sizing = "contain" });
            else figure.Note(new { text = frame.Faces == 0 ? "no face" : "not kept", x, y = 0.55, showarrow = false, font = new { size = 11, color = Theme.Quiet } });
            foreach (var reading in readings[film])
                if (reading.Probabilities[sample] is { } probabilities) Cell(figure, x, models.IndexOf(NameOf(reading)), reading.Classes, probabilities);
        }
        var lowest = -RowHeight * models.Count;
        // Plotly lays out axes only where there is a trace.
        figure.Add("scatter", ("x", new[] { 0 }), ("y", new[] { 0 }), ("mode", "markers"), ("marker", new { opacity = 0 }), ("hoverinfo", "skip"), ("showlegend", false));
        return figure.Set("images", images)
            .Axis("xaxis", named ? "minute:second of its film; the most disputed face first" : $"minute:second; {columns.Count} of {films.Frames.Count(frame => frame.Film == columns[0].Film):N0} sampled frames, evenly spread", ("range", new[] { -0.6, columns.Count - 0.4 }), ("showticklabels", false), ("showgrid", false), ("zeroline", false))
            .Axis("yaxis", null, ("range", new[] { lowest, 1.3 }), ("tickvals", models.Select((_, row) => RowAt(row)).ToArray()), ("ticktext", models.Select(Theme.Text).ToArray()), ("showgrid", false), ("zeroline", false))
            .Set("margin", new { l = 140, r = 16, t = 64, b = 44 }).Done();
    }

    // The likeliest class in its colour, the paler the less sure.
    static void Cell(Figure figure, int x, int row, IReadOnlyList<string> classes, double[] probabilities)
    {
        var best = Array.IndexOf(probabilities, probabilities.Max());
        var colour = Enum.GetValues<Expression>().Where(expression => expression.Word() == classes[best]).Select(Theme.ColourOf).FirstOrDefault(Theme.Quiet);
        figure.Shape(new { type = "rect", x0 = x - 0.46, x1 = x + 0.46, y0 = RowAt(row) - 0.19, y1 = RowAt(row) + 0.19, fillcolor = colour, opacity = 0.25 + 0.6 * probabilities[best], line = new { width = 0 }, layer = "below" });
        figure.Note(new { text = $"{Theme.Text(classes[best])} {probabilities[best]:.00}", x, y = RowAt(row), showarrow = false, font = new { size = 9.5, color = Theme.Ink } });
    }

    static double RowAt(int row) => -RowHeight * (row + 0.5);

    static string NameOf(FilmReading reading) => $"{Theme.NameOf(reading.Model)}, seed {reading.Seed}{(reading.Colours == Datasets.ColourUse.Grey ? ", grey" : "")}";

    static string Thumbnail(byte[] png)
    {
        using var crop = Cv2.ImDecode(png, ImreadModes.Color);
        var scale = ThumbnailSide / (double)Math.Max(crop.Width, crop.Height);
        using var small = new Mat();
        Cv2.Resize(crop, small, new Size(Math.Max(1, crop.Width * scale), Math.Max(1, crop.Height * scale)), 0, 0, scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Cubic);
        Cv2.ImEncode(".jpg", small, out var jpeg, new ImageEncodingParam(ImwriteFlags.JpegQuality, 82));
        return "data:image/jpeg;base64," + Convert.ToBase64String(jpeg);
    }
}
