using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FaceValue.Backlot.Sites;

/// <summary>Reads a search's parameters from its address.</summary>
sealed class SearchParameters(IQueryCollection query)
{
    /// <summary>The text of a parameter; empty where it is missing.</summary>
    public string Text(string name) => query[name].ToString().Trim();

    /// <summary>A whole number within bounds; the usual one where the parameter is missing or empty; null where it is anything else.</summary>
    public int? Number(string name, int usual, int least, int most = int.MaxValue) =>
        Text(name) is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    /// <summary>True where a parameter is missing, empty or one of the words allowed.</summary>
    public bool IsOneOf(string name, params ReadOnlySpan<string> allowed) => Text(name) is "" || allowed.Contains(Text(name));

    /// <summary>True where a parameter says "true".</summary>
    public bool Says(string name) => Text(name) == "true";
}
