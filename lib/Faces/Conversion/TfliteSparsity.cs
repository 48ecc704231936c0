namespace FaceValue.Faces.Conversion;

/// <summary>How a constant leaves out its zeros: a tree of dimensions, each dense or a list of the indices present, optionally over small blocks.</summary>
/// <param name="Order">The order in which the dimensions are walked; numbers from the tensor's rank on are those inside a block.</param>
/// <param name="BlockMap">For each dimension inside a block, the tensor's dimension that it divides.</param>
/// <param name="Levels">One entry for each step of <paramref name="Order"/>.</param>
/// <remarks>The layout is TACO's, as TensorFlow Lite's schema describes it under SparsityParameters.</remarks>
sealed record TfliteSparsity(int[] Order, int[] BlockMap, TfliteSparsity.Level[] Levels)
{
    // The walk is recursive: a description of a thousand dimensions must not reach the stack's end.
    const int MostDimensions = 16;

    /// <summary>One dimension: dense with a size, or sparse with segments (where each parent's children begin) and the children's indices.</summary>
    public sealed record Level(bool Sparse, int Size, int[] Segments, int[] Indices);

    /// <summary>The values with their zeros back, in row-major order.</summary>
    /// <param name="values">The values kept, in the order of the walk.</param>
    /// <param name="shape">The tensor's sides.</param>
    /// <param name="count">Their product.</param>
    /// <exception cref="InvalidDataException">The description contradicts the shape or the number of values.</exception>
    public float[] Dense(float[] values, int[] shape, int count)
    {
        if (Order.Length > MostDimensions || Order.Length != Levels.Length || Order.Length != shape.Length + BlockMap.Length || !Order.Order().SequenceEqual(Enumerable.Range(0, Order.Length)) ||
            BlockMap.Any(d => d < 0 || d >= shape.Length))
            throw Contradiction();
        var blockSizes = new int[BlockMap.Length];
        for (var step = 0; step < Order.Length; step++)
            if (Order[step] >= shape.Length) blockSizes[Order[step] - shape.Length] = Levels[step].Size;
        var dense = new float[count];
        var taken = 0;
        Walk(0, 0, new int[Order.Length]);
        return taken == values.Length ? dense : throw Contradiction();

        void Walk(int step, long parent, int[] index)
        {
            if (step == Order.Length)
            {
                if (taken == values.Length) throw Contradiction();
                dense[Place(index, shape, blockSizes)] = values[taken++];
                return;
            }
            var level = Levels[step];
            if (!level.Sparse)
            {
                if (level.Size <= 0) throw Contradiction();
                for (var i = 0; i < level.Size; i++)
                {
                    index[Order[step]] = i;
                    Walk(step + 1, parent * level.Size + i, index);
                }
                return;
            }
            if (parent + 1 >= level.Segments.Length || level.Segments[parent] < 0 || level.Segments[parent + 1] > level.Indices.Length) throw Contradiction();
            for (var child = level.Segments[parent]; child < level.Segments[parent + 1]; child++)
            {
                index[Order[step]] = level.Indices[child];
                Walk(step + 1, child, index);
            }
        }
    }

    int Place(int[] index, int[] shape, int[] blockSizes)
    {
        var place = 0;
        for (var dimension = 0; dimension < shape.Length; dimension++)
        {
            var at = index[dimension];
            var block = Array.IndexOf(BlockMap, dimension);
            if (block >= 0) at = at * blockSizes[block] + index[shape.Length + block];
            if (at < 0 || at >= shape[dimension]) throw Contradiction();
            place = place * shape[dimension] + at;
        }
        return place;
    }

    static InvalidDataException Contradiction() => new("A sparse constant's description contradicts its shape or its values.");
}
