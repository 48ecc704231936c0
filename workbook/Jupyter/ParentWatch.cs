using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FaceValue.Workbook.Jupyter;

/// <summary>Notices the end of the process that started the kernel, so that no kernel is left behind.</summary>
/// <remarks>Jupyter names the parent in <c>JPY_PARENT_PID</c>: a process id, on Windows an inherited handle.</remarks>
static class ParentWatch
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Watches where there is a parent to watch; null where the kernel was started by hand.</summary>
    public static IDisposable? Start(Action gone)
    {
        var named = Environment.GetEnvironmentVariable("JPY_PARENT_PID");
        if (!long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var parent) || parent <= 1) return null;
        if (OperatingSystem.IsWindows())
        {
            var process = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle((nint)parent, ownsHandle: false) };
            ThreadPool.RegisterWaitForSingleObject(process, (_, _) => gone(), null, Timeout.Infinite, executeOnlyOnce: true);
            return process;
        }
        // Orphans are handed to another process, often before the old id disappears: a change is proof enough.
        var first = ParentId();
        return new Timer(_ => { if (ParentId() != first || Signal((int)parent, 0) != 0 && Marshal.GetLastPInvokeError() == NoSuchProcess) gone(); },
            null, TimeSpan.Zero, Every);
    }

    const int NoSuchProcess = 3;

    [DllImport("libc", EntryPoint = "getppid")]
    static extern int ParentId();

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    static extern int Signal(int process, int signal);
}
