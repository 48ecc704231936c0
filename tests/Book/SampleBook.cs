using System.Text.Json.Nodes;
using FaceValue.Tests.Stills;
using FaceValue.Workbook.Book;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Tests.Book;

/// <summary>A small book with everything that notebooks hold. The numbers are made up and stand for nothing.</summary>
static class SampleBook
{
    public const string Hostile = "<img src=x onerror=\"document.title='broken'\"> & </script><script>document.title='broken'</script>";

    public static BookContent Content(params (string Stem, Notebook Notebook)[] notebooks) =>
        new("sample", "Benchmark accuracy is not what you think", Story.With(notebooks.ToDictionary(n => n.Stem, n => n.Notebook)), [new("version", "0.1.0"), new("commit", "0e299a8")]);

    public static BookContent Whole() => Content(("05-benchmark", Benchmark()), ("07-movie-arcs", MovieArcs()));

    public static Notebook MovieArcs() => new(
    [
        Text("title", """
            # Movie arcs

            Whose reading follows the story that the film tells?

            The study that this workbook repeats scored 59 films with two models and compared their readings with what happens on the screen. Here its claims are **recomputed from its own published counts**, one by one, each with an interval and a verdict.[^counts]

            | reads | writes | time |
            |---|---|---:|
            | `data/published/` | `results.json` | 20 s |

            [^counts]: Per film and model: how many faces were read as each expression.
            """),
        Text("finding", """
            ## The bottom line

            The two models disagree on **41 of 59 films** about the leading expression (95% interval 34 to 48). The surge at the end of *Finding Nemo* is a plateau; the rise in *Real Steel* after minute 90 is there.
            """, "finding"),
        Text("q1", """
            ## Does sadness lead in most films?

            Published: *sad leads in 60% of the films*. An expression leads where more faces were read as it than as any other. See [the benchmark](05-benchmark.ipynb#who-wins) for the models themselves.
            """),
        Code("c1", """
            // One row a film and model; shares add up to one.
            var shares = PublishedCounts.Read(study).Select(film => EmotionShares.Of(film.Counts));
            var leading = shares.CountBy(s => s.Leading).OrderByDescending(e => e.Value);
            Check.That(leading.First().Value is 32, $"the text says 32 of 59, counted {leading.First().Value}");
            ArcCharts.Leading(leading, title: "Sad leads in 54% of the films")
            """, Stream("59 films, 2 models, 118 rows\n"), Chart(Figures.Bars("Sad leads in 54% of the films, not in 60%"), "Chart: Sad leads in 54% of the films, not in 60%")),
        Text("q1b", "Sad leads in 32 of 59 films, which is 54%. The interval reaches from 41% to 67%, so the published 60% is not excluded, but the counts do not give it.\n\n> A share of faces is not a share of time: close-ups count more often than crowds.\n"),
        Code("c2", "claims", Table()),
        Text("q2", "## Where does the reunion stand in *Finding Nemo*?\n\n### What the timeline shows\n\nThe happy share of faces, in windows of five minutes.\n"),
        Code("c3", "ArcCharts.Timeline(nemo)", Chart(Figures.Lines(), "Chart: Finding Nemo: the reunion is a plateau, not a surge")),
        Code("c4", "#!sql\nselect film, count(*) from readings group by film", Stream("\u001b[33mwarning\u001b[0m: 2 films have fewer than 100 faces\n", "stderr")),
        Text("q3", "## Where do the models disagree?\n\nEach cell is the share of faces to which the two models give that pair of readings.\n"),
        Code("c5", "ArcCharts.Disagreement(pairs)", Chart(Figures.Heat(), "Chart: Where the two models disagree")),
        Text("try", "## Try\n\nPredict first: does the order of the expressions change when films with fewer than 500 faces are left out?\n"),
        Code("c6", "var fewest = 500;\nshares.Where(s => s.Faces >= fewest).CountBy(s => s.Leading)", Error()).Tagged("try"),
        Text("limits", "## Limits\n\n- Fifty-nine films by one studio system say little about film.\n- Words are not labels: a photo found by *sad* shows what a photographer sells as sad.\n- Both models saw faces only where a detector found them.\n"),
    ], []);

    public static Notebook Benchmark() => new(
    [
        Text("title", "# Benchmark\n\nWho wins on held-out photos?\n"),
        Text("finding", "The face-value model reads **82%** of its own test photos right, and 61% of those of RAF-DB.\n", "finding"),
        Text("who", "## Who wins?\n\nEach model on everybody's test.\n"),
        Code("c1", "Console.WriteLine(\"ok\");"),
    ], []);

    public static NotebookCell Text(string id, string source, params string[] tags) => new NotebookCell(id, CellKind.Markdown, source).Tagged(tags);

    public static NotebookCell Code(string id, string source, params JsonObject[] outputs) => new(id, CellKind.Code, source) { Outputs = outputs };

    public static NotebookCell Tagged(this NotebookCell cell, params string[] tags) =>
        tags.Length == 0 ? cell : cell with { Metadata = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(t => (JsonNode)t)]) } };

    public static JsonObject Stream(string text, string name = "stdout") => new() { ["output_type"] = "stream", ["name"] = name, ["text"] = text };

    public static JsonObject Shown(params (string Mime, JsonNode Content)[] data) =>
        new() { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject(data.Select(d => KeyValuePair.Create(d.Mime, (JsonNode?)d.Content))) };

    public static JsonObject Chart(JsonNode figure, string words) => Shown((MimeBundle.Plotly, figure), (MimeBundle.PlainText, words));

    static JsonObject Error() => new()
    {
        ["output_type"] = "error", ["ename"] = "CompilationError", ["evalue"] = "Cell[6]:line 2: 'EmotionShares' has no member 'Faces'.",
        ["traceback"] = new JsonArray("\u001b[31mCell[6]:line 2, column 19\u001b[0m", "CS1061"),
    };

    static JsonObject Table()
    {
        var rows = new[] { ("Entropy of a film's shares, mean", "2.036 bits", "1.851 bits", "1.79 to 1.91", "does not hold"), ("Sad leads", "60%", "54%", "41% to 67%", "not excluded"),
            ("Finding Nemo surges at the reunion", "yes", "plateau", "p = 0.21", "not shown"), ("Real Steel rises after minute 90", "yes", "yes", "p = 0.004", "holds") };
        string Cells(params string[] texts) => string.Concat(texts.Select((t, i) => $"<td style=\"padding:.2em .7em;text-align:{(i is 1 or 2 or 3 ? "right" : "left")};white-space:nowrap\">{t}</td>"));
        var html = "<div style=\"overflow-x:auto\">\n<table class=\"facevalue-table\" style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\">\n<caption style=\"text-align:left;font-weight:bold;padding:.2em .7em\">The published claims</caption>\n<thead><tr>"
            + string.Concat(new[] { "claim", "published", "recomputed", "interval", "verdict" }.Select((t, i) => $"<th scope=\"col\" style=\"padding:.2em .7em;text-align:{(i is 1 or 2 or 3 ? "right" : "left")};border-bottom:1px solid\">{t}</th>"))
            + "</tr></thead>\n<tbody style=\"vertical-align:top\">\n" + string.Concat(rows.Select(r => $"<tr>{Cells(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5)}</tr>\n"))
            + "</tbody>\n<tfoot><tr><td colspan=\"5\" style=\"padding:.2em .7em;text-align:left\"><small>4 of 11 rows</small></td></tr></tfoot>\n</table>\n</div>";
        return Shown((MimeBundle.Html, html), (MimeBundle.PlainText, "claims"));
    }
}
