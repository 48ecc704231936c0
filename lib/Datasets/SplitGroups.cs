namespace FaceValue.Datasets;

/// <summary>Groups that grow together: faces and what they have in common are names, joined names are of one group, and a group has one part or none yet.</summary>
sealed class SplitGroups
{
    readonly Dictionary<string, string> above = new(StringComparer.Ordinal);
    readonly Dictionary<string, SplitPart> parts = new(StringComparer.Ordinal);
    readonly HashSet<string> judgedElsewhere = new(StringComparer.Ordinal);

    /// <summary>The part of a name's group; null where it has none yet.</summary>
    public SplitPart? PartOf(string name) => parts.TryGetValue(Root(name), out var part) ? part : null;

    /// <summary>What the group is called: its photographer, else its group of near-duplicates, else its face; the first in ordinal order where there are several.</summary>
    public string KeyOf(string name) => Root(name);

    /// <summary>Whether a member comes from the training part of a set that has a test part of its own, so that the group is no candidate for test.</summary>
    public bool IsJudgedElsewhere(string name) => judgedElsewhere.Contains(Root(name));

    /// <summary>Gives a name's group its part.</summary>
    public void Assign(string name, SplitPart part) => parts[Root(name)] = part;

    /// <summary>See <see cref="IsJudgedElsewhere"/>.</summary>
    public void MarkJudgedElsewhere(string name) => judgedElsewhere.Add(Root(name));

    /// <summary>Joins names, unless their groups have different parts: then nothing changes.</summary>
    /// <returns>Whether they are joined.</returns>
    public bool TryJoin(IReadOnlyList<string> names)
    {
        if (names.Select(PartOf).OfType<SplitPart>().Distinct().Count() > 1) return false;
        foreach (var name in names.Skip(1)) Join(Root(names[0]), Root(name));
        return true;
    }

    // The root is the name that sorts first, so that it is the same in whatever order a group came together. Photographers sort before near-duplicates and faces: see SplitNames.
    void Join(string a, string b)
    {
        if (a == b) return;
        var (root, leaf) = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
        above[leaf] = root;
        if (parts.Remove(leaf, out var part)) parts[root] = part;
        if (judgedElsewhere.Remove(leaf)) judgedElsewhere.Add(root);
    }

    string Root(string name)
    {
        var root = name;
        while (above.TryGetValue(root, out var next)) root = next;
        while (name != root) (name, above[name]) = (above[name], root);
        return root;
    }
}
