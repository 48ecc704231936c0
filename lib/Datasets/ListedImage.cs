namespace FaceValue.Datasets;

/// <summary>A picture that a set names, before its file is looked at.</summary>
/// <param name="Id">Its name in every table.</param>
/// <param name="File">From the set's folder, with forward slashes.</param>
/// <param name="Class">The class that its label stands for.</param>
/// <param name="Part">The part that the set's makers gave it, if any.</param>
sealed record ListedImage(string Id, string File, LabelClass Class, SplitPart? Part)
{
    public LeftOutItem Dropped => new(Id, Class.Name, $"class dropped: {Class.DroppedBecause}");
}
