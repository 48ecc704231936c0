using FaceValue.Backlot.Drawing;

namespace FaceValue.Backlot.Films;

/// <summary>What a genre's faces show when nothing in particular happens, and how its scenes are lit.</summary>
/// <param name="Mixture">Shares of the five studied expressions; they sum to 1.</param>
/// <param name="Darkness">0 (bright) to 1 (every scene a night).</param>
/// <remarks>
/// Arranged by what people expect of a genre and written down before any film was read by a model; nothing was changed afterwards.
/// Every genre shows all five: a comedy has fears and a thriller has smiles.
/// </remarks>
public sealed record GenreConvention(ExpressionMixture Mixture, double Darkness)
{
    /// <summary>The convention of a genre.</summary>
    public static GenreConvention Of(Genre genre) => genre switch
    {
        Genre.Comedy => new(new() { Happy = .44, Surprise = .20, Angry = .15, Sad = .13, Fear = .08 }, .15),
        Genre.Drama => new(new() { Sad = .36, Happy = .24, Angry = .20, Fear = .10, Surprise = .10 }, .45),
        Genre.Thriller => new(new() { Fear = .36, Angry = .26, Surprise = .16, Sad = .14, Happy = .08 }, .80),
        Genre.Family => new(new() { Happy = .33, Surprise = .23, Fear = .19, Sad = .15, Angry = .10 }, .25),
        _ => throw new ArgumentOutOfRangeException(nameof(genre), genre, "Not one of the four genres."),
    };
}
