namespace FaceValue.Faces;

/// <summary>Why a picture file could not be read: a reason to count.</summary>
public enum ImageFault
{
    /// <summary>The file is not there.</summary>
    Missing,

    /// <summary>The file may not be read, or its disk failed.</summary>
    Unreadable,

    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>Its first bytes are those of no picture format that is read here, whatever its name says.</summary>
    NotAnImage,

    /// <summary>It has more bytes than the limit.</summary>
    TooManyBytes,

    /// <summary>It announces more pixels than the limit; nothing was decoded.</summary>
    TooManyPixels,

    /// <summary>It ends before the picture does.</summary>
    Truncated,

    /// <summary>Its format is known, but its contents are damaged.</summary>
    Broken,
}
