namespace FaceValue.Native;

/// <summary>A native library cannot be made ready; the message names the file, the reason and the remedy.</summary>
public sealed class NativeStepException : Exception
{
    /// <summary>A reason of our own.</summary>
    public NativeStepException(string message) : base(message) { }

    /// <summary>A reason that the system gave.</summary>
    public NativeStepException(string message, Exception inner) : base(message, inner) { }
}
