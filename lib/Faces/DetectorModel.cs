namespace FaceValue.Faces;

/// <summary>Which of MediaPipe's face detectors.</summary>
public enum DetectorModel
{
    /// <summary>128 x 128 pixels, for faces that fill a good part of the picture (a phone's front camera). Finds some huge profiles that the full range misses.</summary>
    ShortRange,

    /// <summary>192 x 192 pixels, for small faces too: people across a room, film frames.</summary>
    FullRange,

    /// <summary>The full range with most weights zero. The same size of input, slightly different faces; kept for comparison.</summary>
    FullRangeSparse,
}
