using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FaceValue.Workbook.Stills;

/// <summary>Packs a browser's PNG tighter: browsers pack for speed and keep a transparency and a depth of colour that charts do not have.</summary>
static class PngPacker
{
    const int HeaderEnd = 33;

    /// <summary>The same picture in a third of the bytes and at most 256 colours (<see cref="PngPalette"/>), or with all its colours where those are too few; the PNG itself where it is not 8-bit RGBA, is transparent anywhere, or gains nothing.</summary>
    public static byte[] Pack(byte[] png)
    {
        // Bit depth 8, colour type 6 (RGBA), not interlaced: what Chromium writes.
        if (png.Length < HeaderEnd || png[24] != 8 || png[25] != 6 || png[28] != 0) return png;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var rows = Unfilter(Inflate(png), width * 4, height);
        if (rows is null) return png;

        var (pixels, counts) = (new int[width * height], new Dictionary<int, int>());
        for (var (i, at) = (0, 0); i < pixels.Length; i++, at += 4)
        {
            if (rows[at + 3] != 255) return png;
            pixels[i] = rows[at] << 16 | rows[at + 1] << 8 | rows[at + 2];
            counts[pixels[i]] = counts.GetValueOrDefault(pixels[i]) + 1;
        }
        var palette = PngPalette.Of(counts);
        var packed = Write(png, Plain(pixels, width, palette), palette);
        return packed.Length < png.Length ? packed : png;
    }

    // Charts are flat areas: unfiltered rows repeat exactly, which packs better than differences do.
    static byte[] Plain(int[] pixels, int width, PngPalette? palette)
    {
        var plain = new MemoryStream(pixels.Length * (palette is null ? 3 : 1) + pixels.Length / width);
        for (var i = 0; i < pixels.Length; i++)
        {
            if (i % width == 0) plain.WriteByte(0);
            if (palette is not null) plain.WriteByte(palette.PlaceOf(pixels[i]));
            else plain.Write([(byte)(pixels[i] >> 16), (byte)(pixels[i] >> 8), (byte)pixels[i]]);
        }
        return plain.ToArray();
    }

    static byte[] Inflate(byte[] png)
    {
        using var deflated = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) deflated.Write(png, at + 8, length);
            at += 12 + length;
        }
        deflated.Position = 0;
        using var inflating = new ZLibStream(deflated, CompressionMode.Decompress);
        using var raw = new MemoryStream();
        inflating.CopyTo(raw);
        return raw.ToArray();
    }

    // PNG specification, 9: each byte was stored as its difference from a guess made of the bytes to its left (a), above (b) and above left (c).
    static byte[]? Unfilter(byte[] raw, int stride, int height)
    {
        if (raw.Length != height * (stride + 1)) return null;
        var rows = new byte[height * stride];
        for (var row = 0; row < height; row++)
        {
            var filter = raw[row * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                var at = row * stride + x;
                int a = x >= 4 ? rows[at - 4] : 0, b = row > 0 ? rows[at - stride] : 0, c = x >= 4 && row > 0 ? rows[at - stride - 4] : 0;
                var guess = filter switch { 1 => a, 2 => b, 3 => (a + b) / 2, 4 => Paeth(a, b, c), _ => 0 };
                rows[at] = (byte)(raw[row * (stride + 1) + 1 + x] + guess);
            }
        }
        return rows;
    }

    static int Paeth(int a, int b, int c)
    {
        int toA = Math.Abs(b - c), toB = Math.Abs(a - c), toC = Math.Abs(a + b - 2 * c);
        return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
    }

    static byte[] Write(byte[] png, byte[] plain, PngPalette? palette)
    {
        using var deflated = new MemoryStream();
        using (var deflating = new ZLibStream(deflated, CompressionLevel.SmallestSize, leaveOpen: true)) deflating.Write(plain);
        using var packed = new MemoryStream();
        packed.Write(png, 0, 8);
        // Colour type 3 is by palette, 2 is red, green, blue.
        byte[] header = [.. png.AsSpan(16, 8), 8, (byte)(palette is null ? 2 : 3), 0, 0, 0];
        WriteChunk(packed, "IHDR", header);
        if (palette is not null) WriteChunk(packed, "PLTE", [.. palette.Colours.SelectMany(colour => (byte[])[(byte)(colour >> 16), (byte)(colour >> 8), (byte)colour])]);
        WriteChunk(packed, "IDAT", deflated.ToArray());
        WriteChunk(packed, "IEND", []);
        return packed.ToArray();
    }

    static void WriteChunk(MemoryStream to, string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        to.Write(number);
        to.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        to.Write(number);
    }

    // PNG specification, annex D.
    static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
