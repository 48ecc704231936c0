namespace FaceValue.Faces.Headers;

/// <summary>BMP: a file header, an information header whose own length tells its version, then rows.</summary>
static class BmpHeader
{
    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var bytes = new HeaderBytes(file, bigEndian: false);
        var old = bytes.UInt32(14) == 12;
        var (width, height, depth) = old ? (bytes.UInt16(18), bytes.UInt16(20), bytes.UInt16(24)) : (bytes.Int32(18), bytes.Int32(22), bytes.UInt16(28));
        if (height == int.MinValue) throw new InvalidDataException("the BMP has an impossible height");
        height = Math.Abs(height);                                                   // negative: rows from the top
        var plain = old || bytes.UInt32(30) is 0 or 3;
        var rows = ((long)width * depth + 31) / 32 * 4 * height;
        return new ImageHeader(ImageFormat.Bmp, width, height, Orientation: 1, Whole: !plain || bytes.UInt32(10) + rows <= file.Length);
    }
}
