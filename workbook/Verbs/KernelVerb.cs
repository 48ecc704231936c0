using System.CommandLine;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Jupyter;
using FaceValue.Workbook.Stills;

namespace FaceValue.Workbook.Verbs;

/// <summary><c>facevalue kernel</c>: the same engine behind Jupyter and VS Code.</summary>
static class KernelVerb
{
    public static Command Create(Func<INotebookSession> openSession)
    {
        var connection = new Argument<string>("connection-file") { Description = "The file that the front end wrote." };
        var serving = new Command("serve", "Serve one notebook; started by Jupyter or VS Code.") { connection };
        serving.SetAction((arguments, cancellation) => Guard.RunAsync(() => ServeAsync(arguments.GetValue(connection)!, openSession, cancellation), Console.Error));

        var name = new Option<string>("--name") { Description = "Register under another name.", HelpName = "name", DefaultValueFactory = _ => KernelSpec.DefaultName };
        var force = new Option<bool>("--force") { Description = "Replace another kernel of that name." };
        var installing = new Command("install", "Register the kernel for this user, so that Jupyter and VS Code list it.") { name, force };
        installing.SetAction((arguments, _) => Guard.RunAsync(() =>
        {
            Install(arguments.GetValue(name)!, arguments.GetValue(force));
            return Task.FromResult(ExitCode.Done);
        }, Console.Error));

        return new Command("kernel", "The C# kernel for Jupyter and VS Code.") { serving, installing };
    }

    static async Task<int> ServeAsync(string connectionFile, Func<INotebookSession> openSession, CancellationToken cancellation)
    {
        await using var stills = new KernelStills();
        var code = await KernelServer.ServeAsync(connectionFile, openSession, new KernelSettings { Decorate = stills.Add }, cancellation);
        await stills.DisposeAsync();
        // A cell that could not be interrupted may hold a thread; it ends with the process.
        Environment.Exit(code);
        return code;
    }

    static void Install(string name, bool force)
    {
        try
        {
            var file = KernelSpec.Install(Environment.ProcessPath!, typeof(KernelVerb).Assembly.Location, name, force);
            Console.WriteLine($"Registered in {file}\nChoose the kernel \"{KernelSpec.DisplayName}\" in VS Code or Jupyter. Register again after the workbook's folder has moved.");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new IOException(e.Message.Split(" (Parameter")[0], e);
        }
    }
}
