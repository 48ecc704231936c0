namespace FaceValue.Faces;

/// <summary>Somewhere that detector files can be got from.</summary>
interface IDetectorSource
{
    /// <summary>What a person does to make this source work, as a sentence.</summary>
    string Remedy { get; }

    /// <summary>The files that it has, the one asked for among them, unchecked; empty where it does not hold that one.</summary>
    /// <exception cref="DetectorSourceException">It could not be asked; the message says why.</exception>
    Task<IReadOnlyDictionary<string, byte[]>> FetchAsync(DetectorFile file, CancellationToken cancellation);
}

/// <summary>A source could not be asked; the next one is.</summary>
sealed class DetectorSourceException(string message, Exception? inner = null) : IOException(message, inner);
