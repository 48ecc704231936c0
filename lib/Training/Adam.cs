using TorchSharp;
using static TorchSharp.torch;

namespace FaceValue.Training;

/// <summary>Adam, with its whole state in the open, so that a checkpoint holds all of it.</summary>
/// <remarks>Kingma and Ba 2015, algorithm 1, with the paper's beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8.</remarks>
sealed class Adam : IDisposable
{
    const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

    // Fields, for the reason told at ResNet18.One.
    static readonly Scalar Old1 = Beta1, New1 = 1 - Beta1, Old2 = Beta2, New2 = 1 - Beta2, Small = Epsilon;

    readonly Scalar? decay;
    readonly List<(string Name, Tensor Weight, Tensor Mean, Tensor Square)> all = [];

    /// <summary>Begins with nothing remembered.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="decay">Share of a weight that is added to its gradient.</param>
    public Adam(IEnumerable<(string Name, TorchSharp.Modules.Parameter Weight)> parameters, double decay)
    {
        this.decay = decay == 0 ? null : decay;
        foreach (var (name, weight) in parameters)
            all.Add((name, weight, zeros_like(weight).DetachFromDisposeScope(), zeros_like(weight).DetachFromDisposeScope()));
    }

    /// <summary>Steps taken.</summary>
    public long Steps { get; set; }

    /// <summary>One step along the gradients, which are then forgotten.</summary>
    public void Step(double rate)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        Steps++;
        // Both averages begin at 0 and are corrected for it, in the two factors of the step and not in every number (the paper's remark at the end of section 2).
        var unbias = Math.Sqrt(1 - Math.Pow(Beta2, Steps));
        Scalar step = -rate * unbias / (1 - Math.Pow(Beta1, Steps)), small = Epsilon * unbias;
        foreach (var (_, weight, mean, square) in all)
        {
            if (weight.grad is not { } gradient) continue;
            if (decay is not null) gradient = gradient.add(weight, decay);
            mean.mul_(Old1).add_(gradient, New1);
            square.mul_(Old2).addcmul_(gradient, gradient, New2);
            weight.addcdiv_(mean, square.sqrt().add_(small, ResNet18.One), step);
        }
        GC.KeepAlive(step);
        GC.KeepAlive(small);
        Forget();
    }

    /// <summary>Forgets the gradients.</summary>
    public void Forget()
    {
        foreach (var (_, weight, _, _) in all) weight.grad = null;
    }

    /// <summary>What it remembers of each weight, under names of its own.</summary>
    public IEnumerable<(string Name, Tensor Value)> State() =>
        all.SelectMany(one => new[] { ($"adam.mean.{one.Name}", one.Mean), ($"adam.square.{one.Name}", one.Square) });

    public void Dispose()
    {
        foreach (var (_, _, mean, square) in all)
        {
            mean.Dispose();
            square.Dispose();
        }
    }
}
