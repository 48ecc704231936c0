namespace FaceValue.Tracking;

/// <summary>The rule for an artifact's path among its run's artifacts. Checked here because an address loses its '..' on the way to a server, and a file path keeps it.</summary>
public static class ArtifactName
{
    /// <summary>Fails unless the path is relative, with forward slashes and plain parts: <c>reports/confusion.png</c>.</summary>
    /// <exception cref="ArgumentException">It could lead elsewhere, here or on a server that decodes it again.</exception>
    public static void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = name.Length > 0 && !name.Any(letter => letter is '\\' or ':' or '%' or '#' or '?' || char.IsControl(letter));
        if (!plain || name.Split('/').Any(part => part.Trim() is "" or "." or ".."))
            throw new ArgumentException($"'{name}' cannot name an artifact: use a relative path with forward slashes, without empty, '.' or '..' parts and without \\ : % # ?.", nameof(name));
    }

    /// <summary>The path with each part escaped for an address.</summary>
    internal static string Escaped(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
