using System.Buffers.Binary;

namespace FaceValue.Workbook.Book;

/// <summary>A picture of the book.</summary>
/// <param name="Path">Its path below the book's folder.</param>
/// <param name="Size">Width and height as HTML attributes, or nothing where they are not known.</param>
sealed record Picture(string Path, string Size)
{
    /// <summary>A PNG's size as HTML attributes, so that a page does not jump when the picture comes.</summary>
    public static string SizeOf(ReadOnlySpan<byte> picture)
    {
        if (picture.Length < 24 || !picture[1..4].SequenceEqual("PNG"u8)) return "";
        return $" width=\"{BinaryPrimitives.ReadInt32BigEndian(picture[16..])}\" height=\"{BinaryPrimitives.ReadInt32BigEndian(picture[20..])}\"";
    }
}
