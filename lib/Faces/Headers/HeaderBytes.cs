using System.Buffers.Binary;

namespace FaceValue.Faces.Headers;

/// <summary>Numbers from the bytes of a picture file; a read beyond their end says so.</summary>
readonly ref struct HeaderBytes(ReadOnlySpan<byte> bytes, bool bigEndian)
{
    readonly ReadOnlySpan<byte> bytes = bytes;

    public int Length => bytes.Length;

    public byte Byte(long at) => Slice(at, 1)[0];

    public int UInt16(long at) => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(Slice(at, 2)) : BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, 2));

    public int UInt24(long at) => bigEndian ? UInt16(at) << 8 | Byte(at + 2) : UInt16(at) | Byte(at + 2) << 16;

    public uint UInt32(long at) => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(Slice(at, 4)) : BinaryPrimitives.ReadUInt32LittleEndian(Slice(at, 4));

    public int Int32(long at) => unchecked((int)UInt32(at));

    public ReadOnlySpan<byte> Slice(long at, int length) => at >= 0 && length >= 0 && at + length <= bytes.Length
        ? bytes.Slice((int)at, length)
        : throw new InvalidDataException($"the header ends at byte {bytes.Length}, byte {at + length} is needed");
}
