using System.Collections.Concurrent;

namespace FaceValue.Backlot.Sites;

/// <summary>Decides which fault, if any, hits a named thing, and counts how often it has done so. Safe to use from many threads.</summary>
/// <typeparam name="T">The faults; the default value means none.</typeparam>
sealed class FaultLottery<T> where T : struct, Enum
{
    readonly int seed;
    readonly (T Kind, Fault Fault)[] faults;
    readonly ConcurrentDictionary<string, int> spoilt = new();

    public FaultLottery(int seed, string what, params (T Kind, Fault Fault)[] faults)
    {
        if (faults.Any(f => !(f.Fault.Share is >= 0 and <= 1)) || faults.Sum(f => f.Fault.Share) > 1 + 1e-9)
            throw new ArgumentException($"{what}: expected shares from 0 to 1 that sum to 1 at most, but got {string.Join(", ", faults.Where(f => f.Fault.Share != 0).Select(f => $"{f.Kind} {f.Fault.Share}"))}.");
        this.seed = seed;
        this.faults = [.. faults.Where(f => f.Fault is { Share: > 0, Times: > 0 })];
    }

    /// <summary>The fault whose lot the thing has drawn, however often it has struck.</summary>
    public T For(string name) => Drawn(name).Kind;

    /// <summary>The fault that strikes this request.</summary>
    public T Strike(string name)
    {
        var (kind, fault) = Drawn(name);
        if (fault.Times is 0 or int.MaxValue) return kind;
        return spoilt.AddOrUpdate(name, 1, (_, before) => Math.Min(before, fault.Times) + 1) <= fault.Times ? kind : default;
    }

    (T Kind, Fault Fault) Drawn(string name)
    {
        if (faults.Length == 0) return default;
        var left = Lot.Of(seed, name).NextDouble();
        foreach (var drawn in faults)
            if ((left -= drawn.Fault.Share) < 0) return drawn;
        return default;
    }
}
