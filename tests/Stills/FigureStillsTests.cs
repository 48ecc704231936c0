using System.Text.Json.Nodes;
using FaceValue.Study;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Notebooks;
using FaceValue.Workbook.Stills;

namespace FaceValue.Tests.Stills;

[Collection(BrowserTests.Name)]
public sealed class FigureStillsTests(Browsers browsers)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Each_figure_without_a_still_gets_one_and_nothing_else_changes()
    {
        var stop = TestContext.Current.CancellationToken;
        var notebook = Notebook(Output(Figures.Bars()), Output(Figures.Lines(), "AAAA"), new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "read" });
        var before = notebook.Cells[0].Outputs.Select(o => o.ToJsonString()).ToList();

        var added = await FigureStills.AddAsync(notebook, browsers.Camera, null, stop);

        var outputs = added.Cells[0].Outputs;
        Assert.Equal((900, 450), SizeOf(outputs[0]));
        Assert.Equal(before[1], outputs[1].ToJsonString());
        Assert.Equal(before[2], outputs[2].ToJsonString());
        Assert.Equal(before, notebook.Cells[0].Outputs.Select(o => o.ToJsonString()));
    }

    [Fact]
    public async Task Without_a_browser_the_notebook_stays_and_it_is_said_once()
    {
        var notebook = Notebook(Output(Figures.Bars()), Output(Figures.Lines()));
        var said = new Said();
        Assert.Same(notebook, await FigureStills.AddAsync(notebook, null, said, Stop));
        Assert.Equal([FigureStills.NoBrowser], said.Items);
        var bundle = MimeBundle.Of((MimeBundle.PlainText, "chart")).With(MimeBundle.Plotly, Figures.Bars());
        Assert.Same(bundle, await FigureStills.AddAsync(bundle, null, Stop));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_browser_that_does_not_start_costs_the_stills_and_not_the_run()
    {
        var stop = TestContext.Current.CancellationToken;
        var said = new Said();
        await using var camera = new StillCamera(Path.Combine(Path.GetTempPath(), "no-such-browser"));
        var notebook = Notebook(Output(Figures.Bars()), Output(Figures.Lines()));
        var added = await FigureStills.AddAsync(notebook, camera, said, stop);
        Assert.Equal(notebook.Cells[0].Outputs.Select(o => o.ToJsonString()), added.Cells[0].Outputs.Select(o => o.ToJsonString()));
        Assert.Contains("no-such-browser", Assert.Single(said.Items));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_broken_figure_is_named_and_the_others_get_their_stills()
    {
        var stop = TestContext.Current.CancellationToken;
        var said = new Said();
        var notebook = Notebook(Output(JsonNode.Parse("""{"data":[{"type":"bart"}],"layout":{}}""")!), Output(Figures.Bars()));
        var outputs = (await FigureStills.AddAsync(notebook, browsers.Camera, said, stop)).Cells[0].Outputs;
        Assert.Null(outputs[0]["data"]!["image/png"]);
        Assert.NotNull(outputs[1]["data"]!["image/png"]);
        Assert.Contains(said.Items, item => item!.Contains("cell one") && item.Contains("'bart'"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_bundle_with_a_figure_gets_a_still_beside_it()
    {
        var stop = TestContext.Current.CancellationToken;
        var bundle = MimeBundle.Of((MimeBundle.PlainText, "chart")).With(MimeBundle.Plotly, Figures.Bars());
        var added = await FigureStills.AddAsync(bundle, browsers.Camera, stop);
        Png.SizeOf(Convert.FromBase64String(added.Text(MimeBundle.Png)!));
        Assert.Same(added, await FigureStills.AddAsync(added, browsers.Camera, stop));
    }

    static (int, int) SizeOf(JsonObject output) => Png.SizeOf(Convert.FromBase64String(output["data"]!["image/png"]!.GetValue<string>()));

    static Notebook Notebook(params JsonObject[] outputs) => new([new("one", CellKind.Code, "chart") { Outputs = outputs }], []);

    static JsonObject Output(JsonNode figure, string? png = null)
    {
        var data = new JsonObject { [MimeBundle.PlainText] = "Chart", [MimeBundle.Plotly] = figure };
        if (png is not null) data[MimeBundle.Png] = png;
        return new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = data };
    }

    sealed class Said : IProgress<WorkProgress>
    {
        public List<string?> Items { get; } = [];

        public void Report(WorkProgress value) => Items.Add(value.Item);
    }
}
