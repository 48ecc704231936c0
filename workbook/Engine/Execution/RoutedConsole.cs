using System.Text;

namespace FaceValue.Workbook.Engine.Execution;

/// <summary>The process's console, with what cells write and read led to their own hosts.</summary>
static class RoutedConsole
{
    static readonly Lock Installing = new();
    static bool writesHere;
    static TextReader? input;

    /// <summary>Takes the console over. Outside cells nothing changes.</summary>
    /// <remarks>
    /// Asked for before every cell: whoever sets <see cref="Console.InputEncoding"/>, as libraries do that start programs, makes the console
    /// forget its reader, and cells would then read the process's own input. A reader that a cell sets itself lasts until that cell's end.
    /// </remarks>
    public static void Install()
    {
        lock (Installing)
        {
            if (!writesHere)
            {
                writesHere = true;
                Console.SetOut(new Writer(Console.Out, isError: false));
                Console.SetError(new Writer(Console.Error, isError: true));
            }
            if (input is not null && Console.In == input) return;
            Console.SetIn(new Reader(Console.In));
            input = Console.In;
        }
    }

    sealed class Writer(TextWriter outside, bool isError) : TextWriter
    {
        public override Encoding Encoding => outside.Encoding;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

        public override void Write(string? value)
        {
            if (CellContext.Current is { } cell) cell.Write(isError, value ?? "");
            else outside.Write(value);
        }

        public override void WriteLine(string? value) => Write(value + CoreNewLineText);

        public override void Flush()
        {
            if (CellContext.Current is { } cell) cell.Flush();
            else outside.Flush();
        }

        // In a notebook lines end alike on every system.
        string CoreNewLineText => CellContext.Current is null ? outside.NewLine : "\n";
    }

    sealed class Reader(TextReader outside) : TextReader
    {
        public override string? ReadLine() => CellContext.Current is { } cell ? cell.ReadInput("", hidden: false) : outside.ReadLine();

        public override int Read() => CellContext.Current is null ? outside.Read() : throw OnlyLines();

        public override int Peek() => CellContext.Current is null ? outside.Peek() : throw OnlyLines();

        static NotSupportedException OnlyLines() => new("In a notebook Console reads whole lines only: use Console.ReadLine().");
    }
}
