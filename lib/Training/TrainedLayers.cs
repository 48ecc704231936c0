namespace FaceValue.Training;

/// <summary>Which of the network's weights are changed by training; the others are frozen.</summary>
public enum TrainedLayers
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>The last two stages and the last layer (layer3, layer4, fc): the original study's choice.</summary>
    LastTwoStages,

    /// <summary>Only the last layer (fc).</summary>
    LastLayer,
}
