namespace FaceValue.Training;

/// <summary>The loss is no number any more: every weight would be lost with the next step.</summary>
public sealed class NonFiniteLossException : Exception
{
    /// <summary>Names the images of the step.</summary>
    /// <param name="loss">What came out.</param>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="ids">The images that the step would have learned from.</param>
    public NonFiniteLossException(double loss, int epoch, IReadOnlyList<string> ids) : base(
        $"In epoch {epoch} the loss became {loss} on these images: {string.Join(", ", ids)}. Look at them for values that are no numbers; if there are none, lower the LearningRate. The checkpoint of epoch {epoch - 1} is unharmed.") => Ids = ids;

    /// <summary>The images' names.</summary>
    public IReadOnlyList<string> Ids { get; }
}
