using System.CommandLine;
using FaceValue.Study;
using FaceValue.Workbook.Book;
using FaceValue.Workbook.Dashboard;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Notebooks;
using FaceValue.Workbook.Stills;
using Spectre.Console;

namespace FaceValue.Workbook.Verbs;

/// <summary><c>facevalue run</c>: executes notebooks and leaves what they show under the outputs folder.</summary>
static class RunVerb
{
    public static Command Create(Func<INotebookSession> openSession)
    {
        var notebooks = new Argument<string[]>("notebook") { Description = "Numbers (7), names (07-movie-arcs) or paths; all of notebooks/ by default.", Arity = ArgumentArity.ZeroOrMore };
        var study = new Option<string>("--study") { Description = "The study: backlot, full, or one of your own.", DefaultValueFactory = _ => RunSettings.DefaultStudy, HelpName = "name" };
        var fresh = new Option<bool>("--fresh") { Description = "Run also what has not changed." };
        var keepGoing = new Option<bool>("--keep-going") { Description = "After a failure run the notebooks that do not need the failed one." };
        var all = new Option<bool>("--all") { Description = "Run also cells tagged slow or network." };
        var timeout = new Option<string>("--cell-timeout") { Description = "The longest that one cell may take: 90s, 10m, 2h.", DefaultValueFactory = _ => "10m", HelpName = "time" };
        var outputs = new Option<string?>("--outputs") { Description = $"Folder for outputs instead of outputs/ (or ${StudyFolder.OutputsVariable}).", HelpName = "folder" };
        var update = new Option<bool>("--update") { Description = "Write the executed notebooks, cleaned, back over their sources." };
        NotebookArgument.RefuseOptions(notebooks);
        var command = new Command("run", "Run notebooks from top to bottom.") { notebooks, study, fresh, keepGoing, all, timeout, outputs, update };
        command.SetAction((arguments, cancellation) => Guard.RunAsync(async () =>
        {
            var name = arguments.GetValue(study)!;
            if (arguments.GetValue(update) && name != RunSettings.DefaultStudy)
                throw new InvalidDataException($"--update writes the notebooks of the study '{RunSettings.DefaultStudy}'; leave out --study {name}, or --update.");
            // Cells open the study folder too, so the choice has to reach them.
            if (arguments.GetValue(outputs) is { Length: > 0 } folder) Environment.SetEnvironmentVariable(StudyFolder.OutputsVariable, Path.GetFullPath(folder));
            var settings = new RunSettings { Study = name, All = arguments.GetValue(all), CellTimeout = Duration.Parse(arguments.GetValue(timeout)!) };
            var place = OpenStudy(name);
            place.Results.Describe("study", name);
            place.Results.Describe("version", typeof(RunVerb).Assembly.GetName().Version!.ToString(3));
            await using var camera = StillCamera.Find();
            var stills = new StillReport();
            var run = new WorkbookRun(place, openSession, settings)
            {
                Fresh = arguments.GetValue(fresh),
                KeepGoing = arguments.GetValue(keepGoing),
                Update = arguments.GetValue(update),
                Finish = (notebook, stop) => FigureStills.AddAsync(notebook, camera, stills, stop),
            };
            return await RunAsync(run, place, stills, new NotebookCatalog(place.Root).Find(arguments.GetValue(notebooks) ?? []), cancellation);
        }, Console.Error));
        return command;
    }

    static async Task<int> RunAsync(WorkbookRun run, StudyFolder study, StillReport stills, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        // Taken now: while a cell runs, Console.Out belongs to the cell.
        var (output, errors, terminal) = (Console.Out, Console.Error, AnsiConsole.Console);
        IReadOnlyList<NotebookEnding> endings;
        if (!Console.IsOutputRedirected && terminal.Profile.Capabilities.Interactive && terminal.Profile.Capabilities.Ansi)
        {
            endings = await TerminalDisplay.ShowAsync(terminal, [.. paths.Select(NotebookCatalog.Stem)], display => run.RunAsync(paths, display, cancellation));
            foreach (var ending in endings.Where(ending => ending.Message.Length > 0)) (ending.Ending == Ending.Failed ? errors : output).WriteLine(PlainDisplay.Line(ending));
        }
        else endings = await run.RunAsync(paths, new PlainDisplay(output, errors), cancellation);

        foreach (var trouble in stills.Troubles) output.WriteLine(trouble);
        output.WriteLine($"Executed notebooks: {Path.Combine(study.Outputs, "notebooks")}");
        if (File.Exists(study.Results.Path)) output.WriteLine($"Numbers:            {study.Results.Path}");
        // Before the book, whose first page points to it.
        var dashboard = StudyDashboard.Write(study, Provenance.Facts(study));
        if (StudyBook.Write(study, Provenance.Facts(study)) is { } book) output.WriteLine($"Read it in a browser: {book}");
        if (dashboard is not null) output.WriteLine($"Explore the films:  {dashboard}");
        if (cancellation.IsCancellationRequested || endings.Any(ending => ending.Ending == Ending.Interrupted)) return ExitCode.Interrupted;
        return endings.Any(ending => ending.Ending is Ending.Failed or Ending.LeftOut) ? ExitCode.Failed : ExitCode.Done;
    }

    static StudyFolder OpenStudy(string name)
    {
        try { return StudyFolder.Open(name); }
        catch (ArgumentException e) { throw new InvalidDataException(e.Message.Split(" (Parameter")[0], e); }
    }
}
