namespace FaceValue.Films;

/// <summary>What became of a film in a run.</summary>
public enum FilmState
{
    /// <summary>Models have read it, or more models than before.</summary>
    Scored,

    /// <summary>Everything asked for was there already.</summary>
    Unchanged,

    /// <summary>It could not be read; the reason is beside.</summary>
    Failed,
}
