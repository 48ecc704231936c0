namespace FaceValue.Faces.Conversion;

/// <summary>The operators of MediaPipe's face detectors, by TensorFlow Lite's own numbers.</summary>
enum TfliteKind
{
    Add = 0, Concatenation = 2, Conv2D = 3, DepthwiseConv2D = 4, DepthToSpace = 5, Dequantize = 6, MaxPool2D = 17,
    Relu = 19, Reshape = 22, ResizeBilinear = 23, Pad = 34, Densify = 124,
}

/// <summary>What an operator does to its result at once.</summary>
enum TfliteActivation { None = 0, Relu = 1, Relu6 = 3 }

/// <summary>One step of a model.</summary>
/// <param name="Kind">What it computes.</param>
/// <param name="Options">Its settings, whose field numbers depend on the kind; null where it has none.</param>
/// <param name="Inputs">Numbers of the tensors it reads.</param>
/// <param name="Outputs">Numbers of the tensors it makes.</param>
sealed record TfliteOperator(TfliteKind Kind, FlatTable? Options, int[] Inputs, int[] Outputs)
{
    /// <summary>The window of a convolution or pooling.</summary>
    public TfliteWindow Window => Kind switch
    {
        TfliteKind.Conv2D => Windowed(activation: 3) with { DilationX = Int(4, 1), DilationY = Int(5, 1) },
        TfliteKind.DepthwiseConv2D => Windowed(activation: 4) with { DilationX = Int(5, 1), DilationY = Int(6, 1) },
        TfliteKind.MaxPool2D => Windowed(activation: 5) with { FilterX = Int(3), FilterY = Int(4) },
        _ => throw new InvalidOperationException($"{Kind} has no window."),
    };

    public TfliteActivation AddActivation => (TfliteActivation)Byte(0);

    public TfliteActivation ConcatenationActivation => (TfliteActivation)Byte(1);

    public int ConcatenationAxis => Int(0);

    public int BlockSize => Int(0);

    public bool AlignCorners => Byte(2) != 0;

    public bool HalfPixelCentres => Byte(3) != 0;

    TfliteWindow Windowed(int activation) => new(Same: Byte(0) == 0, Int(1), Int(2), (TfliteActivation)Byte(activation));

    int Int(int field, int otherwise = 0) => Options?.Int(field, otherwise) ?? otherwise;

    byte Byte(int field) => Options?.Byte(field) ?? 0;
}

/// <summary>How a convolution or pooling moves over an image.</summary>
/// <param name="Same">Whether the image is padded so that stride 1 keeps its size; otherwise not at all.</param>
/// <param name="StrideX">Step to the right, in pixels.</param>
/// <param name="StrideY">Step downwards, in pixels.</param>
/// <param name="Activation">What follows at once.</param>
sealed record TfliteWindow(bool Same, int StrideX, int StrideY, TfliteActivation Activation)
{
    public int FilterX { get; init; }

    public int FilterY { get; init; }

    public int DilationX { get; init; } = 1;

    public int DilationY { get; init; } = 1;
}
