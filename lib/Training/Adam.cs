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
    readonly (Tensor Weight, Tensor Gradient, Tensor Mean, Tensor Square)? joined;

    /// <summary>Begins with nothing remembered.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="decay">Share of a weight that is added to its gradient.</param>
    /// <param name="join">Whether all of them become parts of one tensor. A step comes to the same in 7 calls instead of 400: on a GPU the calls are what takes the time, on a CPU the numbers.</param>
    public Adam(IEnumerable<(string Name, TorchSharp.Modules.Parameter Weight)> parameters, double decay, bool join = false)
    {
        this.decay = decay == 0 ? null : decay;
        foreach (var (name, weight) in parameters)
            all.Add((name, weight, zeros_like(weight).DetachFromDisposeScope(), zeros_like(weight).DetachFromDisposeScope()));
        if (join && all.Count > 0) joined = Join();
    }

    // From here on weights, gradients and averages have their numbers in the four tensors returned.
    (Tensor Weight, Tensor Gradient, Tensor Mean, Tensor Square) Join()
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        long[] sizes = [.. all.Select(one => one.Weight.numel())];
        var weight = cat([.. all.Select(one => one.Weight.flatten())]).DetachFromDisposeScope();
        var (gradient, mean, square) = (zeros_like(weight).DetachFromDisposeScope(), zeros_like(weight).DetachFromDisposeScope(), zeros_like(weight).DetachFromDisposeScope());
        var (weights, gradients, means, squares) = (weight.split(sizes), gradient.split(sizes), mean.split(sizes), square.split(sizes));
        foreach (var (i, one) in all.Index())
        {
            one.Weight.set_(weights[i].view(one.Weight.shape));
            one.Weight.grad = gradients[i].view(one.Weight.shape);
            one.Mean.set_(means[i].view(one.Weight.shape));
            one.Square.set_(squares[i].view(one.Weight.shape));
        }
        return (weight, gradient, mean, square);
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
        if (joined is { } one) Step(one.Weight, one.Gradient, one.Mean, one.Square, step, small);
        else
            foreach (var (_, weight, mean, square) in all)
                if (weight.grad is { } gradient) Step(weight, gradient, mean, square, step, small);
        GC.KeepAlive(step);
        GC.KeepAlive(small);
        Forget();
    }

    void Step(Tensor weight, Tensor gradient, Tensor mean, Tensor square, Scalar step, Scalar small)
    {
        if (decay is not null) gradient = gradient.add(weight, decay);
        mean.mul_(Old1).add_(gradient, New1);
        square.mul_(Old2).addcmul_(gradient, gradient, New2);
        weight.addcdiv_(mean, square.sqrt().add_(small, ResNet18.One), step);
    }

    /// <summary>Forgets the gradients.</summary>
    public void Forget()
    {
        if (joined is { } one) one.Gradient.zero_();
        else
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
        if (joined is not { } one) return;
        foreach (var tensor in (Tensor[])[one.Weight, one.Gradient, one.Mean, one.Square]) tensor.Dispose();
    }
}
