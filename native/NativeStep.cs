using System.Runtime.InteropServices;

namespace FaceValue.Native;

/// <summary>
/// Makes the native libraries in an output folder load on a bare Linux (Debian 12, Ubuntu 22.04) with nothing installed but .NET.
/// Changes copies only, each whole or not at all, and only where the system does not satisfy the file as it is. Doing it twice is doing it once.
/// </summary>
public static class NativeStep
{
    static readonly (string File, Func<ElfFile, ISystemLibraries, string?> Edit)[] Edits =
    [
        ("libLibTorchSharp.so", WeakVersionEdit.Apply),
        ("libOpenCvSharpExtern.so", UnusedLibrariesEdit.Apply),
    ];

    /// <summary>Edits what needs it: in the folder itself, and in its <c>runtimes/linux-*/native</c> for this machine's processor.</summary>
    /// <param name="folder">The output folder of a program.</param>
    /// <param name="system">What the system's loader offers.</param>
    /// <returns>The edits made by this call; empty where all was well.</returns>
    /// <exception cref="NativeStepException">A file is damaged, cannot be written, or needs something else that is missing; that file is as it was.</exception>
    public static IReadOnlyList<NativeEdit> Apply(string folder, ISystemLibraries system)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(system);
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root)) throw new NativeStepException($"There is no folder '{root}'. Build the program first.");
        var native = $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        var edits = new List<NativeEdit>();
        foreach (var place in new[] { root, Path.Combine(root, "runtimes", native, "native") })
            foreach (var (name, edit) in Edits)
            {
                var file = Path.Combine(place, name);
                if (File.Exists(file) && EditFile(file, edit, system) is { } done) edits.Add(done);
            }
        return edits;
    }

    static NativeEdit? EditFile(string file, Func<ElfFile, ISystemLibraries, string?> edit, ISystemLibraries system)
    {
        var elf = ElfFile.Read(file);
        var change = edit(elf, system);
        Requirements.Check(elf, system);
        if (change is null) return null;
        OutputCopy.Replace(file, elf.Bytes);
        return new NativeEdit(file, change);
    }
}
