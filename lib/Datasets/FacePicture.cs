using System.Security.Cryptography;
using FaceValue.Faces;

namespace FaceValue.Datasets;

/// <summary>Reads a face's file as the bytes from which a network's input is made: three planes, exact to the last bit and a quarter of the input's size.</summary>
static class FacePicture
{
    static readonly ImageReader Reader = new();

    /// <summary>Reads one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="face">What is known of it.</param>
    /// <param name="side">In pixels.</param>
    /// <param name="colours">Whether the network sees colours.</param>
    /// <returns>3 x side x side values, 255 for 1.</returns>
    /// <exception cref="UnreadableImageException">It is missing or broken.</exception>
    /// <exception cref="InvalidDataException">It is another file than when the set was read.</exception>
    public static byte[] Read(string path, LabelledFace face, int side, ColourUse colours)
    {
        var file = Reader.ReadBytes(path);
        if (Convert.ToHexStringLower(SHA256.HashData(file)) != face.Sha256) throw new InvalidDataException("it was changed after the set was read; read the set again");
        using var crop = Reader.Decode(file, path);
        var planes = new float[3 * side * side];
        FacePixels.Write(crop, side, colours, planes);
        return Array.ConvertAll(planes, value => (byte)MathF.Round(value * 255));
    }

    /// <summary>The network's input again.</summary>
    public static void Write(byte[] picture, Span<float> planes)
    {
        for (var i = 0; i < picture.Length; i++) planes[i] = picture[i] / 255f;
    }
}
