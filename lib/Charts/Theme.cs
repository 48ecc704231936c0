using System.Net;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Charts;

/// <summary>The colours and letters of every chart. Colours can be told apart with the common colour blindnesses, and never carry a meaning alone.</summary>
/// <remarks>Expressions: after Okabe and Ito 2008, "Color Universal Design"; neighbours in a stack differ in lightness too.</remarks>
public static class Theme
{
    internal const string Ink = "#1f1e1b", Quiet = "#6b675f", Grid = "#e6e3dc", Accent = "#0a6a66", Band = "rgba(110,110,110,0.16)";
    internal const string Font = "system-ui, -apple-system, Segoe UI, Roboto, DejaVu Sans, sans-serif";

    static readonly string[] Spare = ["#8a5a00", "#4b5d8a", "#7d4a73", "#3d6b45"];

    /// <summary>An expression's colour, as <c>#rrggbb</c>.</summary>
    public static string ColourOf(Expression expression) => expression switch
    {
        Expression.Angry => "#d55e00",
        Expression.Fear => "#7a4fa3",
        Expression.Happy => "#f0b928",
        Expression.Sad => "#0072b2",
        Expression.Surprise => "#5cc0a7",
        Expression.Disgust => "#7f8a2b",
        _ => "#a8a39a",
    };

    /// <summary>A model's colour; models beyond the study's own get one by the letters of their name.</summary>
    public static string ColourOf(string model) => model switch
    {
        "face-value" => "#0a6a66",
        "raf-db" => "#c2570c",
        "fer2013" => "#6a4c93",
        _ => Spare[model.Sum(letter => letter) % Spare.Length],
    };

    /// <summary>A model's name, for people.</summary>
    public static string NameOf(string model) => model switch
    {
        "face-value" => "Face Value",
        "raf-db" => "RAF-DB",
        "fer2013" => "FER2013",
        _ => model,
    };

    /// <summary>A model's mark, so that colour is not alone.</summary>
    internal static string SymbolOf(string model) => model switch
    {
        "face-value" => "circle",
        "raf-db" => "diamond",
        "fer2013" => "square",
        _ => "triangle-up",
    };

    /// <summary>Intervals as error bars, in Plotly's words.</summary>
    internal static object Bars(IReadOnlyList<Interval> intervals, string colour) => new
    {
        type = "data", symmetric = false, thickness = 2, width = 0, color = colour,
        array = intervals.Select(interval => interval.High - interval.Estimate).ToArray(), arrayminus = intervals.Select(interval => interval.Estimate - interval.Low).ToArray(),
    };

    /// <summary>Text from outside, made harmless for the few tags that Plotly reads.</summary>
    internal static string Text(string text) => WebUtility.HtmlEncode(text);
}
