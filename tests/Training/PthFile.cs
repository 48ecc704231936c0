using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace FaceValue.Tests.Training;

/// <summary>Writes weights as <c>torch.save</c> does: a zip of a pickle and one entry a tensor.</summary>
static class PthFile
{
    public static void Write(string path, params (string Name, long[] Shape, float[] Numbers)[] tensors)
    {
        var pickle = new MemoryStream();
        pickle.Write([0x80, 2, (byte)'}', (byte)'(']);
        for (var i = 0; i < tensors.Length; i++)
        {
            var (name, shape, numbers) = tensors[i];
            Word(pickle, name);
            pickle.Write("ctorch._utils\n_rebuild_tensor_v2\n(("u8);
            Word(pickle, "storage");
            pickle.Write("ctorch\nFloatStorage\n"u8);
            Word(pickle, $"{i}");
            Word(pickle, "cpu");
            Number(pickle, numbers.Length);
            pickle.Write("tQ"u8);
            Number(pickle, 0);
            Numbers(pickle, shape);
            Numbers(pickle, [.. shape.Select((_, d) => shape[(d + 1)..].Aggregate(1L, (a, b) => a * b))]);
            pickle.WriteByte(0x89);
            pickle.Write("ccollections\nOrderedDict\n)RtR"u8);
        }
        pickle.Write("u."u8);
        Write(path, pickle.ToArray(), [.. tensors.Select(tensor => tensor.Numbers)]);
    }

    public static void Write(string path, byte[] pickle, params float[][] storages)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Entry(zip, "w/data.pkl", pickle);
        for (var i = 0; i < storages.Length; i++) Entry(zip, $"w/data/{i}", MemoryMarshal.AsBytes<float>(storages[i]));
    }

    static void Entry(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(bytes);
    }

    static void Word(Stream to, string word)
    {
        to.WriteByte((byte)'X');
        to.Write(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(word)));
        to.Write(Encoding.UTF8.GetBytes(word));
    }

    static void Number(Stream to, int number)
    {
        to.WriteByte((byte)'J');
        to.Write(BitConverter.GetBytes(number));
    }

    static void Numbers(Stream to, long[] numbers)
    {
        to.WriteByte((byte)'(');
        foreach (var number in numbers) Number(to, (int)number);
        to.WriteByte((byte)'t');
    }
}
