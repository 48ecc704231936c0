namespace FaceValue.Faces;

/// <summary>A picture file could not be read. The message names the file, the reason and what to do.</summary>
public sealed class UnreadableImageException : IOException
{
    internal UnreadableImageException(string image, ImageFault fault, string why, Exception? inner = null)
        : base($"'{image}' cannot be read: {why}.", inner) => (Image, Fault) = (image, fault);

    /// <summary>The file, as it was asked for.</summary>
    public string Image { get; }

    /// <summary>The reason, to count by.</summary>
    public ImageFault Fault { get; }
}
