namespace FaceValue.Workbook.Engine.Magics;

/// <summary><c>#!import file.cs</c>: runs a C# file as if its text stood in the cell.</summary>
static class Import
{
    /// <summary>The file's text, and the name it goes by in errors.</summary>
    /// <exception cref="CellException">There is no such file, or it is not C#.</exception>
    public static (string Text, string Name) Read(CellPart part)
    {
        var path = Path.GetFullPath(part.Argument.Trim('"'));
        var line = part.FirstLine - 1;
        if (Path.GetExtension(path).ToLowerInvariant() is not (".cs" or ".csx"))
            throw new CellException("ImportError", $"'{part.Argument}' cannot be imported: only C# files (.cs, .csx) can.", line);
        if (!File.Exists(path))
            throw new CellException("ImportError", $"'{part.Argument}' is not there. Paths start at the working folder, '{Directory.GetCurrentDirectory()}'.", line);
        return (File.ReadAllText(path), Path.GetFileName(path));
    }
}
