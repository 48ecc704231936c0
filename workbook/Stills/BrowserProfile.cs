using System.Diagnostics;
using System.Globalization;

namespace FaceValue.Workbook.Stills;

/// <summary>A browser's temporary folder. Its name holds our process id and a file in it the browser's, so that what a killed program leaves is known and cleared.</summary>
sealed class BrowserProfile
{
    const string Prefix = "facevalue-browser-", NoteFile = "facevalue.browser";

    BrowserProfile(string folder) => Folder = folder;

    public string Folder { get; }

    public static BrowserProfile Create()
    {
        ClearLeftovers(Path.GetTempPath());
        return new BrowserProfile(Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName);
    }

    /// <summary>Writes down which browser uses the folder.</summary>
    public void NoteBrowser(Process browser)
    {
        try { File.WriteAllText(Path.Combine(Folder, NoteFile), string.Create(CultureInfo.InvariantCulture, $"{browser.Id} {StartSecond(browser)}")); }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception) { /* it ended at once, which is told elsewhere */ }
    }

    /// <summary>Ends the browsers and deletes the folders of programs that run no more.</summary>
    public static void ClearLeftovers(string temporary)
    {
        foreach (var folder in Directory.EnumerateDirectories(temporary, Prefix + "*"))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !IsRunning(id))
            {
                EndBrowser(folder);
                TryDelete(folder);
            }
        }
    }

    /// <summary>Deletes the folder. The browser's last processes may hold files for a moment longer, so it is tried for a while.</summary>
    public void Delete()
    {
        for (var attempt = 0; attempt < 40 && !TryDelete(Folder); attempt++) Thread.Sleep(50);
    }

    static long StartSecond(Process process) => process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond;

    static void EndBrowser(string folder)
    {
        try
        {
            var noted = File.ReadAllText(Path.Combine(folder, NoteFile)).Split(' ');
            using var process = Process.GetProcessById(int.Parse(noted[0], CultureInfo.InvariantCulture));
            // A process id is soon given to another program; with the time of its start it is one of a kind.
            // Linux reckons that time from the time since the start of the machine, so two readings may differ by a moment.
            if (Math.Abs(StartSecond(process) - long.Parse(noted[^1], CultureInfo.InvariantCulture)) > 2) return;
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or OverflowException or ArgumentException
            or InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // Nothing is noted, or the browser has ended: then there is nothing to end.
        }
    }

    static bool TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return false; }
    }

    static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException) { return false; }
        catch (System.ComponentModel.Win32Exception) { return true; }
    }
}
