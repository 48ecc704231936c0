using System.Runtime.ExceptionServices;
using static TorchSharp.torch;

namespace FaceValue.Training;

/// <summary>Runs a training on a thread of its own, with its own number of helpers: scopes, gradient modes and libtorch's worker threads all belong to a thread.</summary>
static class TrainingThread
{
    static readonly Lock Setting = new();

    /// <summary>Runs the work and returns what it makes, or throws what it throws.</summary>
    public static T Run<T>(int threads, Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(() =>
        {
            try
            {
                Claim(threads);
                result = work();
            }
            catch (Exception e)
            {
                error = ExceptionDispatchInfo.Capture(e);
            }
        }) { IsBackground = true, Name = "training" };
        thread.Start();
        thread.Join();
        error?.Throw();
        return result!;
    }

    // libtorch keeps one number for the process and copies it to a thread at that thread's first parallel step. So: that step first,
    // then this thread's own number, then the process's number as it was (set from a thread that ends, because setting it changes the setter's as well).
    static void Claim(int threads)
    {
        lock (Setting)
        {
            using (NewDisposeScope()) zeros(1 << 16).add_(ResNet18.One, ResNet18.One);
            var all = get_num_threads();
            set_num_threads(threads == 0 ? Environment.ProcessorCount : threads);
            var restore = new Thread(() => set_num_threads(all));
            restore.Start();
            restore.Join();
        }
    }
}
