using FaceValue.Study;

namespace FaceValue.Backlot.Sites;

/// <summary>One person at one place on one day, as taken, before a site gives its numbers.</summary>
/// <param name="Number">Its number in the catalogue.</param>
/// <param name="Photographer">Who took it.</param>
/// <param name="Sought">The expression it is sold as.</param>
/// <param name="FoundBy">The phrases that find it, its home first.</param>
/// <param name="PersonSeed">Seeds the person.</param>
/// <param name="SeriesSeed">Seeds the place, the clothes and the light.</param>
/// <param name="Shots">Its photos in the order taken.</param>
sealed record PhotoSeries(int Number, Photographer Photographer, Expression Sought, IReadOnlyList<string> FoundBy, int PersonSeed, int SeriesSeed, IReadOnlyList<Shot> Shots);

/// <summary>One photo of a series. Photos of one moment share all but the last seed.</summary>
/// <param name="Subject">What it is of.</param>
/// <param name="Shown">What the largest face shows; null without a face.</param>
/// <param name="Intensity">How strongly, 0 to 1.</param>
/// <param name="Faces">Faces to be seen.</param>
/// <param name="Nearness">Where in its range of sizes the head lies, 0 to 1.</param>
/// <param name="Moment">Number of the moment in the catalogue.</param>
/// <param name="MomentSeed">Seeds the pose.</param>
/// <param name="ShotSeed">Seeds the rest.</param>
sealed record Shot(PhotoSubject Subject, FaceShown? Shown, double Intensity, int Faces, double Nearness, int Moment, int MomentSeed, int ShotSeed);
