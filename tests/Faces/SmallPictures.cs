using System.Buffers.Binary;
using OpenCvSharp;

namespace FaceValue.Tests.Faces;

/// <summary>Picture files made for a test: some whole, some that no program would write.</summary>
static class SmallPictures
{
    /// <summary>Six pixels, each of its own colour, wider than high: every turn of it looks different.</summary>
    public static Mat Unequal()
    {
        var image = new Mat(40, 60, MatType.CV_8UC3, new Scalar(30, 30, 30));
        Cv2.Rectangle(image, new Rect(0, 0, 20, 20), new Scalar(0, 0, 250), -1);
        Cv2.Rectangle(image, new Rect(40, 0, 20, 20), new Scalar(0, 250, 0), -1);
        Cv2.Rectangle(image, new Rect(0, 20, 20, 20), new Scalar(250, 0, 0), -1);
        return image;
    }

    public static byte[] Encoded(Mat image, string ending) => image.ImEncode(ending);

    /// <summary>A JPEG with EXIF data that says how the camera was held.</summary>
    public static byte[] WithOrientation(byte[] jpeg, int orientation, bool bigEndian)
    {
        var exif = Exif(orientation, bigEndian);
        byte[] segment = [0xFF, 0xE1, (byte)((exif.Length + 8) >> 8), (byte)(exif.Length + 8), .. "Exif\0\0"u8, .. exif];
        return [.. jpeg[..2], .. segment, .. jpeg[2..]];
    }

    /// <summary>A TIFF directory with one entry, the orientation.</summary>
    public static byte[] Exif(int orientation, bool bigEndian)
    {
        byte[] little = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
        byte[] big = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return bigEndian ? big : little;
    }

    /// <summary>A PNG with a chunk put before its data.</summary>
    public static byte[] WithChunk(byte[] png, string name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        System.Text.Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return [.. png[..33], .. chunk, .. png[33..]];
    }

    /// <summary>A PNG's head that claims a size, with little behind it.</summary>
    public static byte[] PngClaiming(int width, int height)
    {
        using var small = new Mat(4, 4, MatType.CV_8UC3, Scalar.All(9));
        var png = small.ImEncode(".png");
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>A GIF of two frames, 2 x 2 pixels: red, then blue.</summary>
    public static byte[] MovingGif()
    {
        byte[] Frame(byte colour) =>
            // Size, then the codes clear, four times the colour, end; three bits each, four from the third on as the table grows.
            [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, .. Codes(colour), 0];
        byte[] Codes(byte colour)
        {
            ulong bits = 0;
            var at = 0;
            // Clear before every pixel keeps all codes three bits long.
            foreach (var code in (ulong[])[4, colour, 4, colour, 4, colour, 4, colour, 5]) { bits |= code << at; at += 3; }
            var length = (at + 7) / 8;
            return [(byte)length, .. BitConverter.GetBytes(bits)[..length]];
        }
        return [.. "GIF89a"u8, 2, 0, 2, 0, 0xF1, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, .. Frame(0), .. Frame(1), 0x3B];
    }

    /// <summary>A JPEG of 8 x 8 pixels in cyan, magenta, yellow and black as print programs write it: inverted, with Adobe's mark.</summary>
    /// <remarks>255 stands for no ink.</remarks>
    public static byte[] CmykJpeg(byte cyan, byte magenta, byte yellow, byte black) => Cmyk([cyan, magenta, yellow, black]);

    static byte[] Cmyk(byte[] stored)
    {
        // Quantisation by 8: the mean of a block is then its one number, since the transform multiplies a flat block by 8.
        byte[] quantisation = [0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)8, 64)];
        byte[] frame = [0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0];
        // Mean: a code of 4 bits for each length 0 to 8. Rest: one code, "nothing more".
        byte[] means = [0xFF, 0xC4, 0, 28, 0x00, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8];
        byte[] rest = [0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] scan = [0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0];
        var bits = new System.Text.StringBuilder();
        foreach (var value in stored)
        {
            var difference = value - 128;
            var length = difference == 0 ? 0 : 32 - int.LeadingZeroCount(Math.Abs(difference));
            bits.Append(Convert.ToString(length, 2).PadLeft(4, '0'));
            if (length > 0) bits.Append(Convert.ToString(difference > 0 ? difference : difference + (1 << length) - 1, 2).PadLeft(length, '0'));
            bits.Append('0');
        }
        var padded = bits.ToString().PadRight((bits.Length + 7) / 8 * 8, '1');
        var data = Enumerable.Range(0, padded.Length / 8).Select(i => Convert.ToByte(padded.Substring(8 * i, 8), 2)).SelectMany(b => b == 255 ? new byte[] { 255, 0 } : [b]);
        return [0xFF, 0xD8, 0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0, .. quantisation, .. frame, .. means, .. rest, .. scan, .. data, 0xFF, 0xD9];
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
