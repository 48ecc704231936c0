using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>One page of one search: what it brought, and why paging went on or stopped.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Expression">The expression searched for.</param>
/// <param name="QueryVersion">Which kind of search it was.</param>
/// <param name="Word">The words of the search.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Photos">Photos on it.</param>
/// <param name="New">Those that no earlier page or search of this site brought.</param>
/// <param name="Refused">Entries left out because they could not be read.</param>
/// <param name="Ended">Why no further page was asked for.</param>
/// <param name="Reasons">Why entries were left out; empty where none were.</param>
public sealed record PageRecord(
    string Source, Expression Expression, QueryVersion QueryVersion, string Word, int Page, int Photos, int New, int Refused, PagingEnd Ended, string Reasons);
