namespace FaceValue.Native;

/// <summary>Replaces a file in an output folder by its edited copy.</summary>
static class OutputCopy
{
    /// <summary>
    /// Writes a part file and moves it into place, so that a link to a file elsewhere is cut rather than followed, and a program that runs keeps what it has loaded.
    /// Time, size and mode stay, so that the build does not take the copy for outdated.
    /// </summary>
    /// <exception cref="NativeStepException">The file lies in a NuGet package, or cannot be written; it is as it was.</exception>
    public static void Replace(string file, ReadOnlySpan<byte> bytes)
    {
        RefusePackages(file);
        var part = $"{file}.{Environment.ProcessId}.part";
        try
        {
            var original = new FileInfo(file);
            if (original.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) original = target;
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
                stream.Write(bytes);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(part, original.UnixFileMode);
            File.SetLastWriteTimeUtc(part, original.LastWriteTimeUtc);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e)
        {
            TryDelete(part);
            if (e is IOException or UnauthorizedAccessException)
                throw new NativeStepException($"Cannot write '{file}': {e.Message} Make its folder writable, or build elsewhere with -p:ArtifactsPath=<folder>.", e);
            throw;
        }
    }

    /// <summary>Every program on the machine reads the packages, and NuGet promises that they are as published.</summary>
    static void RefusePackages(string file)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(file)!);
        if (folder.ResolveLinkTarget(returnFinalTarget: true) is DirectoryInfo target) folder = target;
        for (var above = folder; above is not null; above = above.Parent)
            if (File.Exists(Path.Combine(above.FullName, ".nupkg.metadata")))
                throw new NativeStepException($"'{file}' lies in the NuGet package '{above.FullName}', which is never edited. Name an output folder instead.");
    }

    static void TryDelete(string part)
    {
        try { File.Delete(part); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { /* the first error is the one to tell */ }
    }
}
