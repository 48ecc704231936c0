using System.Text.Json.Serialization;

namespace FaceValue.Backlot.Sites;

/// <summary>A page of Pexels' search, field by field.</summary>
sealed record PexelsAnswer(
    [property: JsonPropertyName("page")] int Page,
    [property: JsonPropertyName("per_page")] int PerPage,
    [property: JsonPropertyName("photos")] IReadOnlyList<PexelsPhoto> Photos,
    [property: JsonPropertyName("total_results")] int TotalResults,
    [property: JsonPropertyName("next_page"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextPage,
    [property: JsonPropertyName("prev_page"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PreviousPage);

/// <summary>One photo as Pexels describes it.</summary>
sealed record PexelsPhoto(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("width")] int Width,
    [property: JsonPropertyName("height")] int Height,
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("photographer")] string Photographer,
    [property: JsonPropertyName("photographer_url")] string PhotographerUrl,
    [property: JsonPropertyName("photographer_id")] int PhotographerId,
    [property: JsonPropertyName("avg_color")] string AverageColour,
    [property: JsonPropertyName("src")] PexelsSizes Sizes,
    [property: JsonPropertyName("liked")] bool Liked,
    [property: JsonPropertyName("alt")] string? Alt);

/// <summary>Addresses of a photo's picture in Pexels' eight sizes.</summary>
sealed record PexelsSizes(
    [property: JsonPropertyName("original")] string Original,
    [property: JsonPropertyName("large2x")] string Large2x,
    [property: JsonPropertyName("large")] string Large,
    [property: JsonPropertyName("medium")] string Medium,
    [property: JsonPropertyName("small")] string Small,
    [property: JsonPropertyName("portrait")] string Portrait,
    [property: JsonPropertyName("landscape")] string Landscape,
    [property: JsonPropertyName("tiny")] string Tiny);

/// <summary>An error as Pexels tells it.</summary>
sealed record PexelsError([property: JsonPropertyName("error")] string Error);
