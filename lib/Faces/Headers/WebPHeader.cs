namespace FaceValue.Faces.Headers;

/// <summary>WebP: a RIFF file whose first chunk tells the size, in one of three ways.</summary>
/// <remarks>RFC 9649.</remarks>
static class WebPHeader
{
    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var bytes = new HeaderBytes(file, bigEndian: false);
        var kind = bytes.Slice(12, 4);
        int width, height;
        if (kind.SequenceEqual("VP8X"u8)) (width, height) = (bytes.UInt24(24) + 1, bytes.UInt24(27) + 1);
        else if (kind.SequenceEqual("VP8L"u8))
        {
            var packed = bytes.UInt32(21);                                           // 14 bits each, less one
            (width, height) = ((int)(packed & 0x3FFF) + 1, (int)(packed >> 14 & 0x3FFF) + 1);
        }
        else if (kind.SequenceEqual("VP8 "u8)) (width, height) = (bytes.UInt16(26) & 0x3FFF, bytes.UInt16(28) & 0x3FFF);
        else throw new InvalidDataException("the WebP begins with an unknown chunk");
        return new ImageHeader(ImageFormat.WebP, width, height, Orientation(file, bytes), Whole: 8 + (long)bytes.UInt32(4) <= file.Length);
    }

    static int Orientation(ReadOnlySpan<byte> file, HeaderBytes bytes)
    {
        for (long at = 12; at + 8 <= file.Length;)
        {
            long length = bytes.UInt32(at + 4);
            if (at + 8 + length > file.Length) break;
            if (bytes.Slice(at, 4).SequenceEqual("EXIF"u8)) return ExifOrientation.OfSegmentOrTiff(file.Slice((int)at + 8, (int)length));
            at += 8 + length + (length & 1);
        }
        return 1;
    }
}
