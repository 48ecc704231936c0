namespace FaceValue.Backlot.Sites;

/// <summary>Tells a picture's media type by its first bytes.</summary>
static class PictureType
{
    /// <summary>"image/png" for PNG, "image/jpeg" for all else.</summary>
    public static string Of(ReadOnlySpan<byte> picture) => picture.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png" : "image/jpeg";
}
