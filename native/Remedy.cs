namespace FaceValue.Native;

/// <summary>What to do about a missing library, by the names of Debian 12 and Ubuntu 22.04.</summary>
static class Remedy
{
    static readonly (string Library, string Package)[] Packages =
    [
        ("libstdc++.", "libstdc++6"), ("libgcc_s.", "libgcc-s1"), ("libgomp.", "libgomp1"), ("libatomic.", "libatomic1"), ("libfreetype.", "libfreetype6"),
        ("libgtk-3", "libgtk-3-0"), ("libgdk-3", "libgtk-3-0"), ("libgdk_pixbuf-2", "libgdk-pixbuf-2.0-0"), ("libpangocairo-1", "libpangocairo-1.0-0"), ("libpango-1", "libpango-1.0-0"),
        ("libatk-1", "libatk1.0-0"), ("libcairo-gobject.", "libcairo-gobject2"), ("libcairo.", "libcairo2"), ("libgio-2", "libglib2.0-0"), ("libgobject-2", "libglib2.0-0"),
        ("libglib-2", "libglib2.0-0"), ("libharfbuzz.", "libharfbuzz0b"), ("libdrm.", "libdrm2"), ("libX11.", "libx11-6"),
    ];

    static readonly string[] Glibc = ["libc.", "libm.", "libdl.", "libpthread.", "librt.", "ld-linux"];
    static readonly string[] Torch = ["libtorch", "libc10"];

    /// <summary>One sentence that says what to do.</summary>
    public static string For(string library)
    {
        if (Torch.Any(Starts))
            return "It comes with the NuGet package of libtorch (see Native.props): delete the output folder and build again.";
        if (Glibc.Any(Starts))
            return "Use a system with glibc 2.35 or newer (Debian 12, Ubuntu 22.04).";
        var package = Packages.FirstOrDefault(p => Starts(p.Library)).Package;
        return package is null
            ? "Install the package that holds it (`apt-file search` names it)."
            : $"Install it with `apt-get install {package}`, or use Debian 12, Ubuntu 22.04 or newer.";

        bool Starts(string start) => library.StartsWith(start, StringComparison.Ordinal);
    }
}
