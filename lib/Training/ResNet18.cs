using FaceValue.Statistics;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FaceValue.Training;

/// <summary>ResNet18 in torchvision's shape and with its 122 names, narrower where the recipe says so. Takes pixels from 0 to 1 and scales them itself.</summary>
/// <remarks>He et al. 2016, table 1, 18 layers; a first 7 x 7 convolution, four stages of two <see cref="ResidualBlock"/>s, an average over the image, one layer.</remarks>
public sealed class ResNet18 : Module<Tensor, Tensor>
{
    readonly Conv2d stem;
    readonly BatchNorm2d stemNorm;
    readonly Module<Tensor, Tensor>[] stages;
    readonly Linear last;
    readonly PixelScale pixels;
    readonly bool channelsLast;

    /// <summary>Builds the network with first weights drawn from the recipe's seed: the same on every machine.</summary>
    /// <param name="recipe">Its width, pixel scale and seed are used.</param>
    /// <param name="classes">C, the number of outputs.</param>
    /// <exception cref="ArgumentException">The width makes no whole numbers of channels.</exception>
    public ResNet18(Recipe recipe, int classes) : base(nameof(ResNet18))
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        var channels = recipe.Channels();
        pixels = recipe.Pixels;
        // With 4 channels, libtorch 2.10 corrupts the heap in the backward pass of pictures in this order (seen on a CPU); whole vectors of 16 are safe.
        channelsLast = channels[0] % 16 == 0;
        // A module belongs to the network, not to whatever scope is open around it.
        using var scope = NewDisposeScope();
        register_module("conv1", stem = Conv2d(3, channels[0], 7, 2, padding: 3, bias: false));
        register_module("bn1", stemNorm = BatchNorm2d(channels[0]));
        stages = [.. channels.Select((count, i) => Sequential(
            ("0", new ResidualBlock(i == 0 ? count : channels[i - 1], count, i == 0 ? 1 : 2)),
            ("1", new ResidualBlock(count, count, 1))))];
        for (var i = 0; i < stages.Length; i++) register_module($"layer{i + 1}", stages[i]);
        register_module("fc", last = Linear(channels[^1], classes));
        Draw(recipe.Seed);
        foreach (var tensor in state_dict().Values) tensor.DetachFromDisposeScope();
    }

    /// <summary>What convolutions are computed in: <see cref="ScalarType.Float32"/>, or <see cref="ScalarType.BFloat16"/> on a GPU that has it. Weights, gradients and the loss stay in single precision.</summary>
    public ScalarType Precision { get; init; } = ScalarType.Float32;

    /// <summary>(N, 3, H, W) pixels, red, green, blue, 0 to 1, to (N, C) logits.</summary>
    public override Tensor forward(Tensor images)
    {
        using var scope = NewDisposeScope();
        return last.forward(Features(images)).MoveToOuterDisposeScope();
    }

    /// <summary>(N, 3, H, W) pixels to (N, F), what the last layer decides by: the last stage's channels, averaged over the image.</summary>
    public Tensor Features(Tensor images)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.shape is not [_, 3, _, _])
            throw new ArgumentException($"Expected images of shape (N, 3, H, W) but got ({string.Join(", ", images.shape)}). For one face use unsqueeze(0).", nameof(images));
        using var scope = NewDisposeScope();
        var x = images.add(Channels([.. pixels.Means.Select(mean => -mean)], images), One).div_(Channels(pixels.Deviations, images));
        x = (channelsLast ? ChannelsLast(x) : x).to_type(Precision);
        x = functional.relu(Normalise(stemNorm, Convolve(stem, x)), inplace: true);
        x = functional.max_pool2d(x, 3, 2, padding: 1);
        foreach (var stage in stages) x = stage.forward(x);
        return x.to_type(ScalarType.Float32).mean([2, 3]).MoveToOuterDisposeScope();
    }

    /// <summary>Marks what the recipe trains; the rest gets no gradient.</summary>
    internal void Freeze(Recipe recipe)
    {
        foreach (var (name, parameter) in named_parameters()) parameter.requires_grad = Trains(recipe.Trained, name);
    }

    /// <summary>Switches to training, frozen layers as the recipe says.</summary>
    internal void BeginTraining(Recipe recipe)
    {
        train();
        if (recipe.FrozenStatistics == FrozenStatistics.Fixed)
            foreach (var (name, module) in named_modules())
                if (module is BatchNorm2d && !Trains(recipe.Trained, name)) module.eval();
    }

    // A number handed to TorchSharp is an object of libtorch's that the collector may free while the call it was made for still reads it; seen
    // as crashes where trainings run side by side. So whatever is computed once a step takes its numbers from fields.
    internal static readonly Scalar One = 1;

    /// <summary>Batch normalisation, by the batch while the layer trains.</summary>
    internal static Tensor Normalise(BatchNorm2d norm, Tensor x)
    {
        if (norm.training) norm.num_batches_tracked!.add_(One, One);
        return functional.batch_norm(x, norm.running_mean, norm.running_var, norm.weight, norm.bias, norm.training);
    }

    /// <summary>A convolution in the precision of its input.</summary>
    internal static Tensor Convolve(Conv2d convolution, Tensor x) =>
        functional.conv2d(x, convolution.weight.to_type(x.dtype), null, convolution.stride, convolution.padding);

    // The shape stays (N, C, H, W), the numbers of one pixel's channels become neighbours, and stay so through all layers: convolutions are fastest that way.
    static Tensor ChannelsLast(Tensor x) => x.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

    static Tensor Channels(float[] values, Tensor like) => tensor(values, device: like.device).view(1, 3, 1, 1);

    static bool Trains(TrainedLayers trained, string name) => name.Split('.')[0] switch
    {
        "fc" => true,
        "layer3" or "layer4" => trained != TrainedLayers.LastLayer,
        _ => trained == TrainedLayers.All,
    };

    // As torchvision draws them: convolutions normal with variance 2 / (outputs of a weight) (He et al. 2015, equation 14), the last layer uniform.
    // From our own stream and not from libtorch's generator, which all trainings of a process share.
    void Draw(int seed)
    {
        using var quiet = no_grad();
        var stream = 0;
        foreach (var (name, parameter) in named_parameters())
        {
            var random = new RandomStream(seed, stream++);
            var shape = parameter.shape;
            var (deviation, bound) = (Math.Sqrt(2.0 / shape.Where((_, d) => d != 1).Aggregate(1L, (a, b) => a * b)), 1 / Math.Sqrt(last.in_features));
            if (shape.Length == 4) Fill(parameter, () => deviation * Normal(random));
            else if (name.StartsWith("fc.", StringComparison.Ordinal)) Fill(parameter, () => bound * (2 * random.NextDouble() - 1));
        }
    }

    static void Fill(Tensor parameter, Func<double> next)
    {
        var values = new float[parameter.numel()];
        for (var i = 0; i < values.Length; i++) values[i] = (float)next();
        using var drawn = tensor(values, parameter.shape);
        parameter.copy_(drawn);
    }

    // Box and Muller 1958; 1 - u keeps the logarithm away from 0.
    static double Normal(RandomStream random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
