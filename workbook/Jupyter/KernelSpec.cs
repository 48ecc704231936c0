using System.Text.Json;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Jupyter;

/// <summary>The kernel's entry in Jupyter's list of kernels.</summary>
public static class KernelSpec
{
    /// <summary>The name that the notebooks ask for, shared with .NET Interactive so that either can open them.</summary>
    public const string DefaultName = ".net-csharp";

    /// <summary>The name that people choose from a list.</summary>
    public const string DisplayName = ".NET (C#)";

    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes <c>kernel.json</c> for this user.</summary>
    /// <param name="dotnet">Full path of the <c>dotnet</c> host.</param>
    /// <param name="program">Full path of <c>facevalue.dll</c>.</param>
    /// <param name="name">The kernel's folder name.</param>
    /// <param name="force">Replaces a kernel of that name that is not ours.</param>
    /// <param name="dataFolder">Jupyter's data folder; null for this user's own.</param>
    /// <returns>The path of the written file.</returns>
    /// <exception cref="InvalidOperationException">Another kernel has this name.</exception>
    public static string Install(string dotnet, string program, string name = DefaultName, bool force = false, string? dataFolder = null)
    {
        if (name.Length == 0 || name is "." or ".." || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            throw new ArgumentException($"'{name}' cannot name a kernel: use letters, digits, '.', '-' and '_'.", nameof(name));
        var folder = Path.Combine(dataFolder ?? UserDataFolder(), "kernels", name);
        var file = Path.Combine(folder, "kernel.json");
        if (!force && File.Exists(file) && !IsOurs(file))
            throw new InvalidOperationException(
                $"Another kernel already has the name '{name}': {file}. Replace it with --force, or choose another name with --name.");
        Directory.CreateDirectory(folder);
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray(dotnet, program, "kernel", "serve", "{connection_file}"),
            ["display_name"] = DisplayName,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
        };
        var part = file + ".part";
        File.WriteAllText(part, spec.ToJsonString(Indented) + "\n");
        File.Move(part, file, overwrite: true);
        return file;
    }

    /// <summary>Jupyter's data folder for this user: <c>JUPYTER_DATA_DIR</c>, or the platform's own place.</summary>
    public static string UserDataFolder()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen) return chosen;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        if (OperatingSystem.IsMacOS()) return Path.Combine(home, "Library", "Jupyter");
        return Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data
            ? Path.Combine(data, "jupyter")
            : Path.Combine(home, ".local", "share", "jupyter");
    }

    static bool IsOurs(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file))?["argv"] is JsonArray argv
                && argv.Any(part => part?.GetValueKind() == JsonValueKind.String
                    && Path.GetFileNameWithoutExtension((string)part!) == "facevalue");
        }
        catch (JsonException)
        {
            return false; // Broken, and not known to be ours.
        }
    }
}
