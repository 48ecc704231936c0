using System.Security.Cryptography;
using System.Text.Json;

namespace FaceValue.Backlot;

/// <summary>Names what a part of the world was made from, so that it is made again when any of it changes.</summary>
static class WorldVersion
{
    // Pairs of numbers are fields, not properties.
    static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };

    /// <summary>SHA-256 over the settings, the seed and the renderer, lower-case hex.</summary>
    /// <param name="settings">Everything that shapes the part, as one record or several.</param>
    /// <param name="seed">The world's seed.</param>
    public static string Of(object settings, int seed)
    {
        // The module's identity is a hash of its source (builds are deterministic), so a change of the renderer counts without anybody's raising a number.
        var made = $"{typeof(WorldVersion).Module.ModuleVersionId:N} {seed} {JsonSerializer.Serialize(settings, settings.GetType(), Whole)}";
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(made)));
    }
}
