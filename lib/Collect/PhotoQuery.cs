using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>One search: the words sent to a site, and the expression that its photos are then taken to show.</summary>
/// <param name="Expression">The weak label.</param>
/// <param name="Version"><see cref="QueryVersion.Face"/> or <see cref="QueryVersion.Words"/>.</param>
/// <param name="Word">What is typed into the search, for instance <c>angry face</c> or <c>irate</c>.</param>
public sealed record PhotoQuery(Expression Expression, QueryVersion Version, string Word);
