using System.Security.Cryptography;
using OpenCvSharp;

namespace FaceValue.Collect;

/// <summary>A file that has been unpacked once and found to be a picture.</summary>
sealed record CheckedImage(ImageHeader Header, string Sha256, PerceptualHash Hash)
{
    /// <summary>Checks a file's header, its size in pixels and its end, then unpacks it.</summary>
    /// <exception cref="InvalidDataException">It is no picture that can be used; the message is the reason.</exception>
    public static CheckedImage Of(byte[] file, long maxPixels)
    {
        var header = ImageHeader.Read(file);
        if ((long)header.Width * header.Height > maxPixels)
            throw new InvalidDataException($"{header.Width} x {header.Height} pixels, more than {maxPixels / 1_000_000d:0.###} million");
        using var picture = Unpack(file);
        // As the file says, whichever way up the picture is to be shown.
        if (picture.Empty() || picture.Width != header.Width || picture.Height != header.Height)
            throw new InvalidDataException("cannot be unpacked");
        return new CheckedImage(header, Convert.ToHexStringLower(SHA256.HashData(file)), PerceptualHash.Of(picture));
    }

    static Mat Unpack(byte[] file)
    {
        try { return Cv2.ImDecode(file, ImreadModes.Grayscale | ImreadModes.IgnoreOrientation); }
        catch (OpenCVException e) { throw new InvalidDataException("cannot be unpacked", e); }
    }
}
