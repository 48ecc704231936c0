using System.Buffers.Binary;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace FaceValue.Training;

/// <summary>A tensor as a weight file holds it: plain bytes with a name, a type and a shape.</summary>
public sealed class StoredTensor
{
    /// <summary>Wraps bytes.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="type">What the bytes are.</param>
    /// <param name="shape">Its sides; empty for a single number.</param>
    /// <param name="bytes">The numbers in row-major order, little-endian.</param>
    /// <exception cref="ArgumentException">The bytes do not fill the shape.</exception>
    public StoredTensor(string name, StoredType type, IReadOnlyList<long> shape, ReadOnlyMemory<byte> bytes)
    {
        if (ByteCount(type, shape) != bytes.Length)
            throw new ArgumentException($"'{name}' has {bytes.Length} bytes, which do not fill ({string.Join(", ", shape)}) of {type}.", nameof(bytes));
        (Name, Type, Shape, Bytes) = (name, type, shape, bytes);
    }

    /// <summary>Its name in the file.</summary>
    public string Name { get; }

    /// <summary>What the bytes are.</summary>
    public StoredType Type { get; }

    /// <summary>Its sides; empty for a single number.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>The numbers in row-major order, little-endian.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The numbers in single precision, in row-major order.</summary>
    public float[] Floats()
    {
        var bytes = Bytes.Span;
        if (Type == StoredType.F32) return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        var size = SizeOf(Type);
        var floats = new float[bytes.Length / size];
        for (var i = 0; i < floats.Length; i++)
        {
            var number = bytes.Slice(i * size, size);
            floats[i] = Type switch
            {
                StoredType.F16 => (float)BinaryPrimitives.ReadHalfLittleEndian(number),
                StoredType.BF16 => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(number) << 16),
                StoredType.F64 => (float)BinaryPrimitives.ReadDoubleLittleEndian(number),
                _ => BinaryPrimitives.ReadInt64LittleEndian(number),
            };
        }
        return floats;
    }

    /// <summary>The same tensor under another name.</summary>
    public StoredTensor Named(string name) => new(name, Type, Shape, Bytes);

    /// <summary>A copy of a tensor's numbers, wherever the tensor lies and however its memory is ordered.</summary>
    internal static StoredTensor Of(string name, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var type = tensor.dtype switch
        {
            ScalarType.Float16 => StoredType.F16,
            ScalarType.BFloat16 => StoredType.BF16,
            ScalarType.Float32 => StoredType.F32,
            ScalarType.Float64 => StoredType.F64,
            ScalarType.Int64 => StoredType.I64,
            _ => throw new ArgumentException($"'{name}' is of {tensor.dtype}, which is not stored.", nameof(tensor)),
        };
        return new StoredTensor(name, type, tensor.shape, tensor.detach().cpu().contiguous().bytes.ToArray());
    }

    /// <summary>Puts the numbers into a tensor of the same shape, keeping its type, its place and the order of its memory.</summary>
    internal void CopyTo(Tensor target)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var type = Type switch
        {
            StoredType.F16 => ScalarType.Float16,
            StoredType.BF16 => ScalarType.BFloat16,
            StoredType.F32 => ScalarType.Float32,
            StoredType.F64 => ScalarType.Float64,
            _ => ScalarType.Int64,
        };
        var source = empty([.. Shape], dtype: type);
        Bytes.Span.CopyTo(source.bytes);
        target.copy_(source);
    }

    /// <summary>Bytes of one number.</summary>
    internal static int SizeOf(StoredType type) => type switch { StoredType.F16 or StoredType.BF16 => 2, StoredType.F32 => 4, _ => 8 };

    /// <summary>Bytes of a whole tensor; -1 where a side is negative or the product is beyond any file.</summary>
    internal static long ByteCount(StoredType type, IEnumerable<long> shape)
    {
        UInt128 count = (uint)SizeOf(type);
        var none = false;
        foreach (var side in shape)
        {
            if (side < 0) return -1;
            none |= side == 0;
            // Sides of 0 last: the others must not overflow before them.
            if (side > 0) count *= (ulong)side;
            if (count > long.MaxValue) return -1;
        }
        return none ? 0 : (long)count;
    }
}
