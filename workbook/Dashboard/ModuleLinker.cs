using System.Text;
using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Dashboard;

/// <summary>Joins the page's JavaScript modules into one, so that the page is one file and needs no build tool.</summary>
/// <remarks>
/// The modules keep to a small part of the language: <c>import { a, b } from './file.js';</c> each on a line of its own, and <c>export</c> before a function, class or
/// const. Joined in the order of their imports they are one module; two of the same name at the top of two files would be a syntax error, which this names first.
/// </remarks>
static partial class ModuleLinker
{
    /// <summary>Links from the first module on.</summary>
    /// <param name="first">Name of the module that starts the page.</param>
    /// <param name="read">Gives a module's text by its name; null if there is none.</param>
    /// <exception cref="InvalidDataException">A module is missing, imports what is not exported or what imports it, or two declare one name.</exception>
    public static string Link(string first, Func<string, string?> read)
    {
        var order = new List<(string Name, string Text)>();
        Visit(first, read, order, []);
        CheckNames(order);
        var script = new StringBuilder("'use strict';\n");
        foreach (var (name, text) in order)
            script.Append("\n// ").Append(name).Append('\n').Append(Exports().Replace(Imports().Replace(text, ""), "").Trim('\n')).Append('\n');
        return script.ToString();
    }

    static void Visit(string name, Func<string, string?> read, List<(string Name, string Text)> order, List<string> path)
    {
        if (path.Contains(name)) throw new InvalidDataException($"The modules {string.Join(" > ", path.SkipWhile(p => p != name))} > {name} import each other in a circle.");
        if (order.Any(done => done.Name == name)) return;
        var text = (read(name) ?? throw new InvalidDataException($"The module '{name}', imported by '{path.LastOrDefault()}', is not there.")).ReplaceLineEndings("\n");
        foreach (Match import in Imports().Matches(text))
        {
            var from = import.Groups["file"].Value;
            Visit(from, read, order, [.. path, name]);
            var offered = Declarations().Matches(order.Single(done => done.Name == from).Text).Where(d => d.Groups["export"].Success).Select(d => d.Groups["name"].Value).ToHashSet();
            foreach (var wanted in import.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (!offered.Contains(wanted)) throw new InvalidDataException($"'{name}' imports '{wanted}', which '{from}' does not export.");
        }
        order.Add((name, text));
    }

    static void CheckNames(List<(string Name, string Text)> modules)
    {
        var twice = modules.SelectMany(module => Declarations().Matches(module.Text).Select(d => (Declared: d.Groups["name"].Value, module.Name)))
            .GroupBy(d => d.Declared).Where(same => same.Count() > 1).Select(same => $"'{same.Key}' in {string.Join(" and ", same.Select(d => d.Name))}").ToList();
        if (twice.Count > 0) throw new InvalidDataException($"Names declared twice: {string.Join("; ", twice)}.");
    }

    [GeneratedRegex(@"^import \{ (?<names>[\w, ]+) \} from '\./(?<file>[\w.-]+)';\n", RegexOptions.Multiline)]
    private static partial Regex Imports();

    [GeneratedRegex(@"^export (?=(async )?function|const|let|class)", RegexOptions.Multiline)]
    private static partial Regex Exports();

    [GeneratedRegex(@"^(?<export>export )?(?:async )?(?:function\*?|const|let|class) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declarations();
}
