using System.Diagnostics;
using System.Globalization;
using FaceValue.Workbook.Stills;

namespace FaceValue.Workbook.Book;

/// <summary>Writes a book: an index, a page a notebook, and the files they share. It reads from <c>file://</c> and asks for nothing from outside.</summary>
public static class BookWriter
{
    static readonly string[] Assets = ["book.css", "book.js", "theme.js"];

    /// <summary>Writes the whole book beside its place, then puts it there, so that a reader never opens half a book. Equal content gives equal bytes.</summary>
    /// <param name="content">What it is made of.</param>
    /// <param name="folder">The book's folder; what it held is replaced.</param>
    /// <returns>The path of the index.</returns>
    /// <exception cref="ArgumentException">Two pages share a name, or a name is no plain file name.</exception>
    /// <exception cref="IOException">The folder cannot be written or replaced.</exception>
    public static string Write(BookContent content, string folder)
    {
        ArgumentNullException.ThrowIfNull(content);
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        CheckNames(content);
        var (fresh, old) = (Beside(folder, "part"), Beside(folder, "old"));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            ClearLeftovers(folder);
            foreach (var (path, bytes) in Make(content).All)
            {
                var file = Path.Combine(fresh, path.Replace('/', Path.DirectorySeparatorChar));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }
            Swap(fresh, folder, old);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Cannot write the book to '{folder}': {e.Message} Make the folder writable, and close what has its files open.", e);
        }
        finally
        {
            TryDelete(fresh);
            TryDelete(old);
        }
        return Path.Combine(folder, "index.html");
    }

    static BookFiles Make(BookContent content)
    {
        var files = new BookFiles();
        files.Add("index.html", IndexPage.Of(content));
        foreach (var page in content.Pages.Where(p => p.Notebook is not null)) files.Add(page.FileName, NotebookPage.Of(content, page, files));
        foreach (var asset in Assets)
        {
            using var reader = new StreamReader(typeof(BookWriter).Assembly.GetManifestResourceStream("Book/" + asset)!);
            files.Add("assets/" + asset, reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
        files.Add("assets/plotly.min.js", PlotlyScript.Text);
        return files;
    }

    static void CheckNames(BookContent content)
    {
        var names = content.Pages.Select(p => p.Stem).ToList();
        var bad = names.Where(n => n.Length == 0 || n != Path.GetFileName(n) || n.IndexOfAny(['/', '\\', ':', '<', '>', '"', '|', '?', '*', '#', '%']) >= 0 || n.Equals("index", StringComparison.OrdinalIgnoreCase))
            .Concat(names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key)).Distinct().ToList();
        if (bad.Count > 0) throw new ArgumentException($"These pages need other names, each a plain file name and used once: '{string.Join("', '", bad)}'.", nameof(content));
    }

    static void Swap(string fresh, string folder, string old)
    {
        var isThere = Directory.Exists(folder);
        if (isThere) Directory.Move(folder, old);
        try { Directory.Move(fresh, folder); }
        catch
        {
            if (isThere) Directory.Move(old, folder);
            throw;
        }
    }

    static string Beside(string folder, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"{folder}.{Environment.ProcessId}-{Guid.NewGuid():N}.{ending}");

    // A killed run leaves its folders; their names say whose they are. An old book whose place is empty is the last whole one: it goes back.
    static void ClearLeftovers(string folder)
    {
        var parent = Path.GetDirectoryName(folder)!;
        foreach (var left in Directory.EnumerateDirectories(parent, Path.GetFileName(folder) + ".*-*.*").Where(IsAbandoned).ToList())
        {
            if (left.EndsWith(".old", StringComparison.Ordinal) && !Directory.Exists(folder)) Directory.Move(left, folder);
            else TryDelete(left);
        }
    }

    static bool IsAbandoned(string left)
    {
        if (!left.EndsWith(".part", StringComparison.Ordinal) && !left.EndsWith(".old", StringComparison.Ordinal)) return false;
        var owner = Path.GetFileName(left).Split('.')[^2].Split('-')[0];
        if (!int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException) { return true; }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception) { return false; }
    }

    static void TryDelete(string folder)
    {
        try { if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { /* cleared by the next run */ }
    }
}
