namespace FaceValue.Faces.Headers;

/// <summary>PNG: chunks of length, name, data and checksum, from IHDR to IEND.</summary>
/// <remarks>https://www.w3.org/TR/png-3.</remarks>
static class PngHeader
{
    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var bytes = new HeaderBytes(file, bigEndian: true);
        if (!bytes.Slice(12, 4).SequenceEqual("IHDR"u8)) throw new InvalidDataException("the PNG does not begin with its size");
        var (width, height) = (bytes.Int32(16), bytes.Int32(20));
        var orientation = 1;
        for (long at = 8; at + 12 <= file.Length;)
        {
            var length = bytes.UInt32(at);
            var name = bytes.Slice(at + 4, 4);
            if (name.SequenceEqual("IEND"u8)) return new ImageHeader(ImageFormat.Png, width, height, orientation, Whole: true);
            if (at + 12 + length > file.Length) break;
            if (name.SequenceEqual("eXIf"u8)) orientation = ExifOrientation.OfTiff(file.Slice((int)at + 8, (int)length));
            at += 12 + length;
        }
        return new ImageHeader(ImageFormat.Png, width, height, orientation, Whole: false);
    }
}
