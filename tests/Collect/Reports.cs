using FaceValue.Study;

namespace FaceValue.Tests.Collect;

/// <summary>Calls back at once, on the thread that reports: <see cref="Progress{T}"/> would do so later.</summary>
sealed class Reports(Action<WorkProgress> report) : IProgress<WorkProgress>
{
    public void Report(WorkProgress value) => report(value);
}
