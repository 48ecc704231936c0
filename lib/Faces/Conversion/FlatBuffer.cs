using System.Buffers.Binary;

namespace FaceValue.Faces.Conversion;

/// <summary>The bytes of a FlatBuffer. Every read is checked against their end, so that a broken or hostile file is an error and never a read elsewhere.</summary>
/// <param name="bytes">The whole file.</param>
/// <param name="name">What to call the file in errors.</param>
/// <remarks>The format: https://flatbuffers.dev/internals. All numbers are little-endian; offsets are relative to where they stand.</remarks>
sealed class FlatBuffer(ReadOnlyMemory<byte> bytes, string name)
{
    /// <summary>The table that the file begins with.</summary>
    /// <exception cref="InvalidDataException">The file is too short, or carries another identifier.</exception>
    public FlatTable Root(string identifier)
    {
        if (bytes.Length < 8 || !Slice(4, 4).Span.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(identifier)))
            throw new InvalidDataException($"'{name}' is not a {identifier} file: its first bytes say otherwise.");
        return new FlatTable(this, Follow(0));
    }

    public byte Byte(int at) => Slice(at, 1).Span[0];

    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, 2).Span);

    public int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Slice(at, 4).Span);

    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(at, 4).Span);

    /// <summary>Where the unsigned offset at a position leads.</summary>
    public int Follow(int at) => Position(at + (long)UInt32(at));

    /// <summary>A vector's first element and count, checked to lie in the file as a whole.</summary>
    public (int Start, int Count) Vector(int at, int elementSize)
    {
        var vector = Follow(at);
        var count = UInt32(vector);
        if (vector + 4L + (long)count * elementSize > bytes.Length)
            throw Broken($"a list of {count} elements at byte {vector} ends beyond the file");
        return (vector + 4, (int)count);
    }

    public ReadOnlyMemory<byte> Slice(long at, int length)
    {
        if (at < 0 || length < 0 || at + length > bytes.Length)
            throw Broken($"it refers to byte {at + length} of {bytes.Length}");
        return bytes.Slice((int)at, length);
    }

    public int Position(long at) => at >= 0 && at < bytes.Length ? (int)at : throw Broken($"it refers to byte {at} of {bytes.Length}");

    public InvalidDataException Broken(string what) => new($"'{name}' is broken: {what}. Delete it, so that it is fetched again.");
}
