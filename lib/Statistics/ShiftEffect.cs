namespace FaceValue.Statistics;

/// <summary>How the readings after an event are compared with those before it.</summary>
public enum ShiftEffect
{
    /// <summary>Mean after less mean before, in the values' unit; for an indicator, difference of shares.</summary>
    Difference,

    /// <summary>Natural logarithm of share after over share before. For indicators; half a count is added to the label and to the rest, so that 0 of n has a logarithm.</summary>
    LogRatio,
}
