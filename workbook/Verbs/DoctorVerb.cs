using System.CommandLine;
using FaceValue.Workbook.Doctor;
using FaceValue.Workbook.Stills;
using Spectre.Console;

namespace FaceValue.Workbook.Verbs;

/// <summary><c>facevalue doctor</c>: what works on this machine, and the line that gets what does not.</summary>
static class DoctorVerb
{
    public static Command Create()
    {
        var command = new Command("doctor", "Show what works here: libraries, GPU, programs, models, keys, data sets. Nothing is installed or changed.");
        command.SetAction((_, _) => Guard.RunAsync(() =>
        {
            var findings = Examination.Of(Surroundings.Here(), BrowserFinder.Find);
            Report.Print(AnsiConsole.Console, findings);
            return Task.FromResult(findings.Any(finding => finding.Condition == Condition.Broken) ? ExitCode.Failed : ExitCode.Done);
        }, Console.Error));
        return command;
    }
}
