namespace FaceValue.Faces.Conversion;

/// <summary>A TensorFlow Lite model as its file describes it: tensors, and the operators that lead from the inputs to the outputs.</summary>
/// <remarks>Field numbers are those of TensorFlow Lite's public schema, version 3.</remarks>
sealed record TfliteModel
{
    // The builtin-operator number moved to a wider field when it outgrew a byte; the old field then says 127.
    const int NarrowCode = 0, WideCode = 3;

    public required IReadOnlyList<TfliteTensor> Tensors { get; init; }

    public required IReadOnlyList<TfliteOperator> Operators { get; init; }

    public required IReadOnlyList<int> Inputs { get; init; }

    public required IReadOnlyList<int> Outputs { get; init; }

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <exception cref="InvalidDataException">It is not such a file, is broken, or uses operators that no face detector has; all of them are named.</exception>
    public static TfliteModel Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var buffer = new FlatBuffer(bytes, name);
        var root = buffer.Root("TFL3");
        var graphs = root.Tables(2);
        if (graphs.Length != 1) throw buffer.Broken($"expected one graph, found {graphs.Length}");
        var graph = graphs[0];
        var buffers = root.Tables(4);
        var tensors = graph.Tables(0).Select((table, index) => Tensor(table, index, buffers, buffer)).ToList();
        var kinds = root.Tables(1).Select(code => (TfliteKind)Math.Max(code.Byte(NarrowCode), code.Int(WideCode))).ToList();
        var unknown = kinds.Where(kind => !Enum.IsDefined(kind)).Distinct().ToList();
        if (unknown.Count > 0)
            throw new InvalidDataException($"'{name}' uses operators that cannot be converted: {string.Join(", ", unknown.Select(kind => $"number {(int)kind}"))}.");
        var model = new TfliteModel
        {
            Tensors = tensors,
            Operators = [.. graph.Tables(3).Select(table => Operator(table, kinds, buffer))],
            Inputs = graph.Ints(1),
            Outputs = graph.Ints(2),
        };
        model.CheckReferences(buffer);
        return model;
    }

    static TfliteTensor Tensor(FlatTable table, int index, FlatTable[] buffers, FlatBuffer file)
    {
        var number = table.UInt(2);
        if (number >= buffers.Length) throw file.Broken($"tensor {index} lies in buffer {number} of {buffers.Length}");
        return new TfliteTensor(index, table.Text(3), table.Ints(0), (TfliteType)table.Byte(1), buffers[number].Bytes(0), Sparsity(table.Table(6), file));
    }

    static TfliteSparsity? Sparsity(FlatTable? table, FlatBuffer file) => table is not { } sparsity ? null : new(
        sparsity.Ints(0), sparsity.Ints(1),
        [.. sparsity.Tables(2).Select(level => new TfliteSparsity.Level(level.Byte(0) == 1, level.Int(1), Indices(level, 2, file), Indices(level, 4, file)))]);

    // Indices are stored as narrow as they fit: a union of three tables, each with one list.
    static int[] Indices(FlatTable level, int field, FlatBuffer file) => (level.Byte(field), level.Table(field + 1)) switch
    {
        (0, _) or (_, null) => [],
        (1, { } wide) => wide.Ints(0),
        (2, { } middle) => middle.UInt16s(0),
        (3, { } narrow) => Array.ConvertAll(narrow.Bytes(0).ToArray(), b => (int)b),
        (var kind, _) => throw file.Broken($"a sparse constant's index type is {kind}, expected 1 to 3"),
    };

    static TfliteOperator Operator(FlatTable table, List<TfliteKind> kinds, FlatBuffer file)
    {
        var code = table.UInt(0);
        if (code >= kinds.Count) throw file.Broken($"an operator is number {code} of {kinds.Count}");
        return new TfliteOperator(kinds[(int)code], table.Table(4), table.Ints(1), table.Ints(2));
    }

    void CheckReferences(FlatBuffer file)
    {
        if (Inputs.Count != 1 || Outputs.Count == 0) throw file.Broken($"expected one input and some outputs, found {Inputs.Count} and {Outputs.Count}");
        var wrong = Operators.SelectMany(step => step.Inputs.Concat(step.Outputs)).Concat(Inputs).Concat(Outputs).Where(i => i < 0 || i >= Tensors.Count).Distinct().ToList();
        if (wrong.Count > 0) throw file.Broken($"it uses tensors {string.Join(", ", wrong)} of {Tensors.Count}");
        if (Operators.Any(step => step.Inputs.Length == 0 || step.Outputs.Length != 1)) throw file.Broken("an operator lacks its input or its output");
    }
}
