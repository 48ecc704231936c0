using Spectre.Console;

namespace FaceValue.Workbook.Doctor;

/// <summary>Findings as one screen of text.</summary>
public static class Report
{
    /// <summary>Prints findings by group: a mark, the thing, how it stands, and for what is missing the one line that gets it.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        var width = findings.Max(f => f.Name.Length);
        foreach (var group in findings.GroupBy(f => f.Group))
        {
            console.MarkupLineInterpolated($"[bold]{group.Key}[/]");
            foreach (var finding in group)
            {
                var (mark, colour) = finding.Condition switch
                {
                    Condition.Works => ("ok     ", "green"),
                    Condition.Missing => ("missing", "yellow"),
                    _ => ("BROKEN ", "red"),
                };
                console.MarkupLine($"  [{colour}]{mark}[/]  {Markup.Escape(finding.Name.PadRight(width))}  {Markup.Escape(finding.Detail)}");
                if (finding.Remedy is { } remedy && finding.Condition != Condition.Works)
                    console.MarkupLine($"  {new string(' ', 7 + 2 + width)}  [dim]-> {Markup.Escape(remedy)}[/]");
            }
        }
        var broken = findings.Count(f => f.Condition == Condition.Broken);
        console.MarkupLine(broken == 0
            ? "\nThe embedded study and all notebooks can run here. What is missing above only widens what can be done."
            : $"\n[red]{broken} broken:[/] mend them first; the line after each arrow says how.");
    }
}
