namespace FaceValue.Tests;

/// <summary>A folder of its own for one test, gone when the test ends.</summary>
public sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("facevalue-test-").FullName;

    /// <summary>A path below it, with forward slashes.</summary>
    public string this[string relative] => Path(relative.Split('/'));

    public string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Writes a file, and the folders on the way to it.</summary>
    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this[relative];
    }

    public void Dispose()
    {
        if (Directory.Exists(Root)) Directory.Delete(Root, recursive: true);
    }
}
