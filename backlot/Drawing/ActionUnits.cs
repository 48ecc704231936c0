namespace FaceValue.Backlot.Drawing;

/// <summary>What a face does: the Facial Action Coding System's units by their numbers, 0 (at rest) to 1 (as far as it goes), and where the eyes look.</summary>
/// <remarks>Ekman and Friesen 1978. A resting face may hold small values of its own; values are clamped where a face is drawn, not here, so that sums stay sums.</remarks>
public sealed record ActionUnits
{
    /// <summary>Nothing moves.</summary>
    public static ActionUnits Rest { get; } = new();

    /// <summary>Inner brow raiser.</summary>
    public double AU1 { get; init; }

    /// <summary>Outer brow raiser.</summary>
    public double AU2 { get; init; }

    /// <summary>Brow lowerer: down and together.</summary>
    public double AU4 { get; init; }

    /// <summary>Upper lid raiser.</summary>
    public double AU5 { get; init; }

    /// <summary>Cheek raiser, with the folds beside the eyes.</summary>
    public double AU6 { get; init; }

    /// <summary>Lid tightener: the lower lid comes up.</summary>
    public double AU7 { get; init; }

    /// <summary>Nose wrinkler.</summary>
    public double AU9 { get; init; }

    /// <summary>Upper lip raiser.</summary>
    public double AU10 { get; init; }

    /// <summary>Lip corner puller: up and out.</summary>
    public double AU12 { get; init; }

    /// <summary>Lip corner depressor.</summary>
    public double AU15 { get; init; }

    /// <summary>Chin raiser: pushes the lower lip up.</summary>
    public double AU17 { get; init; }

    /// <summary>Lip pucker.</summary>
    public double AU18 { get; init; }

    /// <summary>Lip stretcher: corners straight out.</summary>
    public double AU20 { get; init; }

    /// <summary>Lip tightener and presser (23 and 24): thin lips.</summary>
    public double AU24 { get; init; }

    /// <summary>Lips part.</summary>
    public double AU25 { get; init; }

    /// <summary>Jaw drop; from about 0.7 the mouth stretch of AU27.</summary>
    public double AU26 { get; init; }

    /// <summary>Eyes closed; 0.3 is a heavy lid.</summary>
    public double AU43 { get; init; }

    /// <summary>Where the eyes look across, -1 (the picture's left) to 1, about 30 degrees each way.</summary>
    public double GazeX { get; init; }

    /// <summary>Where the eyes look up and down, -1 (down) to 1.</summary>
    public double GazeY { get; init; }

    /// <summary>Both at once, unit by unit.</summary>
    public static ActionUnits operator +(ActionUnits a, ActionUnits b) => Combine(a, b, (x, y) => x + y);

    /// <summary>Each unit times <paramref name="factor"/>.</summary>
    public static ActionUnits operator *(double factor, ActionUnits units) => Combine(units, units, (x, _) => factor * x);

    /// <summary>From <paramref name="from"/> (0) to <paramref name="to"/> (1).</summary>
    public static ActionUnits Blend(ActionUnits from, ActionUnits to, double share) => Combine(from, to, (x, y) => x + share * (y - x));

    /// <summary>Each unit within what a face can do: 0 to 1, gaze -1 to 1.</summary>
    public ActionUnits Clamped() => Combine(this, this, (x, _) => Math.Clamp(x, 0, 1)) with { GazeX = Math.Clamp(GazeX, -1, 1), GazeY = Math.Clamp(GazeY, -1, 1) };

    static ActionUnits Combine(ActionUnits a, ActionUnits b, Func<double, double, double> each) => new()
    {
        AU1 = each(a.AU1, b.AU1), AU2 = each(a.AU2, b.AU2), AU4 = each(a.AU4, b.AU4), AU5 = each(a.AU5, b.AU5), AU6 = each(a.AU6, b.AU6),
        AU7 = each(a.AU7, b.AU7), AU9 = each(a.AU9, b.AU9), AU10 = each(a.AU10, b.AU10), AU12 = each(a.AU12, b.AU12), AU15 = each(a.AU15, b.AU15),
        AU17 = each(a.AU17, b.AU17), AU18 = each(a.AU18, b.AU18), AU20 = each(a.AU20, b.AU20), AU24 = each(a.AU24, b.AU24), AU25 = each(a.AU25, b.AU25),
        AU26 = each(a.AU26, b.AU26), AU43 = each(a.AU43, b.AU43), GazeX = each(a.GazeX, b.GazeX), GazeY = each(a.GazeY, b.GazeY),
    };
}
