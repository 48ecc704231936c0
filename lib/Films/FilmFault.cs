namespace FaceValue.Films;

/// <summary>Why a film could not be read: a reason to count.</summary>
public enum FilmFault
{
    /// <summary>The file is not there.</summary>
    Missing,

    /// <summary>The file may not be read, or its disk failed.</summary>
    Unreadable,

    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>Its first bytes are those of no video file, whatever its name says.</summary>
    NotAFilm,

    /// <summary>It is a video file without a single frame that can be shown.</summary>
    NoPicture,

    /// <summary>It ends before the end that it announces.</summary>
    CutShort,

    /// <summary>It begins as a video file does, but cannot be decoded.</summary>
    Broken,
}
