namespace FaceValue.Backlot.Films;

/// <summary>What kind of story a film tells.</summary>
public enum Genre
{
    Comedy,
    Drama,
    Thriller,

    /// <summary>A family adventure.</summary>
    Family,
}
