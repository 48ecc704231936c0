using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Jupyter;

/// <summary>What was run since the kernel started, and the answers to <c>history_request</c>.</summary>
sealed class HistoryHandler
{
    readonly List<(int Line, string Source)> lines = [];

    public void Add(int line, string source) => lines.Add((line, source));

    public JsonObject Answer(JupyterMessage request)
    {
        IEnumerable<(int Line, string Source)> found = request.Text("hist_access_type") switch
        {
            "range" => Range(request),
            "search" => Search(request),
            _ => lines.TakeLast(Math.Max(0, request.Number("n", int.MaxValue))),
        };
        // With output asked for, an entry's text is a pair; outputs are not kept, so the second half is null.
        var pairs = request.Flag("output", false);
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. found.Select(entry => new JsonArray(1, entry.Line,
                pairs ? new JsonArray(entry.Source, null) : JsonValue.Create(entry.Source)))]),
        };
    }

    IEnumerable<(int Line, string Source)> Range(JupyterMessage request)
    {
        if (request.Number("session", 0) is not (0 or 1)) return [];
        var start = request.Number("start", 0);
        var stop = request.Number("stop", int.MaxValue);
        return lines.Where(entry => entry.Line >= start && entry.Line < stop);
    }

    IEnumerable<(int Line, string Source)> Search(JupyterMessage request)
    {
        var pattern = "^" + Regex.Escape(request.Text("pattern") ?? "*").Replace(@"\*", ".*").Replace(@"\?", ".") + "$";
        var glob = new Regex(pattern, RegexOptions.Singleline | RegexOptions.NonBacktracking);
        var hits = lines.Where(entry => glob.IsMatch(entry.Source));
        if (request.Flag("unique", false))
            hits = hits.GroupBy(entry => entry.Source).Select(same => same.Last()).OrderBy(entry => entry.Line);
        return hits.TakeLast(Math.Max(0, request.Number("n", int.MaxValue)));
    }
}
