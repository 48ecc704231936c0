using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FaceValue.Workbook.Dashboard;

/// <summary>Columns of numbers one after another, little-endian. Equal columns are kept once: the models of a film share its times.</summary>
sealed class ColumnStore
{
    readonly MemoryStream bytes = new();
    readonly Dictionary<string, int> places = [];

    /// <summary>All columns.</summary>
    public byte[] Bytes => bytes.ToArray();

    /// <summary>Adds bytes as they are, and returns where they start.</summary>
    public int Add(ReadOnlySpan<byte> column)
    {
        var key = Convert.ToHexString(SHA256.HashData(column));
        if (places.TryGetValue(key, out var place)) return place;
        // The page lays arrays of 16 and 32 bits over this, which must start at whole numbers.
        while (bytes.Length % 4 != 0) bytes.WriteByte(0);
        place = (int)bytes.Length;
        bytes.Write(column);
        places[key] = place;
        return place;
    }

    /// <summary>Adds whole numbers of 16 bits.</summary>
    public int Add(IEnumerable<ushort> column)
    {
        var values = column.ToList();
        var raw = new byte[values.Count * 2];
        for (var i = 0; i < values.Count; i++) BinaryPrimitives.WriteUInt16LittleEndian(raw.AsSpan(2 * i), values[i]);
        return Add(raw);
    }

    /// <summary>Adds whole numbers of 32 bits.</summary>
    public int Add(IEnumerable<uint> column)
    {
        var values = column.ToList();
        var raw = new byte[values.Count * 4];
        for (var i = 0; i < values.Count; i++) BinaryPrimitives.WriteUInt32LittleEndian(raw.AsSpan(4 * i), values[i]);
        return Add(raw);
    }
}
