using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using FaceValue.Study;

namespace FaceValue.Training;

/// <summary>Weights as safetensors, which Python reads as they are: a JSON header, then the numbers. Nothing in such a file can be executed.</summary>
/// <param name="Tensors">The tensors, in the header's order.</param>
/// <param name="Metadata">Words beside them; may be empty.</param>
/// <remarks>The format: https://github.com/huggingface/safetensors#format.</remarks>
public sealed record Safetensors(IReadOnlyList<StoredTensor> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    // The same bound as the reference implementation's: a header is a table of contents, not data.
    const int LargestHeader = 100_000_000;

    static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a file, checking every size before it is believed.</summary>
    /// <exception cref="MissingInputException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is cut short, or something else, or its header contradicts itself; the message says where.</exception>
    public static Safetensors Read(string path)
    {
        if (!File.Exists(path)) throw new MissingInputException(path, "Check the path, or train the model again.");
        InputLog.Note(path);
        if (new FileInfo(path).Length > Array.MaxLength) throw Unfit(path, $"it is larger than {Array.MaxLength} bytes, which no model of this study is");
        return Parse(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name in errors.</param>
    /// <inheritdoc cref="Read"/>
    public static Safetensors Parse(ReadOnlyMemory<byte> file, string name)
    {
        if (file.Length < 8) throw Unfit(name, $"it has {file.Length} bytes, the length of its header alone takes 8");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(file.Span);
        if (length > LargestHeader) throw Unfit(name, $"its header claims {length} bytes");
        if (length > (ulong)file.Length - 8) throw Unfit(name, $"it ends inside its header ({file.Length - 8} of {length} bytes)");
        var data = file[(8 + (int)length)..];
        try
        {
            using var header = JsonDocument.Parse(file.Slice(8, (int)length), new JsonDocumentOptions { MaxDepth = 8 });
            var metadata = new Dictionary<string, string>();
            var tensors = new List<StoredTensor>();
            var spans = new List<(long Begin, long End, string Name)>();
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in header.RootElement.EnumerateObject())
            {
                if (!known.Add(entry.Name)) throw Unfit(name, $"'{entry.Name}' stands in its header twice");
                if (entry.NameEquals("__metadata__"))
                    foreach (var word in entry.Value.EnumerateObject()) metadata[word.Name] = word.Value.GetString() ?? "";
                else
                    tensors.Add(Tensor(entry, data, name, spans));
            }
            Covered(spans, data.Length, name);
            return new Safetensors(tensors, metadata);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw Unfit(name, $"its header is not the table that it should be ({e.Message})", e);
        }
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(string path) => AtomicFile.Write(path, Write);

    /// <summary>Writes to a stream.</summary>
    public void Write(Stream stream)
    {
        // Wide numbers first, so that each stands at a multiple of its size and readers may map the file.
        var ordered = Tensors.OrderByDescending(tensor => StoredTensor.SizeOf(tensor.Type)).ThenBy(tensor => tensor.Name, StringComparer.Ordinal).ToList();
        var header = new Dictionary<string, object>();
        if (Metadata.Count > 0) header["__metadata__"] = Metadata;
        long at = 0;
        foreach (var tensor in ordered)
            header.Add(tensor.Name, new { dtype = tensor.Type.ToString(), shape = tensor.Shape, data_offsets = (long[])[at, at += tensor.Bytes.Length] });
        var json = JsonSerializer.SerializeToUtf8Bytes(header, Format);
        var padding = (8 - json.Length % 8) % 8;
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length + padding);
        stream.Write(length);
        stream.Write(json);
        stream.Write("        "u8[..padding]);
        foreach (var tensor in ordered) stream.Write(tensor.Bytes.Span);
    }

    static StoredTensor Tensor(JsonProperty entry, ReadOnlyMemory<byte> data, string file, List<(long, long, string)> spans)
    {
        var word = entry.Value.GetProperty("dtype").GetString();
        // By name, because Enum.TryParse takes "2" as well.
        if (!Enum.GetNames<StoredType>().Contains(word))
            throw Unfit(file, $"'{entry.Name}' holds {word}; expected one of {string.Join(", ", Enum.GetNames<StoredType>())}");
        var type = Enum.Parse<StoredType>(word!);
        long[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(side => side.GetInt64())];
        long[] offsets = [.. entry.Value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
        if (offsets is not [var begin, var end] || begin < 0 || end < begin) throw Unfit(file, $"'{entry.Name}' lies nowhere ({string.Join(" to ", offsets)})");
        if (end > data.Length) throw Unfit(file, $"it ends before '{entry.Name}' does ({data.Length} of {end} bytes)");
        if (end - begin != StoredTensor.ByteCount(type, shape)) throw Unfit(file, $"'{entry.Name}' takes {end - begin} bytes, which are not ({string.Join(", ", shape)}) of {type}");
        spans.Add((begin, end, entry.Name));
        return new StoredTensor(entry.Name, type, shape, data[(int)begin..(int)end]);
    }

    // Every byte belongs to one tensor: nothing overlaps, nothing is hidden between or behind them.
    static void Covered(List<(long Begin, long End, string Name)> spans, long length, string file)
    {
        long at = 0;
        foreach (var (begin, end, name) in spans.OrderBy(span => span.Begin).ThenBy(span => span.End))
        {
            if (begin != at) throw Unfit(file, $"'{name}' begins at byte {begin} where {at} was expected");
            at = end;
        }
        if (at != length) throw Unfit(file, $"{length - at} bytes follow its last tensor");
    }

    static InvalidDataException Unfit(string file, string what, Exception? inner = null) =>
        new($"'{file}' is not a whole safetensors file: {what}. Get it again, or delete it and train again.", inner);
}
