using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>One place of one photo in one search's results. A photo found by several searches has several.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Id">The site's number for the photo.</param>
/// <param name="Expression">The expression searched for.</param>
/// <param name="QueryVersion">Which kind of search it was.</param>
/// <param name="Word">The words of the search.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Place">The place on that page, from 1.</param>
public sealed record PhotoFind(string Source, long Id, Expression Expression, QueryVersion QueryVersion, string Word, int Page, int Place)
{
    internal PhotoKey Key => new(Source, Id);

    internal PhotoQuery Query => new(Expression, QueryVersion, Word);
}
