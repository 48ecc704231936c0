using FaceValue.Workbook.Engine.Execution;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Workbook.Engine;

/// <summary>Something shown in a notebook that can be replaced in place, from this cell or a later one.</summary>
public sealed class DisplayedValue
{
    readonly string id;
    readonly CellContext shownBy;

    DisplayedValue(string id, CellContext shownBy) => (this.id, this.shownBy) = (id, shownBy);

    /// <summary>Replaces what is shown.</summary>
    public void Update(object? value) => Update(Formatters.Format(value));

    internal static DisplayedValue Show(MimeBundle content)
    {
        var cell = Cells.Running();
        var id = Guid.NewGuid().ToString("N");
        cell.Emit(new Displayed(id, content));
        return new DisplayedValue(id, cell);
    }

    // Through the cell that runs now: its front end knows it as the one that is busy.
    internal void Update(MimeBundle content) => (CellContext.Current ?? shownBy).Emit(new DisplayUpdated(id, content));
}
