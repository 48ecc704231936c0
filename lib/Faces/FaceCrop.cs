using OpenCvSharp;

namespace FaceValue.Faces;

/// <summary>A face cut out of its image.</summary>
/// <param name="Image">8-bit blue, green, red, or one grey channel. Owned by the crop.</param>
/// <param name="Face">Where the detector found it.</param>
/// <param name="Region">What part of the image the crop shows.</param>
public sealed record FaceCrop(Mat Image, FaceBox Face, CropRegion Region) : IDisposable
{
    /// <summary>Gives the pixels back.</summary>
    public void Dispose() => Image.Dispose();
}
