using FaceValue.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace FaceValue.Tests.Training;

public class AdamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    public void All_weights_joined_take_the_same_steps_as_each_for_itself(double decay)
    {
        var (alone, joined) = (FourSteps(decay, join: false), FourSteps(decay, join: true));

        Assert.Equal(alone.Keys, joined.Keys);
        foreach (var (name, values) in alone)
            Assert.All(values.Zip(joined[name]), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        Assert.NotEqual(alone["network.fc.weight"], FourSteps(decay == 0 ? 0.5 : 0, join: true)["network.fc.weight"]);
    }

    // Weights and all that the optimiser remembers, stopped after the second step and resumed.
    static Dictionary<string, float[]> FourSteps(double decay, bool join)
    {
        var stopped = TwoSteps(null, decay, join);
        return TwoSteps(stopped, decay, join).Tensors.ToDictionary(tensor => tensor.Name, tensor => tensor.Floats());
    }

    static Checkpoint TwoSteps(Checkpoint? stopped, double decay, bool join)
    {
        using var scope = NewDisposeScope();
        using var network = new ResNet18(Small.Recipe, 3);
        using var adam = new Adam(network.named_parameters(), decay, join);
        stopped?.Restore(network, adam);
        network.train();
        var batch = new ToyFaces(8).Epoch(1).First();
        for (var i = 0; i < 2; i++)
        {
            cross_entropy(network.forward(tensor(batch.Images, [batch.Count, 3, 32, 32])), tensor(batch.Labels)).backward();
            adam.Step(3e-3);
        }
        return Checkpoint.Of(new Dictionary<string, string>(), [], network, adam);
    }
}
