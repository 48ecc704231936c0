using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FaceValue.Study;

/// <summary>Notes which files a piece of work reads, so that a later run can tell whether anything it depends on has changed.</summary>
public sealed class InputLog
{
    static readonly AsyncLocal<InputLog?> Active = new();
    readonly ConcurrentDictionary<string, string> hashes = new();
    readonly ConcurrentDictionary<string, double> numbers = new();

    /// <summary>The files noted so far: full path -> SHA-256 in lower-case hex.</summary>
    public IReadOnlyDictionary<string, string> Files => hashes;

    /// <summary>The results set so far: name -> number. They tell a later run whether its numbers are still in the study's results.</summary>
    public IReadOnlyDictionary<string, double> Results => numbers;

    /// <summary>Makes this the log of the current flow of execution until the result is disposed.</summary>
    public IDisposable Begin()
    {
        var before = Active.Value;
        Active.Value = this;
        return new Ending(() => Active.Value = before);
    }

    /// <summary>Notes one file in the current log, if there is one.</summary>
    public static void Note(string path)
    {
        if (Active.Value is { } log) log.hashes.TryAdd(Path.GetFullPath(path), Hash(path));
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
