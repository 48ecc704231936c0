using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Jupyter;

/// <summary>Messages to and from ZeroMQ frames: identities, a delimiter, an HMAC-SHA256 signature, four JSON frames, buffers.</summary>
/// <remarks>An instance belongs to one thread at a time for reading; writing is free of state.</remarks>
/// <param name="key">The key of the connection file; empty turns signing off.</param>
public sealed class JupyterWire(string key)
{
    const int JsonFrames = 4, Remembered = 65_536;
    static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly byte[] secret = Encoding.UTF8.GetBytes(key);
    readonly HashSet<string> seen = [];
    readonly Queue<string> seenInOrder = new();

    /// <summary>The frames of a message, signed.</summary>
    public List<byte[]> Write(JupyterMessage message)
    {
        byte[][] json = [Bytes(message.Header), Bytes(message.Parent), Bytes(message.Metadata), Bytes(message.Content)];
        return [.. message.Identities, Delimiter, Encoding.ASCII.GetBytes(Sign(json)), .. json, .. message.Buffers];
    }

    /// <summary>Reads frames. False, with the reason, for anything malformed, wrongly signed or heard before.</summary>
    public bool TryRead(IReadOnlyList<byte[]> frames, out JupyterMessage message, out string reason)
    {
        message = null!;
        var at = 0;
        while (at < frames.Count && !frames[at].AsSpan().SequenceEqual(Delimiter)) at++;
        if (frames.Count < at + 2 + JsonFrames) return Refuse("frames are missing", out reason);

        var json = frames.Skip(at + 2).Take(JsonFrames).ToArray();
        if (secret.Length > 0)
        {
            var expected = Sign(json);
            if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), frames[at + 1]))
                return Refuse("the signature does not fit the key", out reason);
            if (!Remember(expected)) return Refuse("the message was sent twice", out reason);
        }
        var parts = new JsonObject[JsonFrames];
        for (var i = 0; i < JsonFrames; i++)
        {
            try
            {
                if (JsonNode.Parse(json[i]) is not JsonObject part) return Refuse("a frame is not a JSON object", out reason);
                _ = part.Count; // Reads the fields now, so that a field given twice is found here.
                parts[i] = part;
            }
            catch (Exception broken) when (broken is JsonException or ArgumentException)
            {
                return Refuse("a frame is not JSON", out reason);
            }
        }
        reason = "";
        message = new JupyterMessage([.. frames.Take(at)], parts[0], parts[1], parts[2], parts[3])
        {
            Buffers = [.. frames.Skip(at + 2 + JsonFrames)],
        };
        return true;
    }

    bool Remember(string signature)
    {
        if (!seen.Add(signature)) return false;
        seenInOrder.Enqueue(signature);
        if (seenInOrder.Count > Remembered) seen.Remove(seenInOrder.Dequeue());
        return true;
    }

    string Sign(byte[][] json)
    {
        if (secret.Length == 0) return "";
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        foreach (var frame in json) hash.AppendData(frame);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static byte[] Bytes(JsonObject part) => Encoding.UTF8.GetBytes(part.ToJsonString(Json));

    static bool Refuse(string why, out string reason)
    {
        reason = why;
        return false;
    }
}
