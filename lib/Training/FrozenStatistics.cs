namespace FaceValue.Training;

/// <summary>What batch normalisation does in frozen layers, whose weights stay as they are.</summary>
public enum FrozenStatistics
{
    /// <summary>It normalises by the batch, and its running statistics follow the new pictures: what freezing weights alone amounts to, and what the original study did.</summary>
    Move,

    /// <summary>It normalises by the statistics it came with, which stay.</summary>
    Fixed,
}
