namespace FaceValue.Native;

/// <summary>One change made to one file.</summary>
/// <param name="File">Full path of the file that was replaced by its edited copy.</param>
/// <param name="Change">What was changed, in words.</param>
public sealed record NativeEdit(string File, string Change);
