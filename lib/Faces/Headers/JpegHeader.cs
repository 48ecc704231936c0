namespace FaceValue.Faces.Headers;

/// <summary>JPEG: segments of a marker and a length, then compressed data in which 0xFF 0x00 stands for 0xFF.</summary>
/// <remarks>ITU-T T.81, annex B.</remarks>
static class JpegHeader
{
    const byte EndOfImage = 0xD9, StartOfScan = 0xDA, Application1 = 0xE1;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var bytes = new HeaderBytes(file, bigEndian: true);
        int width = 0, height = 0, orientation = 1;
        long at = 2;
        while (Marker(file, ref at) is byte marker)
        {
            if (marker == EndOfImage) return Found(width, height, orientation, whole: true);
            if (marker is 0x01 or >= 0xD0 and <= 0xD7) continue;                     // no length
            var length = at + 2 <= file.Length ? bytes.UInt16(at) : 0;
            if (length < 2 || at + length > file.Length) break;
            if (marker == Application1 && orientation == 1) orientation = ExifOrientation.OfSegment(file.Slice((int)at + 2, length - 2));
            // The first frame header counts, as for the decoder; a thumbnail lies inside an application segment.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && width == 0)
                (height, width) = (bytes.UInt16(at + 3), bytes.UInt16(at + 5));
            at += length;
            if (marker == StartOfScan) at = SkipScan(file, at);
        }
        return Found(width, height, orientation, whole: false);
    }

    static ImageHeader Found(int width, int height, int orientation, bool whole) => width > 0
        ? new ImageHeader(ImageFormat.Jpeg, width, height, orientation, whole)
        : throw new InvalidDataException("the JPEG has no frame header");

    // Any number of 0xFF may stand before a marker; other bytes between segments are skipped as decoders do.
    static byte? Marker(ReadOnlySpan<byte> file, ref long at)
    {
        while (at < file.Length)
        {
            var next = file[(int)at..].IndexOf((byte)0xFF);
            if (next < 0) return null;
            at += next;
            while (at < file.Length && file[(int)at] == 0xFF) at++;
            if (at >= file.Length) return null;
            if (file[(int)at++] is var marker and not 0) return marker;
        }
        return null;
    }

    static long SkipScan(ReadOnlySpan<byte> file, long at)
    {
        while (at < file.Length)
        {
            var next = file[(int)at..].IndexOf((byte)0xFF);
            if (next < 0) return file.Length;
            at += next;
            if (at + 1 >= file.Length) return file.Length;
            if (file[(int)at + 1] is not (0 or 0xFF or >= 0xD0 and <= 0xD7)) return at;
            at++;
        }
        return file.Length;
    }
}
