namespace FaceValue.Tests.Notebooks;

/// <summary>A folder of a test's own, gone with the test.</summary>
sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("facevalue-").FullName;

    public string this[string relative] => System.IO.Path.Combine([Path, .. relative.Split('/')]);

    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this[relative];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
