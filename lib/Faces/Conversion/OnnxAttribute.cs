namespace FaceValue.Faces.Conversion;

/// <summary>A setting of an ONNX node: a whole number, a float, a word, or a list of whole numbers.</summary>
sealed class OnnxAttribute
{
    readonly Action<ProtobufWriter> write;

    OnnxAttribute(string name, int type, Action<ProtobufWriter> value) => write = message =>
    {
        message.Text(1, name);
        value(message);
        message.Int(20, type);
    };

    public static OnnxAttribute Int(string name, long value) => new(name, 2, message => message.Int(3, value));

    public static OnnxAttribute Float(string name, float value) => new(name, 1, message => message.Float(2, value));

    public static OnnxAttribute Word(string name, string value) => new(name, 3, message => message.Text(4, value));

    public static OnnxAttribute Ints(string name, params long[] values) => new(name, 7, message =>
    {
        foreach (var value in values) message.Int(8, value);
    });

    public ProtobufWriter Encode()
    {
        var message = new ProtobufWriter();
        write(message);
        return message;
    }
}
