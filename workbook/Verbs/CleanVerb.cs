using System.CommandLine;
using System.Text;
using FaceValue.Study;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Workbook.Verbs;

/// <summary><c>facevalue clean</c>: makes notebooks fit to commit, or tells which are not.</summary>
static class CleanVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("notebook") { Description = "Numbers, names or paths; all of notebooks/ by default.", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "Write nothing; list what would change, and exit with 1 if anything would." };
        NotebookArgument.RefuseOptions(files);
        var command = new Command("clean", "Take out of notebooks what only one run or one machine knows: counts, timings, paths, addresses.") { files, check };
        command.SetAction((arguments, _) => Guard.RunAsync(() =>
        {
            var root = StudyFolder.FindRoot();
            return Task.FromResult(Clean(new NotebookCatalog(root).Find(arguments.GetValue(files) ?? []), root, arguments.GetValue(check), Console.Out));
        }, Console.Error));
        return command;
    }

    internal static int Clean(IReadOnlyList<string> paths, string root, bool checkOnly, TextWriter output)
    {
        var traces = MachineTraces.Of(root);
        // All are read before any is written: one broken notebook leaves the others as they are.
        var cleaned = paths.Select(path => (Path: path, Clean: NotebookCleaner.Clean(NotebookFile.Read(path), traces, path))).ToList();
        var unclean = 0;
        foreach (var (path, clean) in cleaned)
        {
            var text = NotebookFile.ToText(clean.Notebook);
            var bytes = Encoding.UTF8.GetByteCount(text);
            if (bytes > NotebookCleaner.LargeFile)
                output.WriteLine($"{path}: {bytes / 1e6:0.0} MB. Over 1 MB a reader's browser and every clone are slowed; draw fewer points, or show a table's head.");
            if (text == File.ReadAllText(path)) continue;
            unclean++;
            var changes = clean.Changes.Count > 0 ? string.Join("; ", clean.Changes) : "layout of the file";
            output.WriteLine($"{path}: {(checkOnly ? "would change" : "cleaned")}: {changes}");
            if (!checkOnly) AtomicFile.Write(path, text);
        }
        output.WriteLine(unclean == 0 ? $"{cleaned.Count} clean." : checkOnly ? $"{unclean} of {cleaned.Count} to clean: facevalue clean" : $"{unclean} of {cleaned.Count} cleaned.");
        return checkOnly && unclean > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
