using System.Text.Json;
using FaceValue.Collect;
using FaceValue.Study;

namespace FaceValue.Tests.Collect;

/// <summary>A site that finds the photos 1 to n for every search, and sends for photo i what the test says.</summary>
sealed class PexelsLikeSite : IAsyncDisposable
{
    public const string Key = "s3cret-k3y-0123";

    public PexelsLikeSite(params IReadOnlyList<Func<Stream, CancellationToken, Task>> photos) => Site = new RawSite((path, stream, cancellation) =>
        path.StartsWith("/img/", StringComparison.Ordinal) && int.TryParse(path["/img/".Length..], out var number)
            ? photos[number - 1](stream, cancellation)
            : stream.WriteAsync(RawSite.Answer(200, "application/json", Page(photos.Count)), cancellation).AsTask());

    public RawSite Site { get; }

    public IPhotoSource Source => new PexelsSource((PexelsSource.Defaults with { HasPermission = true, MaxPages = 1 }).At(Site.Address, ApiKey.Of(Key)));

    /// <summary>One search, one attempt at each thing, one megabyte a photo.</summary>
    public static CollectorSettings Settings { get; } = new()
    {
        Queries = new QuerySettings { Version = QueryVersion.Face, Expressions = [Expression.Happy] },
        Attempts = 1,
        MaxPhotoBytes = 1_000_000,
        MaxPixels = 1_000_000,
    };

    public static Func<Stream, CancellationToken, Task> Sends(byte[] answer) => (stream, cancellation) => stream.WriteAsync(answer, cancellation).AsTask();

    string Page(int count) => JsonSerializer.Serialize(new
    {
        photos = Enumerable.Range(1, count).Select(id => new
        {
            id,
            url = $"https://www.pexels.com/photo/{id}/",
            photographer = "Ann",
            photographer_id = 1,
            src = new { large = $"{Site.Address}img/{id}" },
        }),
    });

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
