namespace FaceValue.Faces.Headers;

/// <summary>What a picture file says about itself before anything is decoded.</summary>
/// <param name="Format">By its first bytes; a file's name proves nothing.</param>
/// <param name="Width">As stored, in pixels.</param>
/// <param name="Height">As stored, in pixels.</param>
/// <param name="Orientation">1 to 8 as EXIF numbers them: how to turn the stored picture upright; 1 where the file does not say.</param>
/// <param name="Whole">Whether the file reaches the end that its format announces.</param>
sealed record ImageHeader(ImageFormat Format, int Width, int Height, int Orientation, bool Whole)
{
    /// <summary>Reads the header; null where the bytes are no format known here.</summary>
    /// <exception cref="InvalidDataException">The format is known, but the header contradicts it.</exception>
    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return JpegHeader.Read(file);
        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return PngHeader.Read(file);
        if (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8)) return GifHeader.Read(file);
        if (file.StartsWith("BM"u8)) return BmpHeader.Read(file);
        if (file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..].StartsWith("WEBP"u8)) return WebPHeader.Read(file);
        if (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8)) return TiffHeader.Read(file);
        return null;
    }
}
