using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FaceValue.Backlot.Sites;

/// <summary>What an interface answers, before a fault may spoil it on its way out.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Of the body.</param>
/// <param name="Body">The body.</param>
sealed record Answer(int Status, string ContentType, byte[] Body)
{
    /// <summary>Further headers.</summary>
    public IReadOnlyList<(string Name, long Value)> Headers { get; init; } = [];

    public static Answer Json<T>(T value, JsonTypeInfo<T> type, int status = 200) => new(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static Answer Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Answer Html(int status, string title) =>
        new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes($"<!doctype html><title>{title}</title><h1>{title}</h1><p>This is no photo and no list of photos.</p>"));
}
