namespace FaceValue.Faces.Conversion;

/// <summary>Turns a TensorFlow Lite detector into an ONNX model of the same function.</summary>
/// <remarks>
/// TensorFlow Lite keeps images as N, H, W, C; ONNX as N, C, H, W. Every value of four dimensions is kept in ONNX's order from the input on, and weights are
/// reordered here once, so that no transposition is left but the one before the final reshaping.
/// </remarks>
sealed class TfliteToOnnx
{
    /// <summary>Goes up when the conversion changes, so that converted models kept on disk are made again.</summary>
    public const int Version = 1;

    readonly TfliteModel model;
    readonly OnnxWriter onnx;
    // A constant that passes through Dequantize or Densify stays a constant.
    readonly Dictionary<int, float[]> constants = [];

    TfliteToOnnx(TfliteModel model, string name)
    {
        this.model = model;
        onnx = new OnnxWriter(name);
    }

    /// <summary>Converts a model. Its input is (1, 3, H, W); its outputs keep their shapes and carry the names <c>output_0</c>, <c>output_1</c>, ... in the file's order.</summary>
    /// <exception cref="InvalidDataException">Something in it has no counterpart; the message says what.</exception>
    public static byte[] Convert(TfliteModel model, string name) => new TfliteToOnnx(model, name).Run();

    byte[] Run()
    {
        var input = model.Tensors[model.Inputs[0]];
        if (input.Shape.Length != 4) throw Unfit($"the input has {input.Shape.Length} dimensions, expected 4");
        onnx.AddInput(Name(input.Index), Channelled(input.Shape));
        foreach (var step in model.Operators) Add(step);
        for (var i = 0; i < model.Outputs.Count; i++)
        {
            var output = model.Tensors[model.Outputs[i]];
            onnx.AddNode("Identity", [Name(output.Index)], $"output_{i}");
            onnx.AddOutput($"output_{i}", output.Shape.Length == 4 ? Channelled(output.Shape) : output.Shape);
        }
        return onnx.ToArray();
    }

    void Add(TfliteOperator step)
    {
        var from = model.Tensors[step.Inputs[0]];
        var to = model.Tensors[step.Outputs[0]];
        switch (step.Kind)
        {
            case TfliteKind.Dequantize or TfliteKind.Densify: constants[to.Index] = Constant(from.Index); break;
            case TfliteKind.Conv2D or TfliteKind.DepthwiseConv2D: Convolve(step, from, to); break;
            case TfliteKind.MaxPool2D: Pool(step, from, to); break;
            case TfliteKind.Relu: onnx.AddNode("Relu", [Name(from.Index)], Name(to.Index)); break;
            case TfliteKind.Add: Activated(step.AddActivation, to, made => onnx.AddNode("Add", Names(step), made)); break;
            case TfliteKind.Pad: Pad(step, from, to); break;
            case TfliteKind.Reshape: Reshape(from, to); break;
            case TfliteKind.Concatenation: Concatenate(step, to); break;
            case TfliteKind.ResizeBilinear: Resize(step, from, to); break;
            case TfliteKind.DepthToSpace:
                onnx.AddNode("DepthToSpace", [Name(from.Index)], Name(to.Index), OnnxAttribute.Int("blocksize", step.BlockSize), OnnxAttribute.Word("mode", "DCR"));
                break;
            default: throw Unfit($"{step.Kind} has no counterpart");
        }
    }

    void Convolve(TfliteOperator step, TfliteTensor from, TfliteTensor to)
    {
        if (step.Inputs.Length != 3) throw Unfit("a convolution without a bias");
        var depthwise = step.Kind == TfliteKind.DepthwiseConv2D;
        var shape = Image(model.Tensors[step.Inputs[1]]);                            // O, H, W, I; depthwise 1, H, W, O
        var (height, width) = (shape[1], shape[2]);
        var outputs = depthwise ? shape[3] : shape[0];
        var inputs = depthwise ? 1 : shape[3];
        var (weights, bias) = (Constant(step.Inputs[1]), Constant(step.Inputs[2]));
        if (weights.Length != model.Tensors[step.Inputs[1]].Count || bias.Length != outputs) throw Unfit("a convolution whose weights or bias are not of its shape");
        var reordered = new float[weights.Length];                                   // O, I, H, W
        for (var o = 0; o < outputs; o++)
            for (var i = 0; i < inputs; i++)
                for (var y = 0; y < height; y++)
                    for (var x = 0; x < width; x++)
                        reordered[((o * inputs + i) * height + y) * width + x] =
                            weights[depthwise ? (y * width + x) * outputs + o : ((o * height + y) * width + x) * inputs + i];
        var window = step.Window with { FilterX = width, FilterY = height };
        string[] names =
        [
            Name(from.Index),
            onnx.AddConstant($"weights_{to.Index}", reordered, outputs, inputs, height, width),
            onnx.AddConstant($"bias_{to.Index}", bias, outputs),
        ];
        Activated(window.Activation, to, made => onnx.AddNode("Conv", names, made,
            OnnxAttribute.Ints("kernel_shape", height, width), OnnxAttribute.Ints("strides", window.StrideY, window.StrideX),
            OnnxAttribute.Ints("dilations", window.DilationY, window.DilationX), OnnxAttribute.Ints("pads", Pads(window, from, to)),
            OnnxAttribute.Int("group", depthwise ? Image(from)[3] : 1)));
    }

    void Pool(TfliteOperator step, TfliteTensor from, TfliteTensor to)
    {
        var window = step.Window;
        Activated(window.Activation, to, made => onnx.AddNode("MaxPool", [Name(from.Index)], made,
            OnnxAttribute.Ints("kernel_shape", window.FilterY, window.FilterX), OnnxAttribute.Ints("strides", window.StrideY, window.StrideX),
            OnnxAttribute.Ints("pads", Pads(window, from, to))));
    }

    void Pad(TfliteOperator step, TfliteTensor from, TfliteTensor to)
    {
        var around = model.Tensors[step.Inputs[^1]].Ints();                          // rank pairs: before, after
        if (step.Inputs.Length != 2 || around.Length != 2 * Image(from).Length) throw Unfit("a padding whose amounts do not fit its input");
        int[] order = [0, 3, 1, 2];
        var pads = order.Select(d => (long)around[2 * d]).Concat(order.Select(d => (long)around[2 * d + 1])).ToArray();
        onnx.AddNode("Pad", [Name(from.Index), onnx.AddConstant($"pads_{to.Index}", pads)], Name(to.Index));
    }

    // Elements keep TensorFlow Lite's order in a reshaping, so channels go last again first.
    void Reshape(TfliteTensor from, TfliteTensor to)
    {
        if (to.Shape.Length == 4 || from.Count != to.Count) throw Unfit($"a reshaping from ({string.Join(", ", from.Shape)}) to ({string.Join(", ", to.Shape)})");
        var source = from.Shape.Length == 4
            ? onnx.AddNode("Transpose", [Name(from.Index)], $"channels_last_{to.Index}", OnnxAttribute.Ints("perm", 0, 2, 3, 1))
            : Name(from.Index);
        onnx.AddNode("Reshape", [source, onnx.AddConstant($"shape_{to.Index}", Array.ConvertAll(to.Shape, side => (long)side))], Name(to.Index));
    }

    void Concatenate(TfliteOperator step, TfliteTensor to)
    {
        var axis = step.ConcatenationAxis < 0 ? step.ConcatenationAxis + to.Shape.Length : step.ConcatenationAxis;
        if (axis < 0 || axis >= to.Shape.Length) throw Unfit($"a joining along dimension {axis} of {to.Shape.Length}");
        int[] channelled = [0, 2, 3, 1];
        Activated(step.ConcatenationActivation, to, made => onnx.AddNode("Concat", Names(step), made,
            OnnxAttribute.Int("axis", to.Shape.Length == 4 ? channelled[axis] : axis)));
    }

    void Resize(TfliteOperator step, TfliteTensor from, TfliteTensor to)
    {
        var mode = step switch { { HalfPixelCentres: true } => "half_pixel", { AlignCorners: true } => "align_corners", _ => "asymmetric" };
        var sizes = onnx.AddConstant($"sizes_{to.Index}", Array.ConvertAll(Channelled(Image(to)), side => (long)side));
        onnx.AddNode("Resize", [Name(from.Index), "", "", sizes], Name(to.Index), OnnxAttribute.Word("mode", "linear"), OnnxAttribute.Word("coordinate_transformation_mode", mode));
    }

    void Activated(TfliteActivation activation, TfliteTensor to, Action<string> make)
    {
        if (activation is not (TfliteActivation.None or TfliteActivation.Relu)) throw Unfit($"the activation {activation}");
        if (activation == TfliteActivation.None)
        {
            make(Name(to.Index));
            return;
        }
        make($"before_relu_{to.Index}");
        onnx.AddNode("Relu", [$"before_relu_{to.Index}"], Name(to.Index));
    }

    // "Same" puts the odd pixel of padding at the end: ceil(size / stride) windows must fit.
    static long[] Pads(TfliteWindow window, TfliteTensor from, TfliteTensor to)
    {
        if (window.StrideX < 1 || window.StrideY < 1 || window.FilterX < 1 || window.FilterY < 1) throw Unfit("a window without a size or a step");
        if (!window.Same) return [0, 0, 0, 0];
        var (top, bottom) = Ends(Image(from)[1], Image(to)[1], window.StrideY, (window.FilterY - 1) * window.DilationY + 1);
        var (left, right) = Ends(Image(from)[2], Image(to)[2], window.StrideX, (window.FilterX - 1) * window.DilationX + 1);
        return [top, left, bottom, right];

        static (int Before, int After) Ends(int size, int results, int stride, int reach)
        {
            var missing = Math.Max((results - 1) * stride + reach - size, 0);
            return (missing / 2, missing - missing / 2);
        }
    }

    float[] Constant(int tensor)
    {
        if (constants.TryGetValue(tensor, out var known)) return known;
        return model.Tensors[tensor].IsConstant ? model.Tensors[tensor].Floats() : throw Unfit($"tensor {tensor} is computed where a constant is expected");
    }

    IEnumerable<string> Names(TfliteOperator step) => step.Inputs.Select(Name);

    static int[] Image(TfliteTensor tensor) => tensor.Shape.Length == 4 ? tensor.Shape : throw Unfit($"tensor {tensor.Index} has {tensor.Shape.Length} dimensions where 4 are expected");

    static int[] Channelled(int[] shape) => [shape[0], shape[3], shape[1], shape[2]];

    static string Name(int tensor) => $"value_{tensor}";

    static InvalidDataException Unfit(string what) => new($"The model cannot be converted: {what}.");
}
