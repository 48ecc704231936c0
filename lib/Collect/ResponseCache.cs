using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>Search replies on disk, one file each, so that no site is asked the same thing twice within a day. Knows addresses without keys only.</summary>
sealed class ResponseCache(string folder, TimeSpan lifetime, TimeProvider time)
{
    sealed record Entry(string Address, DateTimeOffset At, string Body);

    /// <summary>A reply and when it came; null where there is none, or it is too old.</summary>
    public (string Body, DateTimeOffset At)? Read(Uri address)
    {
        var path = PathOf(address);
        if (!File.Exists(path)) return null;
        try
        {
            if (JsonSerializer.Deserialize<Entry>(File.ReadAllText(path)) is { } entry && entry.Address == address.AbsoluteUri
                && time.GetUtcNow() - entry.At is var age && age >= TimeSpan.Zero && age < lifetime)
                return (entry.Body, entry.At);
        }
        catch (JsonException)
        {
            // A damaged copy is worth no more than an old one.
        }
        File.Delete(path);
        return null;
    }

    public void Write(Uri address, string body) =>
        AtomicFile.Write(PathOf(address), JsonSerializer.Serialize(new Entry(address.AbsoluteUri, time.GetUtcNow(), body)));

    string PathOf(Uri address) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..32] + ".json");
}
