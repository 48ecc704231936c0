using System.Runtime.InteropServices;
using FaceValue.Workbook.Engine;
using NetMQ;

namespace FaceValue.Workbook.Jupyter;

/// <summary>The kernel as a process: what <c>facevalue kernel serve</c> runs.</summary>
public static class KernelServer
{
    /// <summary>Serves until a front end shuts the kernel down, its parent dies, SIGTERM comes, or the token is cancelled.</summary>
    /// <param name="connectionFile">The file that Jupyter wrote and names in <c>{connection_file}</c>.</param>
    /// <param name="newSession">Makes the session that cells run in.</param>
    /// <param name="settings">What may be chosen.</param>
    /// <param name="cancellation">Ends the kernel as a shutdown does.</param>
    /// <returns>The process's exit code: 0 after a clean end, 2 where the connection file or its ports cannot be used.</returns>
    /// <remarks>A cell that cannot be interrupted may still hold a thread: the caller ends the process by <see cref="Environment.Exit"/>.</remarks>
    public static async Task<int> ServeAsync(
        string connectionFile, Func<INotebookSession> newSession, KernelSettings settings, CancellationToken cancellation = default)
    {
        Kernel kernel;
        try
        {
            kernel = new Kernel(ConnectionFile.Read(connectionFile), newSession(), settings);
        }
        catch (Exception unusable) when (unusable is InvalidDataException or NetMQException)
        {
            await Console.Error.WriteLineAsync($"facevalue kernel: {unusable.Message}");
            return 2;
        }
        await using (kernel)
        {
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => { signal.Cancel = true; kernel.Interrupt(); });
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; kernel.Leave(); });
            using var cancelled = cancellation.Register(kernel.Leave);
            using var parent = ParentWatch.Start(kernel.Leave);
            await kernel.Left;
        }
        // ZeroMQ sends in the background: without this the process could end before its last answer has left.
        NetMQConfig.Cleanup(block: true);
        return 0;
    }
}
