using System.Buffers;
using System.IO.Compression;
using FaceValue.Study;

namespace FaceValue.Training;

/// <summary>Reads the weights in a <c>.pth</c> file as <c>torch.save</c> writes it: a zip file of a pickle, which names the tensors, and one entry of raw numbers for each.</summary>
/// <remarks>A pickle is a program. This reader follows only the steps that a table of weights needs and refuses every other by name (<see cref="PickleReader"/>).</remarks>
public static class PyTorchArchive
{
    const int LargestPickle = 16 << 20;

    static readonly Dictionary<string, StoredType> StorageTypes = new()
    {
        ["torch.HalfStorage"] = StoredType.F16,
        ["torch.BFloat16Storage"] = StoredType.BF16,
        ["torch.FloatStorage"] = StoredType.F32,
        ["torch.DoubleStorage"] = StoredType.F64,
        ["torch.LongStorage"] = StoredType.I64,
    };

    /// <summary>Reads a state dictionary: every tensor with its name.</summary>
    /// <exception cref="MissingInputException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is cut short, or something else, or asks for more than weights; the message names what.</exception>
    public static IReadOnlyList<StoredTensor> Read(string path)
    {
        if (!File.Exists(path)) throw new MissingInputException(path, "Check the path.");
        InputLog.Note(path);
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return Read(zip);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{path}' cannot be read as PyTorch weights: {e.Message}. Get the file again from where it was published; " +
                "one of PyTorch's older format without a zip must be saved anew, or as safetensors.", e);
        }
    }

    static IReadOnlyList<StoredTensor> Read(ZipArchive zip)
    {
        var pickles = zip.Entries.Where(entry => entry.FullName.EndsWith("/data.pkl", StringComparison.Ordinal)).ToList();
        if (pickles is not [var pickle]) throw new InvalidDataException($"it holds {(pickles.Count == 0 ? "no" : "more than one")} data.pkl");
        var top = pickle.FullName[..^"data.pkl".Length];
        if (zip.GetEntry(top + "byteorder") is { } order && System.Text.Encoding.ASCII.GetString(Bytes(order, 16)) is var word && word != "little")
            throw new InvalidDataException($"its numbers are in the byte order '{word}'");

        var storages = new Dictionary<string, Storage>();
        var functions = StorageTypes.ToDictionary(type => type.Key, type => (Func<object?[], object?>)(arguments => arguments is [] ? type.Value : throw Unfit(type.Key)));
        functions["collections.OrderedDict"] = arguments => arguments is [] ? new Dictionary<string, object?>() : throw Unfit("collections.OrderedDict");
        functions["torch._utils._rebuild_tensor_v2"] = Rebuild;
        functions["torch._utils._rebuild_parameter"] = arguments => arguments is [StoredTensor tensor, ..] ? tensor : throw Unfit("a parameter");

        var found = new PickleReader(Bytes(pickle, LargestPickle), functions, Persistent).Read();
        if (found is not Dictionary<string, object?> all) throw new InvalidDataException("it describes something else than a dictionary of tensors");
        var other = all.Where(entry => entry.Value is not StoredTensor).Select(entry => $"'{entry.Key}'").ToList();
        if (other.Count > 0) throw new InvalidDataException($"these entries are no tensors: {string.Join(", ", other.Take(10))}");
        return [.. all.Select(entry => ((StoredTensor)entry.Value!).Named(entry.Key))];

        object? Persistent(object? id)
        {
            // ("storage", its type, its number in the archive, where it lay, how many numbers)
            if (id is not object?[] parts || parts is not ["storage", Func<object?[], object?> type, string key, string _, long count, ..])
                throw Unfit("a persistent id");
            if (storages.TryGetValue(key, out var known)) return known;
            var kind = type([]) is StoredType stored ? stored : throw Unfit("a storage's type");
            var entry = zip.GetEntry($"{top}data/{key}") ?? throw new InvalidDataException($"its numbers data/{key} are missing");
            var expected = StoredTensor.ByteCount(kind, [count]);
            if (expected < 0 || entry.Length != expected) throw new InvalidDataException($"data/{key} has {entry.Length} bytes where {count} of {kind} were announced");
            return storages[key] = new Storage(kind, Bytes(entry, Array.MaxLength));
        }
    }

    sealed record Storage(StoredType Type, byte[] Bytes);

    // (storage, offset, sizes, strides, needs a gradient, hooks)
    static object? Rebuild(object?[] arguments)
    {
        if (arguments is not [Storage storage, long offset, object?[] sizes, object?[] strides, ..] || sizes.Length != strides.Length || !sizes.Concat(strides).All(side => side is long and >= 0))
            throw Unfit("a tensor");
        long[] shape = [.. sizes.Cast<long>()], steps = [.. strides.Cast<long>()];
        var size = StoredTensor.SizeOf(storage.Type);
        var (bytes, available) = (StoredTensor.ByteCount(storage.Type, shape), (UInt128)storage.Bytes.Length);
        // The last number's place; a tensor may use a part of a storage, never more numbers than it has.
        UInt128 last = (ulong)offset;
        for (var d = 0; d < shape.Length; d++) last += (UInt128)(ulong)Math.Max(shape[d] - 1, 0) * (ulong)steps[d];
        if (offset < 0 || bytes < 0 || (UInt128)(ulong)bytes > available || bytes > 0 && (last + 1) * (uint)size > available)
            throw new InvalidDataException($"a tensor of ({string.Join(", ", shape)}) reaches beyond its {storage.Bytes.Length} bytes");
        return new StoredTensor("", storage.Type, shape, Gather(storage.Bytes, offset, shape, steps, size, bytes));
    }

    // Row by row in the order of the indices, whatever order the numbers were stored in.
    static ReadOnlyMemory<byte> Gather(byte[] from, long offset, long[] shape, long[] steps, int size, long bytes)
    {
        long dense = 1;
        var inOrder = true;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            inOrder &= shape[d] <= 1 || steps[d] == dense;
            dense *= shape[d];
        }
        if (inOrder || bytes == 0) return from.AsMemory((int)(bytes == 0 ? 0 : offset * size), (int)bytes);
        var gathered = new byte[bytes];
        var index = new long[shape.Length];
        for (var to = 0; to < gathered.Length; to += size)
        {
            var place = offset;
            for (var d = 0; d < index.Length; d++) place += index[d] * steps[d];
            from.AsSpan((int)(place * size), size).CopyTo(gathered.AsSpan(to));
            for (var d = index.Length - 1; d >= 0 && ++index[d] == shape[d]; d--) index[d] = 0;
        }
        return gathered;
    }

    static byte[] Bytes(ZipArchiveEntry entry, int largest)
    {
        if (entry.Length > largest) throw new InvalidDataException($"{entry.FullName} claims {entry.Length} bytes");
        // What the zip's table claims is allotted only as far as numbers really come.
        using var from = entry.Open();
        var to = new ArrayBufferWriter<byte>((int)Math.Min(entry.Length, 1 << 20) + 1);
        while (from.Read(to.GetSpan(1 << 16)) is > 0 and var read)
        {
            to.Advance(read);
            if (to.WrittenCount > entry.Length) break;
        }
        if (to.WrittenCount != entry.Length) throw new InvalidDataException($"{entry.FullName} has {to.WrittenCount} bytes where {entry.Length} were announced");
        return to.WrittenSpan.ToArray();
    }

    static InvalidDataException Unfit(string what) => new($"{what} is described in an unknown way");
}
