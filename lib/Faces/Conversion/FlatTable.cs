using System.Text;

namespace FaceValue.Faces.Conversion;

/// <summary>A table inside a FlatBuffer: fields by number, each with a default where it is left out.</summary>
readonly record struct FlatTable(FlatBuffer Buffer, int Start)
{
    public byte Byte(int field) => Field(field) is int at ? Buffer.Byte(at) : (byte)0;

    public int Int(int field, int otherwise = 0) => Field(field) is int at ? Buffer.Int32(at) : otherwise;

    public uint UInt(int field) => Field(field) is int at ? Buffer.UInt32(at) : 0;

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field).Span);

    public FlatTable? Table(int field) => Field(field) is int at ? new FlatTable(Buffer, Buffer.Follow(at)) : null;

    public ReadOnlyMemory<byte> Bytes(int field)
    {
        if (Field(field) is not int at) return default;
        var (start, count) = Buffer.Vector(at, 1);
        return Buffer.Slice(start, count);
    }

    public int[] Ints(int field)
    {
        if (Field(field) is not int at) return [];
        var (start, count) = Buffer.Vector(at, 4);
        var numbers = new int[count];
        for (var i = 0; i < count; i++) numbers[i] = Buffer.Int32(start + 4 * i);
        return numbers;
    }

    public int[] UInt16s(int field)
    {
        if (Field(field) is not int at) return [];
        var (start, count) = Buffer.Vector(at, 2);
        var numbers = new int[count];
        for (var i = 0; i < count; i++) numbers[i] = Buffer.UInt16(start + 2 * i);
        return numbers;
    }

    public FlatTable[] Tables(int field)
    {
        if (Field(field) is not int at) return [];
        var (start, count) = Buffer.Vector(at, 4);
        var tables = new FlatTable[count];
        for (var i = 0; i < count; i++) tables[i] = new FlatTable(Buffer, Buffer.Follow(start + 4 * i));
        return tables;
    }

    // A table begins with the way back to its field list: byte length, table length, then one offset a field, 0 where it is left out.
    int? Field(int field)
    {
        var list = Buffer.Position((long)Start - Buffer.Int32(Start));
        var entry = 4 + 2 * field;
        if (entry + 2 > Buffer.UInt16(list)) return null;
        var offset = Buffer.UInt16(list + entry);
        return offset == 0 ? null : Buffer.Position((long)Start + offset);
    }
}
