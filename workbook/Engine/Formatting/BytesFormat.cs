using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Bytes: a picture where they are a PNG or JPEG file, otherwise their number and the first of them.</summary>
static class BytesFormat
{
    const int BytesShown = 16;

    public static MimeBundle? Format(object value)
    {
        if (value is not byte[] bytes) return null;
        if (PngSize(bytes) is { } png) return Picture(MimeBundle.Png, "PNG image", bytes, png);
        if (JpegSize(bytes) is { } jpeg) return Picture(MimeBundle.Jpeg, "JPEG image", bytes, jpeg);
        var first = string.Join(' ', bytes.Take(BytesShown).Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        var list = bytes.Length == 0 ? "" : $": {first}{(bytes.Length > BytesShown ? " …" : "")}";
        return MimeBundle.Of((MimeBundle.PlainText, $"byte[] of {Size(bytes.Length)}{list}"));
    }

    /// <summary>A picture as its file's bytes, with a text for those who cannot see it.</summary>
    public static MimeBundle Picture(string mime, string kind, byte[] file, (int Width, int Height) size) =>
        MimeBundle.Of((MimeBundle.PlainText, $"{kind}, {size.Width} x {size.Height}, {Size(file.Length)}"))
            .With(mime, JsonValue.Create(Convert.ToBase64String(file)));

    /// <summary>A number of bytes for reading, in decimal units.</summary>
    public static string Size(long bytes) => bytes switch
    {
        1 => "1 byte",
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 999_500 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };

    // The header chunk always comes first, so that the size stands at a fixed place.
    static (int, int)? PngSize(ReadOnlySpan<byte> file) =>
        file.Length >= 33 && file[0] == 0x89 && file[1..8].SequenceEqual("PNG\r\n\x1a\n"u8) && file[12..16].SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    // Walks the segments to the frame header, SOF0 to SOF15 without the tables that share its range.
    static (int, int)? JpegSize(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != 0xFF || file[1] != 0xD8) return null;
        for (var at = 2; at + 9 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }
        return null;
    }
}
