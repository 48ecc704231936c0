using System.Globalization;
using System.Text.Json;

namespace FaceValue.Collect;

/// <summary>Reads what both sites' replies have in common: a JSON object with a list of photos, none of which is to be trusted.</summary>
static class SearchReply
{
    const int LongestName = 200;

    /// <summary>Reads each entry of a list by <paramref name="read"/>; an entry that cannot be read is left out with its reason.</summary>
    public static SearchPage Read(string body, string list, Func<JsonElement, StockPhoto> read, Func<JsonElement, int, bool> isLast)
    {
        try
        {
            using var reply = JsonDocument.Parse(body);
            if (reply.RootElement.ValueKind != JsonValueKind.Object || !reply.RootElement.TryGetProperty(list, out var entries) || entries.ValueKind != JsonValueKind.Array)
                throw new InvalidDataException($"the reply holds no list '{list}'");
            var photos = new List<StockPhoto>();
            var refused = new List<string>();
            foreach (var entry in entries.EnumerateArray())
            {
                try { photos.Add(read(entry)); }
                catch (InvalidDataException e) { refused.Add(e.Message); }
            }
            return new SearchPage(photos, refused, isLast(reply.RootElement, entries.GetArrayLength()));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("the reply is not JSON", e);
        }
    }

    /// <summary>A photo's number. It will name a file, so nothing but a positive whole number passes.</summary>
    public static long Id(JsonElement entry) =>
        Field(entry, "id") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt64(out var number) && number > 0
            ? number
            : throw new InvalidDataException("an id that is not a positive whole number");

    public static long? Number(JsonElement entry, string name) =>
        Field(entry, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static Uri Address(JsonElement entry, string name, long id)
    {
        if (Uri.TryCreate(Text(entry, name), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            return address;
        throw new InvalidDataException($"{id}: '{name}' is not a web address");
    }

    /// <summary>A name in one line: no control letters, no direction marks, at most 200 letters.</summary>
    public static string Name(JsonElement entry, string name)
    {
        var plain = string.Concat(Text(entry, name).Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)).Trim();
        if (plain.Length <= LongestName) return plain;
        return plain[..(char.IsHighSurrogate(plain[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }

    static string Text(JsonElement entry, string name)
    {
        if (Field(entry, name) is not { ValueKind: JsonValueKind.String } value) return "";
        try { return value.GetString()!; }
        catch (InvalidOperationException) { return ""; } // half of a surrogate pair: legal JSON, but no text
    }

    public static JsonElement? Field(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
