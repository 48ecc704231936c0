namespace FaceValue.Films;

/// <summary>What decodes a film. Both give the same frame numbers; pixels differ by less than one of 255 on average, through the conversion of colours.</summary>
public enum FrameDecoder
{
    /// <summary>The <c>ffmpeg</c> program where it is on the PATH, else OpenCV.</summary>
    Automatic,

    /// <summary>The <c>ffmpeg</c> program: about half of OpenCV's time.</summary>
    Ffmpeg,

    /// <summary>The decoder inside OpenCV, which is always there.</summary>
    OpenCv,
}
