using System.Buffers.Binary;
using System.IO.Compression;

namespace FaceValue.Backlot.Sites;

/// <summary>Pictures that are none, or far too much.</summary>
static class SpoiltPicture
{
    /// <summary>Pixels on each side of the bomb.</summary>
    public const int BombSide = 20_000;

    const int KeptHeader = 20;

    static readonly Lazy<byte[]> Packed = new(() => WhitePng(BombSide));

    /// <summary>A valid PNG of some 50 KB: white, one bit a pixel, and 1.6 GB once decoded to RGBA.</summary>
    public static byte[] Bomb => Packed.Value;

    /// <summary>As long as the picture and begun like it, then noise.</summary>
    public static byte[] Noise(ReadOnlySpan<byte> picture, int seed)
    {
        var noise = picture.ToArray();
        var random = Lot.Of(seed, "noise");
        for (var i = KeptHeader; i < noise.Length; i++) noise[i] = (byte)random.Next(256);
        return noise;
    }

    /// <summary>A white PNG, one bit a pixel.</summary>
    /// <param name="side">Pixels on each side; a multiple of 8.</param>
    public static byte[] WhitePng(int side)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        // Width, height, 1 bit, grey, and the only kinds of compression, filter and order that need no more words.
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 1;
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Pixels(side));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    static byte[] Pixels(int side)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var row = new byte[1 + side / 8];
            row.AsSpan(1).Fill(0xFF);
            for (var y = 0; y < side; y++) zlib.Write(row);
        }
        return packed.ToArray();
    }

    // A chunk: its length, its type and content, and a checksum over those two.
    static void Chunk(Stream file, ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] sealedPart = [.. type, .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(sealedPart);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(sealedPart));
        file.Write(number);
    }

    // CRC-32 as the PNG specification defines it, bit by bit: it runs once.
    static uint Checksum(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        }
        return ~crc;
    }
}
