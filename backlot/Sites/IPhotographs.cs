namespace FaceValue.Backlot.Sites;

/// <summary>Gives the pictures that the sites serve. The backlot draws them; a test may hand out whatever it likes.</summary>
public interface IPhotographs
{
    /// <summary>The picture of a photo.</summary>
    /// <param name="photo">Which one; its truth says what to draw.</param>
    /// <param name="size">Size wanted. Other proportions than the photo's own mean: fill the size, cut off equally what stands over.</param>
    /// <param name="cancellation">Stops the work; the visitor has gone.</param>
    /// <returns>A whole JPEG file, the same bytes each time. Called from many threads at once.</returns>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(CataloguePhoto photo, ImageSize size, CancellationToken cancellation = default);
}
