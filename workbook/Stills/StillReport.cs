using FaceValue.Study;

namespace FaceValue.Workbook.Stills;

/// <summary>Keeps what went wrong with the stills of a run, each thing once, to be told at its end.</summary>
sealed class StillReport : IProgress<WorkProgress>
{
    readonly List<string> troubles = [];

    public IReadOnlyList<string> Troubles => troubles;

    public void Report(WorkProgress value)
    {
        if (value.Item is { } text && !text.StartsWith("still ", StringComparison.Ordinal) && !troubles.Contains(text)) troubles.Add(text);
    }
}
