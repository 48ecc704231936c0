namespace FaceValue.Training;

/// <summary>What a network knows before it sees the first face.</summary>
public enum Weights
{
    /// <summary>Nothing: random numbers drawn from the seed.</summary>
    None,

    /// <summary>What torchvision's ResNet18 learned of ImageNet's photos (IMAGENET1K_V1), for a network of full width; see <see cref="PretrainedWeights"/>.</summary>
    ImageNet,
}
