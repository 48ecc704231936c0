using FaceValue.Faces.Headers;
using OpenCvSharp;

namespace FaceValue.Faces;

/// <summary>Reads photos from anywhere: any common format, upright, as 8-bit blue, green, red; hostile files cost nothing but an error.</summary>
/// <param name="limits">What a picture may cost.</param>
public sealed class ImageReader(ImageLimits? limits = null)
{
    readonly ImageLimits limits = limits ?? new ImageLimits();

    /// <summary>Reads a file: JPEG (grey and CMYK too), PNG, GIF, BMP, WebP or TIFF; the first frame of an animation.</summary>
    /// <returns>8-bit blue, green, red, turned as its EXIF data says, transparent parts on white. The caller disposes it.</returns>
    /// <exception cref="UnreadableImageException">It is missing, too large, damaged or no picture; <see cref="UnreadableImageException.Fault"/> says which.</exception>
    public Mat Read(string path) => Decode(ReadBytes(path), path);

    /// <summary>A file's bytes, where there are not too many.</summary>
    /// <exception cref="UnreadableImageException">It is missing, empty or too large.</exception>
    public byte[] ReadBytes(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            var length = new FileInfo(path).Length;
            if (length > limits.MaxBytes)
                throw new UnreadableImageException(path, ImageFault.TooManyBytes, $"it has {length:N0} bytes, the limit is {limits.MaxBytes:N0}; raise ImageLimits.MaxBytes to read it");
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableImageException(path, ImageFault.Missing, "it is not there", e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException and not UnreadableImageException)
        {
            throw new UnreadableImageException(path, ImageFault.Unreadable, e.Message.TrimEnd('.'), e);
        }
    }

    /// <summary>Decodes a picture that is in memory already.</summary>
    /// <param name="file">The bytes of the whole file.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <inheritdoc cref="Read"/>
    public Mat Decode(byte[] file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        var header = Look(file, name);
        using var stored = DecodeStored(file, name);
        if (stored.Width != header.Width || stored.Height != header.Height)
            throw new UnreadableImageException(name, ImageFault.Broken, $"it says {header.Width} x {header.Height} pixels but holds {stored.Width} x {stored.Height}");
        using var colours = Pixels.ToColours(stored);
        return Pixels.Upright(colours, header.Orientation);
    }

    ImageHeader Look(byte[] file, string name)
    {
        if (file.Length == 0) throw new UnreadableImageException(name, ImageFault.Empty, "it is empty; collect it again");
        ImageHeader header;
        try
        {
            header = ImageHeader.Read(file)
                ?? throw new UnreadableImageException(name, ImageFault.NotAnImage, "it is no JPEG, PNG, GIF, BMP, WebP or TIFF, whatever its name says");
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableImageException(name, ImageFault.Broken, e.Message, e);
        }
        if (header.Width < 1 || header.Height < 1)
            throw new UnreadableImageException(name, ImageFault.Broken, $"it says it is {header.Width} x {header.Height} pixels large");
        if ((long)header.Width * header.Height > limits.MaxPixels)
            throw new UnreadableImageException(name, ImageFault.TooManyPixels,
                $"it says it is {header.Width} x {header.Height} pixels large, the limit is {limits.MaxPixels:N0} in all; raise ImageLimits.MaxPixels to read it");
        // Decoders fill what is missing with grey and say nothing.
        if (!header.Whole) throw new UnreadableImageException(name, ImageFault.Truncated, "it ends before the picture does; collect it again");
        return header;
    }

    static Mat DecodeStored(byte[] file, string name)
    {
        Mat? stored = null;
        try
        {
            stored = Cv2.ImDecode(file, ImreadModes.Unchanged);
            if (!stored.Empty()) return stored;
            stored.Dispose();
            throw new UnreadableImageException(name, ImageFault.Broken, "its contents are damaged; collect it again");
        }
        catch (OpenCVException e)
        {
            stored?.Dispose();
            throw new UnreadableImageException(name, ImageFault.Broken, $"its contents are damaged ({e.ErrMsg}); collect it again", e);
        }
    }
}
