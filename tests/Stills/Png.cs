using System.Buffers.Binary;

namespace FaceValue.Tests.Stills;

static class Png
{
    /// <summary>Width and height, from the header of a PNG.</summary>
    public static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
