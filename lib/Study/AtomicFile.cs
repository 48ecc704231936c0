namespace FaceValue.Study;

/// <summary>Writes files whole or not at all: to <c>name.part</c> first, then moved over the old one.</summary>
public static class AtomicFile
{
    /// <summary>Writes text as UTF-8 without a byte order mark, making the folder where it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be written; the message names it and what to do.</exception>
    public static void Write(string path, string text) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        writer.Write(text);
    });

    /// <summary>Writes bytes.</summary>
    /// <inheritdoc cref="Write(string, string)"/>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        Write(path, stream => stream.Write(copy));
    }

    /// <summary>Writes what <paramref name="fill"/> puts into the stream. Where it throws, the old file stays and nothing half-written is left.</summary>
    /// <inheritdoc cref="Write(string, string)"/>
    public static void Write(string path, Action<Stream> fill)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(fill);
        // The process id keeps two writers of one file from sharing a part file; the last to finish wins.
        var part = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
                fill(stream);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e)
        {
            TryDelete(part);
            if (e is UnauthorizedAccessException or DirectoryNotFoundException)
                throw new IOException($"Cannot write '{path}': {e.Message} Make its folder writable, or choose another with --outputs.", e);
            throw;
        }
    }

    static void TryDelete(string part)
    {
        try { File.Delete(part); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { /* the first error is the one to tell */ }
    }
}
