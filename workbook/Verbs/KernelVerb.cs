using System.CommandLine;

namespace FaceValue.Workbook.Verbs;

/// <summary><c>facevalue kernel</c>: the same engine behind Jupyter and VS Code.</summary>
static class KernelVerb
{
    /// <param name="serve">Serves the front end that wrote this connection file, until it or the token ends it.</param>
    /// <param name="install">Registers the kernel for this user under a name (null: the usual one), replacing another's when forced; returns what to tell.</param>
    public static Command Create(Func<string, CancellationToken, Task> serve, Func<string?, bool, string> install)
    {
        var connection = new Argument<string>("connection-file") { Description = "The file that the front end wrote." };
        var serving = new Command("serve", "Serve one notebook; started by Jupyter or VS Code.") { connection };
        serving.SetAction((arguments, cancellation) => Guard.RunAsync(async () =>
        {
            await serve(arguments.GetValue(connection)!, cancellation);
            return ExitCode.Done;
        }, Console.Error));

        var name = new Option<string?>("--name") { Description = "Register under another name than .net-csharp.", HelpName = "name" };
        var force = new Option<bool>("--force") { Description = "Replace another kernel of that name." };
        var installing = new Command("install", "Register the kernel for this user, so that Jupyter and VS Code list it.") { name, force };
        installing.SetAction((arguments, _) => Guard.RunAsync(() =>
        {
            Console.WriteLine(install(arguments.GetValue(name), arguments.GetValue(force)));
            return Task.FromResult(ExitCode.Done);
        }, Console.Error));

        return new Command("kernel", "The C# kernel for Jupyter and VS Code.") { serving, installing };
    }
}
