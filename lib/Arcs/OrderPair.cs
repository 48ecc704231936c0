using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>What films say of an order that the benchmark gives.</summary>
public enum OrderVerdict
{
    /// <summary>The benchmark's better model is clearly the worse one on films.</summary>
    Reversed,

    /// <summary>It is clearly the better one on films too.</summary>
    Kept,

    /// <summary>One of the two orders could as well be chance of these seeds and films.</summary>
    NotShown,
}

/// <summary>Verdicts in words.</summary>
public static class OrderVerdicts
{
    /// <summary>As a table says it: "kept", "reversed", "not shown".</summary>
    public static string Word(this OrderVerdict verdict) => verdict switch { OrderVerdict.Kept => "kept", OrderVerdict.Reversed => "reversed", _ => "not shown" };
}

/// <summary>Two models in the order of the benchmark.</summary>
/// <param name="Higher">The model with the higher mean accuracy.</param>
/// <param name="Lower">The other one.</param>
/// <param name="Benchmark">Accuracy of the higher less the lower, with its interval over seeds.</param>
/// <param name="Films">Fidelity of the same two, in the same order, with its interval over seeds and films.</param>
/// <param name="Seeds">Networks of the model that has fewer.</param>
public sealed record OrderPair(string Higher, string Lower, Interval Benchmark, Interval Films, int Seeds)
{
    /// <summary>Shown only where both intervals leave out 0, and never with one network a model.</summary>
    public OrderVerdict Verdict => Seeds < 2 || !(Benchmark.Low > 0) || Films.Contains(0) ? OrderVerdict.NotShown : Films.High < 0 ? OrderVerdict.Reversed : OrderVerdict.Kept;
}
