using OpenCvSharp;

namespace FaceValue.Charts;

/// <summary>A row of a contact sheet.</summary>
/// <param name="Label">Written above the row; without one there is no line for it.</param>
/// <param name="Pictures">PNG or JPEG files.</param>
/// <param name="Captions">Written above each picture; null for none.</param>
public sealed record ContactRow(string Label, IReadOnlyList<byte[]> Pictures, IReadOnlyList<string>? Captions = null);

/// <summary>Many small pictures on one sheet, in labelled rows.</summary>
public static class ContactSheet
{
    const int Gap = 4, Letters = 22, Supersampling = 3;

    /// <summary>Draws a sheet.</summary>
    /// <param name="rows">From the top down.</param>
    /// <param name="width">Width of each picture in pixels.</param>
    /// <param name="height">Height of each picture in pixels; pictures of other proportions are cut to fill it.</param>
    /// <param name="quality">JPEG quality, 1 to 100.</param>
    /// <returns>A JPEG file.</returns>
    /// <exception cref="ArgumentException">There is no picture, or one that cannot be read (row and place are named).</exception>
    public static byte[] Draw(IReadOnlyList<ContactRow> rows, int width, int height, int quality = 85)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Pictures.Count);
        if (columns == 0) throw new ArgumentException("Expected pictures but got none.", nameof(rows));
        var tops = new int[rows.Count + 1];
        for (var r = 0; r < rows.Count; r++) tops[r + 1] = tops[r] + (rows[r].Label.Length > 0 ? Letters : 0) + (rows[r].Captions is null ? 0 : Letters) + height + Gap;
        using var sheet = new Mat(tops[^1] - Gap, columns * (width + Gap) - Gap, MatType.CV_8UC3, Scalar.White);
        for (var r = 0; r < rows.Count; r++)
        {
            var top = tops[r];
            if (rows[r].Label.Length > 0)
            {
                Write(sheet, rows[r].Label, 0, top, sheet.Width);
                top += Letters;
            }
            if (rows[r].Captions is { } captions)
            {
                for (var c = 0; c < captions.Count && c < columns; c++) Write(sheet, captions[c], c * (width + Gap), top, width);
                top += Letters;
            }
            for (var c = 0; c < rows[r].Pictures.Count; c++)
            {
                using var place = new Mat(sheet, new Rect(c * (width + Gap), top, width, height));
                Lay(rows[r].Pictures[c], place, $"row {r + 1}, picture {c + 1}");
            }
        }
        Cv2.ImEncode(".jpg", sheet, out var file, new ImageEncodingParam(ImwriteFlags.JpegQuality, quality));
        return file;
    }

    static void Lay(byte[] file, Mat place, string where)
    {
        using var picture = Cv2.ImDecode(file, ImreadModes.Color);
        if (picture.Empty()) throw new ArgumentException($"The contact sheet's {where} is no picture that can be read.", nameof(file));
        var scale = Math.Max(place.Width / (double)picture.Width, place.Height / (double)picture.Height);
        var (wide, high) = ((int)Math.Min(picture.Width, Math.Round(place.Width / scale)), (int)Math.Min(picture.Height, Math.Round(place.Height / scale)));
        using var kept = new Mat(picture, new Rect((picture.Width - wide) / 2, (picture.Height - high) / 2, wide, high));
        Cv2.Resize(kept, place, place.Size(), 0, 0, scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Cubic);
    }

    // Drawn large and averaged down: OpenCV's letters are thin strokes.
    static void Write(Mat sheet, string text, int left, int top, int width)
    {
        using var large = new Mat(Letters * Supersampling, width * Supersampling, MatType.CV_8UC3, Scalar.White);
        Cv2.PutText(large, text, new Point(2, 15 * Supersampling), HersheyFonts.HersheyDuplex, 0.46 * Supersampling, new Scalar(27, 30, 31), 1, LineTypes.AntiAlias);
        using var place = new Mat(sheet, new Rect(left, top, width, Letters));
        Cv2.Resize(large, place, place.Size(), 0, 0, InterpolationFlags.Area);
    }
}
