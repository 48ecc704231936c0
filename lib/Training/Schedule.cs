namespace FaceValue.Training;

/// <summary>How the learning rate changes from epoch to epoch.</summary>
public enum Schedule
{
    /// <summary>Not at all: the original study's choice.</summary>
    None,

    /// <summary>From the recipe's rate in the first epoch along half a cosine towards 0 after the last (Loshchilov and Hutter 2017, without restarts).</summary>
    Cosine,
}
