using FaceValue.Native;

namespace FaceValue.Tests.Native;

/// <summary>A system that has exactly the libraries named, each with the versions named.</summary>
sealed class SystemWith : ISystemLibraries
{
    readonly Dictionary<string, HashSet<string>> libraries = [];

    public SystemWith And(string library, params string[] versions) { libraries[library] = [.. versions]; return this; }

    public bool Has(string library) => libraries.ContainsKey(library);

    public IReadOnlySet<string> VersionsOf(string library) => libraries[library];
}
