namespace FaceValue.Workbook.Notebooks;

/// <summary>How notebooks are run.</summary>
public sealed record RunSettings
{
    /// <summary>The study that a notebook declares when nobody asks for another.</summary>
    public const string DefaultStudy = "backlot";

    /// <summary>The study, given to the cell tagged <c>parameters</c>.</summary>
    public string Study { get; init; } = DefaultStudy;

    /// <summary>Whether cells tagged <c>slow</c> or <c>network</c> run too. Otherwise they keep the outputs they came with.</summary>
    public bool All { get; init; }

    /// <summary>How long one cell may take, unless its own or its notebook's metadata say otherwise (<c>"facevalue": {"cell_timeout": "30m"}</c>).</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a cell may take to stop once told to, before it is given up.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(10);
}
