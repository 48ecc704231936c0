namespace FaceValue.Study;

/// <summary>The facial expressions that the workbook's labels and models name. An expression is what a face shows; nothing is said about what the person goes through.</summary>
/// <remarks>In alphabetical order, so that a class's number is its place among the classes kept. Ekman's six and neutral.</remarks>
public enum Expression
{
    /// <summary>Brows drawn down, lips pressed.</summary>
    Angry,

    /// <summary>Nose wrinkled, upper lip raised. Collected, then dropped for lack of usable photos.</summary>
    Disgust,

    /// <summary>Brows raised and drawn together, eyes wide, lips stretched.</summary>
    Fear,

    /// <summary>Cheeks raised, lip corners pulled up.</summary>
    Happy,

    /// <summary>No action. Collected, then dropped: no clear visual prototype.</summary>
    Neutral,

    /// <summary>Inner brows raised, lip corners pulled down.</summary>
    Sad,

    /// <summary>Brows raised, eyes wide, jaw dropped.</summary>
    Surprise,
}
