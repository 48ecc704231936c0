using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Gives a notebook another study than the one it declares, by papermill's convention: a cell injected after the one tagged <c>parameters</c>.</summary>
static partial class StudyParameter
{
    public const string Tag = "parameters", InjectedTag = "injected-parameters";

    /// <summary>The notebook that runs as <paramref name="study"/>: itself where it already does.</summary>
    /// <exception cref="InvalidDataException">No cell declares the study, so the notebook would quietly run another.</exception>
    public static Notebook Apply(Notebook notebook, string study, string name)
    {
        var cells = notebook.Cells.Where(cell => !cell.Tags.Contains(InjectedTag)).ToList();
        var at = cells.FindIndex(cell => cell.Kind == CellKind.Code && cell.Tags.Contains(Tag));
        var declared = at < 0 ? null : Declaration().Match(cells[at].Source) is { Success: true } match ? match.Groups[1].Value : null;
        if ((declared ?? RunSettings.DefaultStudy) == study) return notebook with { Cells = cells };
        if (declared is null)
            throw new InvalidDataException($"'{name}' cannot run as study '{study}': it has no cell tagged '{Tag}' that declares it, as in var study = \"{RunSettings.DefaultStudy}\";");
        cells.Insert(at + 1, new NotebookCell(FreeId(cells), CellKind.Code, $"study = \"{study}\";")
        {
            Metadata = new JsonObject { ["tags"] = new JsonArray(InjectedTag) },
        });
        return notebook with { Cells = cells };
    }

    static string FreeId(List<NotebookCell> cells)
    {
        var id = InjectedTag;
        for (var copy = 2; cells.Any(cell => cell.Id == id); copy++) id = $"{InjectedTag}-{copy}";
        return id;
    }

    [GeneratedRegex("""\b(?:var|string)\s+study\s*=\s*"([A-Za-z0-9_-]*)"\s*;""")]
    private static partial Regex Declaration();
}
