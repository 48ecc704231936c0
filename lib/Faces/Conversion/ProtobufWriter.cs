using System.Buffers.Binary;
using System.Text;

namespace FaceValue.Faces.Conversion;

/// <summary>Writes one protocol-buffer message, field by field. The few wire types that ONNX needs, by hand: a package would bring code generation for them.</summary>
/// <remarks>The encoding: https://protobuf.dev/programming-guides/encoding.</remarks>
sealed class ProtobufWriter
{
    readonly MemoryStream bytes = new();

    public ProtobufWriter Int(int field, long value)
    {
        Tag(field, 0);
        Varint((ulong)value);
        return this;
    }

    public ProtobufWriter Float(int field, float value)
    {
        Tag(field, 5);
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(four, value);
        bytes.Write(four);
        return this;
    }

    public ProtobufWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtobufWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        Tag(field, 2);
        Varint((ulong)value.Length);
        bytes.Write(value);
        return this;
    }

    public ProtobufWriter Message(int field, ProtobufWriter message) => Bytes(field, message.Written);

    public ReadOnlySpan<byte> Written => bytes.GetBuffer().AsSpan(0, (int)bytes.Length);

    void Tag(int field, int wireType) => Varint((ulong)(field << 3 | wireType));

    // Seven bits a byte, lowest first; the top bit says that more follow.
    void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) bytes.WriteByte((byte)(value | 0x80));
        bytes.WriteByte((byte)value);
    }
}
