namespace FaceValue.Faces;

/// <summary>What a set of photos gave: a row for each photo, in their order, and a row for each face.</summary>
/// <param name="Photos">As many as photos went in.</param>
/// <param name="Faces">By photo, the primary face first.</param>
public sealed record PhotoFaces(IReadOnlyList<PhotoResult> Photos, IReadOnlyList<DetectedFace> Faces)
{
    /// <summary>How many photos ended in each way; ways that no photo ended in are left out.</summary>
    public IReadOnlyDictionary<PhotoOutcome, int> Outcomes => Photos.CountBy(photo => photo.Outcome).OrderBy(count => count.Key).ToDictionary();
}
