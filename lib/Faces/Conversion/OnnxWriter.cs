using System.Runtime.InteropServices;

namespace FaceValue.Faces.Conversion;

/// <summary>Builds an ONNX model: inputs, constants, nodes in order, outputs.</summary>
/// <remarks>Field numbers are those of onnx.proto; https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.</remarks>
sealed class OnnxWriter(string name)
{
    // Old enough for any ONNX Runtime of the last years, new enough that Pad and Resize take their sizes as inputs.
    const int IrVersion = 8, OperatorSet = 13;
    const int FloatType = 1, LongType = 7;

    readonly ProtobufWriter graph = new();
    readonly HashSet<string> constants = [];

    /// <summary>Declares an input; a dimension of 0 is free, such as a batch of any size.</summary>
    public void AddInput(string value, params ReadOnlySpan<int> shape) => graph.Message(11, ValueInfo(value, shape));

    /// <summary>Declares an output.</summary>
    /// <inheritdoc cref="AddInput"/>
    public void AddOutput(string value, params ReadOnlySpan<int> shape) => graph.Message(12, ValueInfo(value, shape));

    /// <summary>Adds a constant of floats in row-major order, unless one of that name is there.</summary>
    public string AddConstant(string value, ReadOnlySpan<float> numbers, params ReadOnlySpan<int> shape) =>
        AddConstant(value, FloatType, MemoryMarshal.AsBytes(numbers), numbers.Length, shape);

    /// <summary>Adds a constant list of whole numbers, unless one of that name is there.</summary>
    public string AddConstant(string value, params ReadOnlySpan<long> numbers) =>
        AddConstant(value, LongType, MemoryMarshal.AsBytes(numbers), numbers.Length, [numbers.Length]);

    /// <summary>Adds a node with one output.</summary>
    /// <param name="type">The operator's name in ONNX.</param>
    /// <param name="inputs">Names of values; an empty one is an optional input left out.</param>
    /// <param name="output">The value it makes.</param>
    /// <param name="attributes">Its settings.</param>
    public string AddNode(string type, IEnumerable<string> inputs, string output, params OnnxAttribute[] attributes)
    {
        var node = new ProtobufWriter();
        foreach (var input in inputs) node.Text(1, input);
        node.Text(2, output).Text(4, type);
        foreach (var attribute in attributes) node.Message(5, attribute.Encode());
        graph.Message(1, node);
        return output;
    }

    /// <summary>The whole model.</summary>
    public byte[] ToArray()
    {
        // The graph's name is a field like the others; protocol buffers may be joined end to end.
        var named = new ProtobufWriter().Text(2, name);
        var model = new ProtobufWriter().Int(1, IrVersion).Text(2, "FaceValue").Bytes(7, [.. graph.Written, .. named.Written]);
        model.Message(8, new ProtobufWriter().Text(1, "").Int(2, OperatorSet));
        return model.Written.ToArray();
    }

    string AddConstant(string value, int type, ReadOnlySpan<byte> raw, int count, ReadOnlySpan<int> shape)
    {
        var product = 1;
        foreach (var side in shape) product *= side;
        if (product != count) throw new ArgumentException($"Constant '{value}' has {count} numbers for the shape ({string.Join(", ", shape.ToArray())}).", nameof(shape));
        if (!constants.Add(value)) return value;
        var tensor = new ProtobufWriter();
        foreach (var side in shape) tensor.Int(1, side);
        graph.Message(5, tensor.Int(2, type).Text(8, value).Bytes(9, raw));
        return value;
    }

    static ProtobufWriter ValueInfo(string value, ReadOnlySpan<int> shape)
    {
        var sides = new ProtobufWriter();
        for (var i = 0; i < shape.Length; i++)
            sides.Message(1, shape[i] > 0 ? new ProtobufWriter().Int(1, shape[i]) : new ProtobufWriter().Text(2, $"free_{i}"));
        var type = new ProtobufWriter().Message(1, new ProtobufWriter().Int(1, FloatType).Message(2, sides));
        return new ProtobufWriter().Text(1, value).Message(2, type);
    }
}
