using FaceValue.Faces.Conversion;

namespace FaceValue.Training;

/// <summary>Writes a trained network as ONNX for scoring: batch normalisation folded into the convolutions, the pixels' scaling inside.</summary>
/// <remarks>Input <c>images</c>, N x 3 x side x side, red, green, blue, 0 to 1. Outputs <c>logits</c>, N x C, and <c>features</c>, N x F, what the last layer decides by.</remarks>
static class OnnxExport
{
    // BatchNorm2d's default, which torchvision leaves as it is.
    const double Epsilon = 1e-5;

    /// <summary>The file's bytes.</summary>
    /// <param name="weights">All 122 tensors under torchvision's names.</param>
    /// <param name="pixels">The scaling.</param>
    /// <param name="side">Width and height of an image, in pixels.</param>
    /// <exception cref="InvalidDataException">A tensor is missing.</exception>
    public static byte[] Convert(IReadOnlyList<StoredTensor> weights, PixelScale pixels, int side)
    {
        var onnx = new OnnxWriter("resnet18");
        onnx.AddInput("images", 0, 3, side, side);
        var named = weights.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        Add(onnx, "", named, pixels, "logits", "features");
        onnx.AddOutput("logits", 0, (int)Find(named, "fc.bias").Shape[0]);
        onnx.AddOutput("features", 0, (int)Find(named, "fc.weight").Shape[1]);
        return onnx.ToArray();
    }

    /// <summary>Adds a network that reads <c>images</c>.</summary>
    /// <param name="onnx">Where to.</param>
    /// <param name="prefix">Begins the names of its values, so that one file can hold several.</param>
    /// <param name="weights">Its tensors by their names.</param>
    /// <param name="pixels">Its scaling.</param>
    /// <param name="logits">What its (N, C) logits shall be called.</param>
    /// <param name="features">What its (N, F) features shall be called.</param>
    public static void Add(OnnxWriter onnx, string prefix, IReadOnlyDictionary<string, StoredTensor> weights, PixelScale pixels, string logits, string features)
    {
        var means = onnx.AddConstant(prefix + "mean", pixels.Means, 1, 3, 1, 1);
        var deviations = onnx.AddConstant(prefix + "deviation", pixels.Deviations, 1, 3, 1, 1);
        var x = onnx.AddNode("Sub", ["images", means], prefix + "centred");
        x = onnx.AddNode("Div", [x, deviations], prefix + "scaled");
        x = Relu(Convolution("conv1", "bn1", x, 2, 3));
        x = onnx.AddNode("MaxPool", [x], prefix + "pooled", OnnxAttribute.Ints("kernel_shape", 3, 3), OnnxAttribute.Ints("strides", 2, 2), OnnxAttribute.Ints("pads", 1, 1, 1, 1));
        for (var stage = 1; stage <= 4; stage++)
            for (var block = 0; block < 2; block++)
            {
                var name = $"layer{stage}.{block}";
                var stride = stage > 1 && block == 0 ? 2 : 1;
                var y = Relu(Convolution($"{name}.conv1", $"{name}.bn1", x, stride, 1));
                y = Convolution($"{name}.conv2", $"{name}.bn2", y, 1, 1);
                var straight = stride == 1 ? x : Convolution($"{name}.downsample.0", $"{name}.downsample.1", x, stride, 0);
                x = Relu(onnx.AddNode("Add", [y, straight], $"{prefix}{name}.sum"));
            }
        x = onnx.AddNode("GlobalAveragePool", [x], prefix + "average");
        x = onnx.AddNode("Flatten", [x], features);
        var (last, bias) = (Find(weights, "fc.weight"), Find(weights, "fc.bias"));
        onnx.AddNode("Gemm", [x, onnx.AddConstant(prefix + "fc.weight", last.Floats(), Sides(last)), onnx.AddConstant(prefix + "fc.bias", bias.Floats(), Sides(bias))], logits, OnnxAttribute.Int("transB", 1));

        string Relu(string value) => onnx.AddNode("Relu", [value], value + ".relu");

        string Convolution(string name, string norm, string input, int stride, int padding)
        {
            var weight = Find(weights, name + ".weight");
            var (kernel, offsets) = Fold(weight, norm);
            return onnx.AddNode("Conv", [input, onnx.AddConstant($"{prefix}{name}.weight", kernel, Sides(weight)), onnx.AddConstant($"{prefix}{name}.bias", offsets, offsets.Length)], prefix + name,
                OnnxAttribute.Ints("kernel_shape", weight.Shape[2], weight.Shape[3]), OnnxAttribute.Ints("strides", stride, stride), OnnxAttribute.Ints("pads", padding, padding, padding, padding));
        }

        // gamma (w * x - mean) / sqrt(variance + epsilon) + beta is a convolution with scaled weights and an offset.
        (float[] Kernel, float[] Offsets) Fold(StoredTensor weight, string norm)
        {
            var (gamma, beta) = (Find(weights, norm + ".weight").Floats(), Find(weights, norm + ".bias").Floats());
            var (mean, variance) = (Find(weights, norm + ".running_mean").Floats(), Find(weights, norm + ".running_var").Floats());
            var kernel = weight.Floats();
            var offsets = new float[gamma.Length];
            var each = kernel.Length / gamma.Length;
            for (var c = 0; c < gamma.Length; c++)
            {
                var scale = gamma[c] / Math.Sqrt(variance[c] + Epsilon);
                offsets[c] = (float)(beta[c] - mean[c] * scale);
                for (var i = c * each; i < (c + 1) * each; i++) kernel[i] = (float)(kernel[i] * scale);
            }
            return (kernel, offsets);
        }
    }

    static int[] Sides(StoredTensor tensor) => [.. tensor.Shape.Select(side => (int)side)];

    static StoredTensor Find(IReadOnlyDictionary<string, StoredTensor> weights, string name) =>
        weights.TryGetValue(name, out var tensor) ? tensor : throw new InvalidDataException($"The network's tensor '{name}' is missing. Train the model again.");
}
