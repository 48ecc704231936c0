using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FaceValue.Arcs;
using FaceValue.Charts;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Workbook.Dashboard;

/// <summary>Packs a study for the page: four bytes of length, a JSON head, then the columns it points into; all compressed.</summary>
/// <remarks>
/// Times are whole milliseconds and probabilities whole ten-thousandths, so both come back as the decimal numbers that tables hold, at most 0.00005 off what a
/// model gave; thresholds in steps of 0.01 compare exactly. The label is packed by itself: rounding never changes it.
/// </remarks>
static class DashboardPacker
{
    /// <summary>Steps of a probability between 0 and 1.</summary>
    public const int Steps = 10_000;

    static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static byte[] Pack(DashboardData data)
    {
        DashboardCheck.Check(data);
        var columns = new ColumnStore();
        var head = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Head(data, columns), Format));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            // Padded, so that the columns start at a whole number of 32 bits.
            var padded = new byte[(head.Length + 3) / 4 * 4];
            padded.AsSpan().Fill((byte)' ');
            head.CopyTo(padded, 0);
            gzip.Write(BitConverter.GetBytes(padded.Length));
            gzip.Write(padded);
            gzip.Write(columns.Bytes);
        }
        return packed.ToArray();
    }

    static object Head(DashboardData data, ColumnStore columns) => new
    {
        data.Study,
        data.Title,
        data.Source,
        data.FidelityMeasure,
        data.FidelityNote,
        data.WindowMinutes,
        // By number of films, so that the page needs no distribution functions of its own.
        tails = Enumerable.Range(0, data.Films.Count + 1).Select(films => films < 2 ? 0 : Bootstrap.TailOf(films, 0.95)),
        expressions = Expressions.Studied.Select(e => new { word = e.Word(), colour = Theme.ColourOf(e) }),
        films = data.Films.Select(film => new { id = film.Film, film.Title, film.Genre, film.Minutes, film.SampleSeconds }),
        models = data.Models.Select(Model),
        counts = data.Counts.Select(count => new { count.Film, count.Model, count.Counts }),
        readings = data.Readings.Select(readings => new
        {
            readings.Film,
            readings.Model,
            count = readings.Seconds.Count,
            times = columns.Add(readings.Seconds.Select(Milliseconds)),
            labels = columns.Add([.. readings.Labels.Select(label => (byte)Expressions.PlaceOf(label))]),
            confidences = columns.Add(readings.Confidences.Select(Step)),
            probabilities = readings.Probabilities is { } rows ? columns.Add(rows.SelectMany(row => row).Select(Step)) : (int?)null,
        }),
        data.Groups,
        gaps = data.FidelityGaps,
        plotPoints = data.PlotPoints.Select(point => new { point.Film, point.Minute, expression = point.Expression is { } e ? Expressions.PlaceOf(e) : (int?)null, direction = point.Direction.ToString().ToLowerInvariant(), point.Event, point.Source }),
        truth = data.Truth.Select(truth => new { truth.Film, count = truth.Seconds.Count, times = columns.Add(truth.Seconds.Select(Milliseconds)), shares = columns.Add(truth.Shares.SelectMany(row => row).Select(Step)) }),
        pictures = data.Pictures.Select(picture => new { picture.Film, picture.Seconds, start = columns.Add(picture.Jpeg), length = picture.Jpeg.Length }),
        data.Notes,
        data.Facts,
    };

    static object Model(DashboardModel model) => new
    {
        model.Id,
        model.Model,
        model.Name,
        colour = Theme.ColourOf(model.Model),
        model.Fidelity,
        model.Temperature,
        model.TrainPrior,
        model.FilmPrior,
        benchmarks = model.Benchmarks.Select(b => new { b.Set, b.Confusion, b.Accuracy, b.Reliability, b.CalibrationError }),
        collapse = model.Collapse is { } c ? CollapseFigures(c) : null,
    };

    static object CollapseFigures(Collapse c) => new
    {
        c.Films,
        c.Faces,
        c.Pooled,
        dominant = Expressions.Studied.Select(e => c.Dominant[e]),
        c.DominantShare,
        c.EntropyMean,
        c.EntropySd,
        c.EffectiveClasses,
        information = c.Information.Bits,
        informationBeyondChance = c.Information.CorrectedBits,
        c.CramersV,
        c.JensenShannon,
        c.Aitchison,
    };

    /// <summary>A probability in ten-thousandths.</summary>
    internal static ushort Step(double probability) => (ushort)Math.Round(probability * Steps);

    static uint Milliseconds(double seconds) => (uint)Math.Round(seconds * 1000);
}
