using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FaceValue.Training;

/// <summary>Two 3 x 3 convolutions, each normalised over the batch, added to their input.</summary>
/// <remarks>He et al. 2016, figure 2; the parameters' names are those of torchvision's BasicBlock.</remarks>
sealed class ResidualBlock : Module<Tensor, Tensor>
{
    readonly Conv2d first, second;
    readonly BatchNorm2d firstNorm, secondNorm;
    readonly Conv2d? shortcut;
    readonly BatchNorm2d? shortcutNorm;

    public ResidualBlock(int channelsIn, int channelsOut, int stride) : base(nameof(ResidualBlock))
    {
        register_module("conv1", first = Conv2d(channelsIn, channelsOut, 3, stride, padding: 1, bias: false));
        register_module("bn1", firstNorm = BatchNorm2d(channelsOut));
        register_module("conv2", second = Conv2d(channelsOut, channelsOut, 3, padding: 1, bias: false));
        register_module("bn2", secondNorm = BatchNorm2d(channelsOut));
        if (stride == 1 && channelsIn == channelsOut) return;
        // Where the shape changes, the input is brought to it by a 1 x 1 convolution.
        shortcut = Conv2d(channelsIn, channelsOut, 1, stride, bias: false);
        shortcutNorm = BatchNorm2d(channelsOut);
        register_module("downsample", Sequential(("0", shortcut), ("1", shortcutNorm)));
    }

    /// <summary>(N, channelsIn, H, W) to (N, channelsOut, H / stride, W / stride).</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = functional.relu(ResNet18.Normalise(firstNorm, ResNet18.Convolve(first, input)), inplace: true);
        x = ResNet18.Normalise(secondNorm, ResNet18.Convolve(second, x));
        var straight = shortcut is null ? input : ResNet18.Normalise(shortcutNorm!, ResNet18.Convolve(shortcut, input));
        return functional.relu(x.add_(straight, ResNet18.One), inplace: true).MoveToOuterDisposeScope();
    }
}
