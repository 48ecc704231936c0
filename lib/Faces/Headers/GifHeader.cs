namespace FaceValue.Faces.Headers;

/// <summary>GIF: a canvas, then frames. The canvas is what a decoder allocates.</summary>
/// <remarks>Graphics Interchange Format 89a, sections 18 to 22.</remarks>
static class GifHeader
{
    const byte Extension = 0x21, Image = 0x2C;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var bytes = new HeaderBytes(file, bigEndian: false);
        return new ImageHeader(ImageFormat.Gif, bytes.UInt16(6), bytes.UInt16(8), Orientation: 1, HasFrame(bytes));
    }

    // Whole enough: the first frame is there to its last block. Later frames are not looked at.
    static bool HasFrame(HeaderBytes bytes)
    {
        long at = 13 + ColourTable(bytes.Byte(10));
        while (at < bytes.Length)
        {
            var kind = bytes.Byte(at);
            if (kind == Extension) at = AfterBlocks(bytes, at + 2);
            else if (kind == Image) return at + 10 < bytes.Length && AfterBlocks(bytes, at + 10 + ColourTable(bytes.Byte(at + 9)) + 1) <= bytes.Length;
            else return false;
        }
        return false;
    }

    static long AfterBlocks(HeaderBytes bytes, long at)
    {
        while (at < bytes.Length)
        {
            var length = bytes.Byte(at);
            at += 1 + length;
            if (length == 0) return at;
        }
        return long.MaxValue;
    }

    static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
