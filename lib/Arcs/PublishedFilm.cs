namespace FaceValue.Arcs;

/// <summary>A film of the published study.</summary>
/// <param name="Film">Its id in the published tables.</param>
/// <param name="Title">Its title, for people.</param>
/// <param name="Series">The series that it belongs to; null for a film of its own. Films of one series are no independent evidence.</param>
public sealed record PublishedFilm(string Film, string Title, string? Series);

/// <summary>A group of films as the study's author named it. Groups may overlap.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Films">Ids of its films.</param>
/// <param name="Expectation">What was said to be expected of it; null where nothing was.</param>
public sealed record FilmGroup(string Name, IReadOnlyList<string> Films, string? Expectation);
