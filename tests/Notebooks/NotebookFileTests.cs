using System.Text;
using CsCheck;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Tests.Notebooks;

public sealed class NotebookFileTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_notebook_reads_back_as_it_was_written_and_writes_the_same_bytes_again() => Sample.Any.Sample(notebook =>
    {
        var text = NotebookFile.ToText(notebook);
        var back = NotebookFile.Parse(text, "any");
        return Sample.Same(notebook, back) && NotebookFile.ToText(back) == text;
    }, iter: 300);

    [Fact]
    public void The_bytes_are_those_of_Jupyter()
    {
        var notebook = Sample.Of(
            new NotebookCell("intro", CellKind.Markdown, "# Café 😀\nsecond"),
            new NotebookCell("sum", CellKind.Code, "1 + 1\n") { ExecutionCount = 3, Outputs = [new() { ["text"] = "a\u001b[0m\n", ["output_type"] = "stream", ["name"] = "stdout" }] },
            new NotebookCell("empty", CellKind.Code, ""));
        var expected = """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "id": "intro",
               "metadata": {},
               "source": [
                "# Café 😀\n",
                "second"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": 3,
               "id": "sum",
               "metadata": {},
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "a\u001b[0m\n"
                 ]
                }
               ],
               "source": [
                "1 + 1\n"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "empty",
               "metadata": {},
               "outputs": [],
               "source": []
              }
             ],
             "metadata": {
              "kernelspec": {
               "display_name": ".NET (C#)",
               "language": "C#",
               "name": ".net-csharp"
              }
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """.ReplaceLineEndings("\n");
        NotebookFile.Write(folder["a.ipynb"], notebook);
        Assert.Equal(Encoding.UTF8.GetBytes(expected), File.ReadAllBytes(folder["a.ipynb"]));
    }

    [Fact]
    public void A_chart_stays_on_one_line()
    {
        const string figure = """{"data":[{"x":[1,2],"y":[0.5,1e-7]}],"layout":{}}""";
        var text = $$$"""{"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":".net-csharp"}},"cells":[{"id":"a","cell_type":"code","metadata":{},"execution_count":null,"source":"","outputs":[{"output_type":"display_data","metadata":{},"data":{"application/vnd.plotly.v1+json":{{{figure}}}}}]}]}""";
        Assert.Contains($"\"application/vnd.plotly.v1+json\": {figure}\n", NotebookFile.ToText(NotebookFile.Parse(text, "chart")));
    }

    [Fact]
    public void Older_notebooks_get_ids_that_do_not_move_when_a_cell_is_put_before()
    {
        static string Cell(string source) => $$$"""{"cell_type":"markdown","metadata":{},"source":["{{{source}}}"]}""";
        static string Old(params string[] sources) => """{"nbformat":4,"nbformat_minor":2,"metadata":{"language_info":{"name":"C#"}},"cells":[""" + string.Join(',', sources.Select(Cell)) + "]}";
        var before = NotebookFile.Parse(Old("one", "two", "two"), "old");
        var after = NotebookFile.Parse(Old("new", "one", "two", "two"), "old");
        Assert.Equal(before.Cells.Select(cell => cell.Id), after.Cells.Skip(1).Select(cell => cell.Id));
        Assert.Equal(4, after.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.Contains("\"nbformat_minor\": 5", NotebookFile.ToText(before));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_an_output_does_not_spoil_the_file()
    {
        var notebook = Sample.Of(new NotebookCell("a", CellKind.Code, "") { Outputs = [new() { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "x\ud83dy" }] });
        NotebookFile.Write(folder["a.ipynb"], notebook);
        Assert.Equal("x\uFFFDy", NotebookFile.Read(folder["a.ipynb"]).Cells[0].Outputs[0]["text"]!.GetValue<string>());
    }

    const string Head = """{"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":".net-csharp"}},"cells":""";

    [Theory]
    [InlineData("{\n  \"cells\": [\n  ,\n", "line 3, column 3")]
    [InlineData("", "not valid JSON")]
    [InlineData("[1]", "not a notebook")]
    [InlineData("{\"cells\":[],\"cells\":[]}", "not valid JSON")]
    [InlineData("{\"cells\":[]}", "no nbformat number")]
    [InlineData("{\"nbformat\":3,\"worksheets\":[]}", "jupyter nbconvert --to notebook")]
    [InlineData("{\"nbformat\":4,\"metadata\":{}}", "no list of cells")]
    [InlineData("{\"nbformat\":4,\"metadata\":{},\"cells\":[]}", "names no kernel")]
    [InlineData("{\"nbformat\":4,\"metadata\":{\"kernelspec\":7},\"cells\":[]}", "names no kernel")]
    [InlineData("{\"nbformat\":4,\"metadata\":{\"kernelspec\":{\"name\":\"python3\",\"language\":\"python\"}},\"cells\":[]}", "'python3' (language python)")]
    [InlineData(Head + "[7]}", "cell 1 is not an object")]
    [InlineData(Head + "[{\"id\":\"a\",\"cell_type\":\"heading\",\"source\":\"\"}]}", "type 'heading'")]
    [InlineData(Head + "[{\"id\":\"a b\",\"cell_type\":\"code\",\"source\":\"\"}]}", "'a b'")]
    [InlineData(Head + "[{\"id\":\"a\",\"cell_type\":\"code\",\"source\":[1]}]}", "its source holds something that is not a text")]
    [InlineData(Head + "[{\"id\":\"a\",\"cell_type\":\"code\"}]}", "its source is neither")]
    [InlineData(Head + "[{\"id\":\"a\",\"cell_type\":\"code\",\"source\":\"\",\"metadata\":{\"tags\":[1]}}]}", "tags")]
    [InlineData(Head + "[{\"id\":\"a\",\"cell_type\":\"code\",\"source\":\"\",\"outputs\":[{\"output_type\":\"pyout\"}]}]}", "an output is not")]
    [InlineData(Head + "[{\"id\":\"a\",\"cell_type\":\"code\",\"source\":\"\\ud800\"}]}", "not valid Unicode")]
    [InlineData(Head + "[{\"id\":\"twin\",\"cell_type\":\"code\",\"source\":\"1\"},{\"id\":\"twin\",\"cell_type\":\"code\",\"source\":\"2\"}]}", "share the id 'twin'")]
    public void A_broken_notebook_is_an_error_that_names_the_file_and_the_fault(string text, string fault)
    {
        var path = folder.Write("broken.ipynb", text);
        var error = Assert.Throws<InvalidDataException>(() => NotebookFile.Read(path));
        Assert.Contains(path, error.Message);
        Assert.Contains(fault, error.Message);
    }

    [Fact]
    public void Depth_without_end_is_an_error() => Refused(new string('[', 100_000), "not valid JSON");

    [Fact]
    public void Cells_without_end_are_an_error() => Refused(Head + "[" + string.Join(',', Enumerable.Repeat("{}", 10_001)) + "]}", "10001 cells");

    [Fact]
    public void A_cell_of_megabytes_is_an_error() => Refused(Head + "[{\"id\":\"a\",\"cell_type\":\"raw\",\"source\":\"" + new string('x', (1 << 20) + 1) + "\"}]}", "characters of source");

    [Fact]
    public void A_file_of_absurd_size_is_refused_unread()
    {
        using (var file = File.Create(folder["huge.ipynb"])) file.SetLength(NotebookFile.LargestFile + 1);
        Assert.Contains("nbconvert --clear-output", Assert.Throws<InvalidDataException>(() => NotebookFile.Read(folder["huge.ipynb"])).Message);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error()
    {
        File.WriteAllBytes(folder["latin.ipynb"], [(byte)'"', 0xE9, (byte)'"']);
        Assert.Contains("not UTF-8", Assert.Throws<InvalidDataException>(() => NotebookFile.Read(folder["latin.ipynb"])).Message);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("none.ipynb", Assert.Throws<FileNotFoundException>(() => NotebookFile.Read(folder["none.ipynb"])).Message);

    void Refused(string text, string fault) => Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => NotebookFile.Read(folder.Write("a.ipynb", text))).Message);
}
