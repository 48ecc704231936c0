using System.Buffers.Binary;

namespace FaceValue.Collect;

/// <summary>What a JPEG or PNG file says about itself, read without unpacking anything.</summary>
/// <param name="Extension"><c>jpg</c> or <c>png</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <remarks>ITU-T T.81, annex B; PNG specification, sections 5 and 11.</remarks>
readonly record struct ImageHeader(string Extension, int Width, int Height)
{
    // A progressive JPEG may hold thousands of tiny scans, each of which costs a pass over all pixels.
    const int MaxScans = 200;

    static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    static ReadOnlySpan<byte> PngEnd => [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InvalidDataException">It is neither format, or breaks off.</exception>
    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(PngSignature)) return Png(file);
        if (file is [0xFF, 0xD8, 0xFF, ..]) return Jpeg(file);
        throw new InvalidDataException(file.IsEmpty ? "an empty file" : $"not a JPEG or PNG (it begins with {Convert.ToHexString(file[..Math.Min(4, file.Length)])})");
    }

    static ImageHeader Png(ReadOnlySpan<byte> file)
    {
        if (file.Length < 33 || !file.Slice(12, 4).SequenceEqual("IHDR"u8)) throw new InvalidDataException("a PNG without a header");
        if (!file.EndsWith(PngEnd)) throw new InvalidDataException("a PNG that breaks off");
        return Sized("png", BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
    }

    static ImageHeader Jpeg(ReadOnlySpan<byte> file)
    {
        // Some writers pad the end.
        if (!file.TrimEnd((byte)0).EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9])) throw new InvalidDataException("a JPEG that breaks off");
        if (file.Count((ReadOnlySpan<byte>)[0xFF, 0xDA]) > MaxScans) throw new InvalidDataException($"a JPEG of more than {MaxScans} scans");
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF) { at++; continue; } // fill byte
            if (IsFrame(marker)) return Sized("jpg", BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            if (marker is 0xDA or 0xD9) break; // pixels, or the end, before any size
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }
        throw new InvalidDataException("a JPEG without a frame header");
    }

    // SOF0 to SOF15, less the three of that range that mean something else (DHT, JPG, DAC).
    static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    static ImageHeader Sized(string extension, int width, int height) =>
        width > 0 && height > 0 ? new(extension, width, height) : throw new InvalidDataException($"a size of {width} x {height} pixels");
}
