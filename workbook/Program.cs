using System.CommandLine;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Verbs;

var root = new RootCommand($"FaceValue: a workbook about what benchmark accuracy does not tell. Without a verb it runs all notebooks. {ExitCode.Meaning}")
{
    RunVerb.Create(static () => new CSharpSession()),
    CleanVerb.Create(),
    KernelVerb.Create(static () => new CSharpSession()),
    DoctorVerb.Create(),
};
var parsed = root.Parse(args is [] ? ["run"] : args);
if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
{
    await parsed.InvokeAsync();
    return ExitCode.Misused;
}
// Ctrl-C cancels the verb's token; the time is what a stubborn cell gets before the process ends without it.
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
