namespace FaceValue.Study;

/// <summary>A file that a step needs is not there. The message names the notebook, command or source that provides it.</summary>
public sealed class MissingInputException : IOException
{
    /// <summary>Names the missing file and where it comes from.</summary>
    /// <param name="path">The file or folder looked for.</param>
    /// <param name="remedy">Who writes it, as a sentence: "Run notebook 06-films first."</param>
    public MissingInputException(string path, string remedy) : base($"'{path}' is not there. {remedy}") => Path = path;

    /// <summary>The file or folder looked for.</summary>
    public string Path { get; }
}
