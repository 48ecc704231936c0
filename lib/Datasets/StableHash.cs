using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FaceValue.Datasets;

/// <summary>Numbers that follow from a text alone, on every machine and in every version: what decides by a name uses them.</summary>
static class StableHash
{
    /// <summary>64 bits.</summary>
    public static ulong Of(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>0 to below 1, evenly spread over texts.</summary>
    public static double Share(string text) => (Of(text) >> 11) * (1.0 / (1UL << 53));
}
