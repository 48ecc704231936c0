namespace FaceValue.Workbook.Verbs;

/// <summary>What the program tells the shell.</summary>
static class ExitCode
{
    public const int Done = 0, Failed = 1, Misused = 2, Unexpected = 3, Interrupted = 130;

    /// <summary>For <c>--help</c>.</summary>
    public const string Meaning =
        "Exit codes: 0 done; 1 a notebook failed, or clean --check found something to clean; 2 a wrong argument, or a file or folder that cannot be used; 3 an error of the program itself; 130 interrupted.";
}
