namespace FaceValue.Faces.Headers;

/// <summary>How a camera was held, from a picture's EXIF data.</summary>
/// <remarks>CIPA DC-008 (EXIF 2.3), tag 0x0112. Broken EXIF data does not make a photo unreadable: it then counts as upright.</remarks>
static class ExifOrientation
{
    /// <summary>From a JPEG's application segment: "Exif", two zeros, a TIFF directory.</summary>
    public static int OfSegment(ReadOnlySpan<byte> segment) => segment.StartsWith("Exif\0\0"u8) ? OfTiff(segment[6..]) : 1;

    /// <summary>Some programs write the JPEG's prefix into WebP files too.</summary>
    public static int OfSegmentOrTiff(ReadOnlySpan<byte> data) => data.StartsWith("Exif\0\0"u8) ? OfSegment(data) : OfTiff(data);

    public static int OfTiff(ReadOnlySpan<byte> tiff)
    {
        if (!tiff.StartsWith("II*\0"u8) && !tiff.StartsWith("MM\0*"u8)) return 1;
        try
        {
            return TiffHeader.Orientation(tiff);
        }
        catch (InvalidDataException)
        {
            return 1;
        }
    }
}
