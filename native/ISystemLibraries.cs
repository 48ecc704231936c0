namespace FaceValue.Native;

/// <summary>What the system's dynamic loader offers to a native library. Tests answer for machines they do not have.</summary>
public interface ISystemLibraries
{
    /// <summary>Whether the loader finds this library, by a name such as <c>libgtk-3.so.0</c>, with all that it needs itself.</summary>
    bool Has(string library);

    /// <summary>The symbol versions that this library defines, such as <c>GLIBCXX_3.4.30</c>; empty where it defines none.</summary>
    IReadOnlySet<string> VersionsOf(string library);
}
