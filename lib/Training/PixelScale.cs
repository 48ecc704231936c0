namespace FaceValue.Training;

/// <summary>What the network does to its pixels first: subtract a channel's mean, divide by its deviation.</summary>
/// <remarks>It is part of the network and of its ONNX file, so that no caller can forget it or do it twice.</remarks>
/// <param name="MeanRed">Subtracted from red.</param>
/// <param name="MeanGreen">Subtracted from green.</param>
/// <param name="MeanBlue">Subtracted from blue.</param>
/// <param name="DeviationRed">Divides red, above 0.</param>
/// <param name="DeviationGreen">Divides green, above 0.</param>
/// <param name="DeviationBlue">Divides blue, above 0.</param>
public sealed record PixelScale(float MeanRed, float MeanGreen, float MeanBlue, float DeviationRed, float DeviationGreen, float DeviationBlue)
{
    /// <summary>For pixels from 0 to 1: the mean and deviation of ImageNet's photos, which torchvision's weights were trained with.</summary>
    public static PixelScale ImageNet { get; } = new(0.485f, 0.456f, 0.406f, 0.229f, 0.224f, 0.225f);

    /// <summary>For pixels that are scaled already.</summary>
    public static PixelScale None { get; } = new(0, 0, 0, 1, 1, 1);

    internal float[] Means => [MeanRed, MeanGreen, MeanBlue];

    internal float[] Deviations => [DeviationRed, DeviationGreen, DeviationBlue];
}
