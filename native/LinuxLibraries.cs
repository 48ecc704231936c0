using System.Runtime.InteropServices;

namespace FaceValue.Native;

/// <summary>Asks the loader of the running Linux by loading, so that its own search order and cache decide.</summary>
public sealed class LinuxLibraries : ISystemLibraries
{
    /// <inheritdoc/>
    public bool Has(string library) => NativeLibrary.TryLoad(library, out _);

    /// <inheritdoc/>
    public IReadOnlySet<string> VersionsOf(string library)
    {
        var file = FileOf(library);
        return ElfFile.Read(file).VersionsDefined().ToHashSet(StringComparer.Ordinal);
    }

    static string FileOf(string library)
    {
        try
        {
            // The loader's own record of a loaded library starts with its base address and then its path.
            if (NativeLibrary.TryLoad(library, out var handle) && LoaderInformation(handle, LinkMap, out var map) == 0)
                return Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(map, IntPtr.Size))!;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new NativeStepException("This system's C library is not glibc, for which the native libraries are built. Use Debian 12, Ubuntu 22.04 or newer.", e);
        }
        throw new NativeStepException($"The system's loader does not tell where {library} lies.");
    }

    const int LinkMap = 2; // RTLD_DI_LINKMAP

    [DllImport("libdl.so.2", EntryPoint = "dlinfo")]
    static extern int LoaderInformation(nint handle, int request, out nint answer);
}
