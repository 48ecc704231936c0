using FaceValue.Training;

namespace FaceValue.Tests.Training;

public class FreezingTests
{
    // A full-width network is what published weights fit.
    static readonly Recipe Original = new() { ImageSide = 32, Epochs = 1, BatchSize = 8 };

    [Theory]
    [InlineData(FrozenStatistics.Move)]
    [InlineData(FrozenStatistics.Fixed)]
    public void Frozen_weights_stay_and_their_statistics_do_as_the_recipe_says(FrozenStatistics statistics)
    {
        using var folder = new TempFolder();
        using var published = new ResNet18(Original with { Seed = 3 }, 1000);
        var start = Checkpoint.Weights(published);
        var task = Small.Task(folder.Root, Original with { FrozenStatistics = statistics }, new ToyFaces(8), new ToyFaces(4, seed: 2)) with { Start = start };

        Small.Train(task);

        var before = start.ToDictionary(tensor => tensor.Name, tensor => Convert.ToHexString(tensor.Bytes.Span));
        var moved = Small.Bytes(folder["model.safetensors"]).Where(tensor => tensor.Value != before[tensor.Key]).Select(tensor => tensor.Key).ToList();
        var frozen = moved.Where(name => !name.StartsWith("layer3.") && !name.StartsWith("layer4.") && !name.StartsWith("fc.")).ToList();
        Assert.Contains("layer3.0.conv1.weight", moved);
        Assert.Contains("layer4.1.bn2.weight", moved);
        if (statistics == FrozenStatistics.Fixed) Assert.Empty(frozen);
        else
        {
            Assert.Contains("layer1.0.bn1.running_mean", frozen);
            Assert.All(frozen, name => Assert.Matches("running_mean|running_var|num_batches_tracked", name));
        }
    }

    [Fact]
    public void Weights_of_another_network_are_refused_with_their_names()
    {
        using var folder = new TempFolder();
        using var other = new ResNet18(Small.Recipe, 3);

        var error = Assert.Throws<InvalidDataException>(() => Small.Train(Small.Task(folder.Root, Original) with { Start = [.. Checkpoint.Weights(other).Where(tensor => tensor.Name != "bn1.bias")] }));

        Assert.Contains("'conv1.weight' is (4, 3, 7, 7) where (64, 3, 7, 7) is needed", error.Message);
        Assert.Contains("'bn1.bias' is missing", error.Message);
    }
}
