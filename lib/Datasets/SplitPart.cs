namespace FaceValue.Datasets;

/// <summary>What a picture is used for. Each has exactly one use.</summary>
public enum SplitPart
{
    /// <summary>To learn from.</summary>
    Train,

    /// <summary>To choose by: the best epoch, a temperature, a threshold.</summary>
    Validation,

    /// <summary>To be judged by, once.</summary>
    Test,
}
