using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

namespace FaceValue.Backlot;

/// <summary>Names what a part of the world was made from, so that it is made again when any of it changes.</summary>
static class WorldVersion
{
    // Pairs of numbers are fields, not properties.
    static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };

    // The build hashes the sources, so a change of the renderer counts without anybody's raising a number.
    static readonly string Renderer = typeof(WorldVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Renderer").Value!;

    /// <summary>SHA-256 over the settings, the seed and the renderer, lower-case hex.</summary>
    /// <param name="settings">Everything that shapes the part, as one record or several.</param>
    /// <param name="seed">The world's seed.</param>
    public static string Of(object settings, int seed)
    {
        var made = $"{Renderer} {seed} {JsonSerializer.Serialize(settings, settings.GetType(), Whole)}";
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(made)));
    }
}
