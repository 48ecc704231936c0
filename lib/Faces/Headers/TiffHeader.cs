namespace FaceValue.Faces.Headers;

/// <summary>TIFF: a directory of numbered entries; the first one describes the first page.</summary>
/// <remarks>TIFF 6.0, section 2. EXIF data in other formats is a TIFF file without pictures.</remarks>
static class TiffHeader
{
    const int WidthTag = 256, HeightTag = 257, OrientationTag = 274;
    const int ShortType = 3, LongType = 4;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var (width, height) = (Entry(file, WidthTag), Entry(file, HeightTag));
        if (width is not (> 0 and <= int.MaxValue) || height is not (> 0 and <= int.MaxValue)) throw new InvalidDataException("the TIFF's first page has no size");
        return new ImageHeader(ImageFormat.Tiff, (int)width, (int)height, Orientation(file), Whole: true);
    }

    /// <summary>1 to 8; 1 where the directory does not say or says something else.</summary>
    public static int Orientation(ReadOnlySpan<byte> tiff) => Entry(tiff, OrientationTag) is >= 1 and <= 8 and var found ? (int)found : 1;

    static long? Entry(ReadOnlySpan<byte> tiff, int tag)
    {
        var bytes = new HeaderBytes(tiff, bigEndian: tiff.StartsWith("MM"u8));
        var directory = bytes.UInt32(4);
        var count = bytes.UInt16(directory);
        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2L + 12 * i;
            if (bytes.UInt16(entry) != tag) continue;
            return bytes.UInt16(entry + 2) switch { ShortType => bytes.UInt16(entry + 8), LongType => bytes.UInt32(entry + 8), _ => null };
        }
        return null;
    }
}
