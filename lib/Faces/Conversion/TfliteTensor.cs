using System.Runtime.InteropServices;

namespace FaceValue.Faces.Conversion;

/// <summary>Element types that a detector model uses, by TensorFlow Lite's own numbers.</summary>
enum TfliteType { Float32 = 0, Float16 = 1, Int32 = 2 }

/// <summary>A tensor of a model: a value between two operators, or a constant where it has data.</summary>
/// <param name="Index">Its number, by which operators refer to it.</param>
/// <param name="Name">Its name in the file; not always unique.</param>
/// <param name="Shape">Its sides; N, H, W, C for an image.</param>
/// <param name="Type">Its element type.</param>
/// <param name="Data">Its bytes; empty for a value computed by an operator.</param>
/// <param name="Sparsity">How <paramref name="Data"/> leaves out zeros; null where it does not.</param>
sealed record TfliteTensor(int Index, string Name, int[] Shape, TfliteType Type, ReadOnlyMemory<byte> Data, TfliteSparsity? Sparsity)
{
    // Far above any detector's tensor, far below what could exhaust memory.
    const long MostElements = 1 << 26;

    public bool IsConstant => !Data.IsEmpty;

    /// <summary>How many elements the shape holds.</summary>
    /// <exception cref="InvalidDataException">A side is not positive, or there are too many elements.</exception>
    public int Count
    {
        get
        {
            var count = 1L;
            foreach (var side in Shape)
                if (side <= 0 || (count *= side) > MostElements)
                    throw new InvalidDataException($"Tensor {Index} '{Name}' has the shape ({string.Join(", ", Shape)}), which is no model's.");
            return (int)count;
        }
    }

    /// <summary>A constant as floats, dense, in the order of <see cref="Shape"/>.</summary>
    public float[] Floats()
    {
        var values = Type switch
        {
            TfliteType.Float32 => Cast<float>().ToArray(),
            TfliteType.Float16 => Array.ConvertAll(Cast<Half>().ToArray(), half => (float)half),
            _ => throw new InvalidDataException($"Tensor {Index} '{Name}' holds {Type}, expected floating point."),
        };
        return Sparsity is null ? Whole(values) : Sparsity.Dense(values, Shape, Count);
    }

    /// <summary>A constant of whole numbers.</summary>
    public int[] Ints() => Type == TfliteType.Int32
        ? Whole(Cast<int>().ToArray())
        : throw new InvalidDataException($"Tensor {Index} '{Name}' holds {Type}, expected whole numbers.");

    ReadOnlySpan<T> Cast<T>() where T : unmanaged => MemoryMarshal.Cast<byte, T>(Data.Span);

    T[] Whole<T>(T[] values) => values.Length == Count
        ? values
        : throw new InvalidDataException($"Tensor {Index} '{Name}' has {values.Length} elements, its shape says {Count}.");
}
