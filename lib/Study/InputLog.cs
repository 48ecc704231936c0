using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FaceValue.Study;

/// <summary>Notes which files a piece of work reads and writes, so that a later run can tell whether anything it depends on has changed.</summary>
public sealed class InputLog
{
    static readonly AsyncLocal<InputLog?> Active = new();
    readonly ConcurrentDictionary<string, string> hashes = new();
    readonly ConcurrentDictionary<string, byte> written = new();
    readonly ConcurrentDictionary<string, double> numbers = new();

    /// <summary>The files noted so far: full path -> SHA-256 in lower-case hex.</summary>
    public IReadOnlyDictionary<string, string> Files => hashes;

    /// <summary>Full paths of the files written so far. One that is gone or changed later must be made again.</summary>
    public IReadOnlyCollection<string> Written => [.. written.Keys];

    /// <summary>The results set so far: name -> number. They tell a later run whether its numbers are still in the study's results.</summary>
    public IReadOnlyDictionary<string, double> Results => numbers;

    /// <summary>Makes this the log of the current flow of execution until the result is disposed.</summary>
    public IDisposable Begin()
    {
        var before = Active.Value;
        Active.Value = this;
        return new Ending(() => Active.Value = before);
    }

    /// <summary>Notes one file that was read in the current log, if there is one. What the same work wrote before is no input.</summary>
    public static void Note(string path)
    {
        if (Active.Value is { } log && Path.GetFullPath(path) is var full && !log.written.ContainsKey(full)) log.hashes.TryAdd(full, Hash(path));
    }

    /// <summary>Notes one file that was written in the current log, if there is one.</summary>
    public static void NoteWritten(string path)
    {
        if (Active.Value is { } log) log.written[Path.GetFullPath(path)] = 0;
    }

    /// <summary>Notes one result in the current log, if there is one.</summary>
    public static void NoteResult(string name, double value)
    {
        if (Active.Value is { } log) log.numbers[name] = value;
    }

    /// <summary>SHA-256 of a file's bytes, lower-case hex.</summary>
    public static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
