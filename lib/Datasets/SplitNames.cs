namespace FaceValue.Datasets;

/// <summary>What a face has in common with others, as names that sort in the order in which a group is called after them.</summary>
static class SplitNames
{
    /// <summary>The photographer, the group of near-duplicates, the face itself; the last always.</summary>
    public static IReadOnlyList<string> Of(LabelledFace face)
    {
        var names = new List<string>(3);
        if (face.Photographer.Length > 0) names.Add($"by {face.Photographer}");
        if (face.DuplicateGroup.Length > 0) names.Add($"like {face.DuplicateGroup}");
        names.Add(OfId(face.Id));
        return names;
    }

    public static string OfId(string id) => $"only {id}";
}
