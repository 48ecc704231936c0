using System.Text.Json.Serialization;

namespace FaceValue.Backlot.Sites;

/// <summary>A page of Pixabay's search, field by field.</summary>
sealed record PixabayAnswer(
    [property: JsonPropertyName("total")] int Total,
    [property: JsonPropertyName("totalHits")] int TotalHits,
    [property: JsonPropertyName("hits")] IReadOnlyList<PixabayHit> Hits);

/// <summary>One photo as Pixabay describes it.</summary>
sealed record PixabayHit(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("pageURL")] string PageUrl,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("tags")] string Tags,
    [property: JsonPropertyName("previewURL")] string PreviewUrl,
    [property: JsonPropertyName("previewWidth")] int PreviewWidth,
    [property: JsonPropertyName("previewHeight")] int PreviewHeight,
    [property: JsonPropertyName("webformatURL")] string WebFormatUrl,
    [property: JsonPropertyName("webformatWidth")] int WebFormatWidth,
    [property: JsonPropertyName("webformatHeight")] int WebFormatHeight,
    [property: JsonPropertyName("largeImageURL")] string LargeImageUrl,
    [property: JsonPropertyName("imageWidth")] int ImageWidth,
    [property: JsonPropertyName("imageHeight")] int ImageHeight,
    [property: JsonPropertyName("imageSize")] int ImageSize,
    [property: JsonPropertyName("views")] int Views,
    [property: JsonPropertyName("downloads")] int Downloads,
    [property: JsonPropertyName("likes")] int Likes,
    [property: JsonPropertyName("comments")] int Comments,
    [property: JsonPropertyName("user_id")] int UserId,
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("userImageURL")] string UserImageUrl);
