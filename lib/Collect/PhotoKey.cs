namespace FaceValue.Collect;

/// <summary>What names a photo among all sites.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Id">The site's number for the photo.</param>
public readonly record struct PhotoKey(string Source, long Id)
{
    /// <summary>As in <c>pexels:123</c>.</summary>
    public override string ToString() => $"{Source}:{Id}";
}
