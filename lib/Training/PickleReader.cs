using System.Buffers.Binary;
using System.Text;

namespace FaceValue.Training;

/// <summary>Reads a pickle as data. Only steps that build dictionaries, lists, tuples, words and numbers are followed, and only functions handed in are called: nothing of Python runs.</summary>
/// <param name="pickle">The bytes.</param>
/// <param name="functions">What a pickle may name: <c>module.name</c> -> the function that stands for it here.</param>
/// <param name="persistent">Makes the thing that a persistent id stands for.</param>
/// <remarks>Values are string, long, double, bool, null, <c>List</c>, <c>Dictionary</c> with word keys, and arrays for tuples.</remarks>
sealed class PickleReader(ReadOnlyMemory<byte> pickle, IReadOnlyDictionary<string, Func<object?[], object?>> functions, Func<object?, object?> persistent)
{
    readonly List<object?> stack = [];
    readonly List<int> marks = [];
    readonly Dictionary<uint, object?> memo = [];
    int at;

    /// <summary>The value that the pickle describes.</summary>
    /// <exception cref="InvalidDataException">It asks for more than data, which is refused and named, or it is no whole pickle.</exception>
    public object? Read()
    {
        while (true)
        {
            var start = at;
            var opcode = (PickleOpcode)Take(1)[0];
            switch (opcode)
            {
                case PickleOpcode.Stop: return Pop();
                case PickleOpcode.Proto: Take(1); break;
                case PickleOpcode.Frame: Take(8); break;
                case PickleOpcode.Mark: marks.Add(stack.Count); break;

                case PickleOpcode.None: stack.Add(null); break;
                case PickleOpcode.NewTrue: stack.Add(true); break;
                case PickleOpcode.NewFalse: stack.Add(false); break;
                case PickleOpcode.BinInt: stack.Add((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
                case PickleOpcode.BinInt1: stack.Add((long)Take(1)[0]); break;
                case PickleOpcode.BinInt2: stack.Add((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
                case PickleOpcode.Long1: stack.Add(Long(Take(Take(1)[0]))); break;
                case PickleOpcode.BinFloat: stack.Add(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); break;
                case PickleOpcode.BinUnicode: stack.Add(Encoding.UTF8.GetString(Take(BinaryPrimitives.ReadUInt32LittleEndian(Take(4))))); break;
                case PickleOpcode.ShortBinUnicode: stack.Add(Encoding.UTF8.GetString(Take(Take(1)[0]))); break;

                case PickleOpcode.EmptyDict: stack.Add(new Dictionary<string, object?>()); break;
                case PickleOpcode.EmptyList: stack.Add(new List<object?>()); break;
                case PickleOpcode.EmptyTuple: stack.Add(Array.Empty<object?>()); break;
                case PickleOpcode.Tuple: stack.Add(PopToMark()); break;
                case PickleOpcode.Tuple1: stack.Add(PopLast(1)); break;
                case PickleOpcode.Tuple2: stack.Add(PopLast(2)); break;
                case PickleOpcode.Tuple3: stack.Add(PopLast(3)); break;
                case PickleOpcode.Append: Append(PopLast(1)); break;
                case PickleOpcode.Appends: Append(PopToMark()); break;
                case PickleOpcode.SetItem: SetItems(PopLast(2)); break;
                case PickleOpcode.SetItems: SetItems(PopToMark()); break;

                case PickleOpcode.BinPut: memo[Take(1)[0]] = Top(); break;
                case PickleOpcode.LongBinPut: memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))] = Top(); break;
                case PickleOpcode.Memoize: memo[(uint)memo.Count] = Top(); break;
                case PickleOpcode.BinGet: stack.Add(Known(Take(1)[0])); break;
                case PickleOpcode.LongBinGet: stack.Add(Known(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))); break;

                case PickleOpcode.Global: stack.Add(Global(start)); break;
                case PickleOpcode.Reduce:
                    var arguments = Pop() as object?[] ?? throw Broken("a function is called with something else than a tuple");
                    stack.Add((Pop() as Func<object?[], object?> ?? throw Refused(opcode, start, "calls something that is no function"))(arguments));
                    break;
                case PickleOpcode.BinPersId: stack.Add(persistent(Pop())); break;
                // PyTorch hangs its version notes on the dictionary in this way; they are read and dropped.
                case PickleOpcode.Build when Pop() is Dictionary<string, object?> && Top() is Dictionary<string, object?>: break;

                default: throw Refused(opcode, start, "could do more than describe weights");
            }
        }
    }

    Func<object?[], object?> Global(int start)
    {
        var name = $"{Line()}.{Line()}";
        return functions.TryGetValue(name, out var function) ? function : throw Refused(PickleOpcode.Global, start, $"asks for {Shown(name)}");
    }

    void Append(object?[] values) => (Top() as List<object?> ?? throw Broken("something is added to what is no list")).AddRange(values);

    void SetItems(object?[] pairs)
    {
        var target = Top() as Dictionary<string, object?> ?? throw Broken("something is set in what is no dictionary");
        if (pairs.Length % 2 != 0) throw Broken("a key has no value");
        for (var i = 0; i < pairs.Length; i += 2)
            target[pairs[i] as string ?? throw Broken("a dictionary's key is no word")] = pairs[i + 1];
    }

    object?[] PopToMark()
    {
        if (marks.Count == 0 || marks[^1] > stack.Count) throw Broken("a mark is missing");
        var mark = marks[^1];
        marks.RemoveAt(marks.Count - 1);
        return PopLast(stack.Count - mark);
    }

    object?[] PopLast(int count)
    {
        if (count > stack.Count) throw Broken("its stack is empty");
        var values = stack[^count..].ToArray();
        stack.RemoveRange(stack.Count - count, count);
        return values;
    }

    object? Pop() => PopLast(1)[0];

    object? Top() => stack.Count > 0 ? stack[^1] : throw Broken("its stack is empty");

    object? Known(uint place) => memo.TryGetValue(place, out var value) ? value : throw Broken($"it refers to a value {place} that it never named");

    string Line()
    {
        var end = pickle.Span[at..].IndexOf((byte)'\n');
        if (end < 0) throw Broken("it ends inside a name");
        var line = Encoding.UTF8.GetString(Take(end));
        at++;
        return line;
    }

    ReadOnlySpan<byte> Take(long count)
    {
        if (count > pickle.Length - at) throw Broken("it ends too early");
        at += (int)count;
        return pickle.Span.Slice(at - (int)count, (int)count);
    }

    long Long(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 8) throw Broken("a number has more than 64 bits");
        // The last byte carries the sign.
        var value = bytes.Length > 0 && bytes[^1] >= 0x80 ? -1L : 0;
        for (var i = bytes.Length - 1; i >= 0; i--) value = value << 8 | bytes[i];
        return value;
    }

    static string Shown(string name) => name.Length <= 100 ? name : name[..100] + "...";

    InvalidDataException Broken(string why) => new($"the pickle is broken before byte {at}: {why}");

    static InvalidDataException Refused(PickleOpcode opcode, int start, string why)
    {
        var named = Enum.IsDefined(opcode) ? $"{opcode.ToString().ToUpperInvariant()} (0x{(byte)opcode:x2})" : $"0x{(byte)opcode:x2}";
        return new InvalidDataException($"the pickle was refused: its step {named} at byte {start} {why}. Nothing of it was run");
    }
}
