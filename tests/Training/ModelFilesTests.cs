using FaceValue.Evaluation;
using FaceValue.Training;
using Microsoft.ML.OnnxRuntime;
using static TorchSharp.torch;

namespace FaceValue.Tests.Training;

public class ModelFilesTests
{
    [Fact]
    public void The_network_has_torchvisions_122_names_and_shapes()
    {
        using var network = new ResNet18(new Recipe(), 5);
        var shapes = network.state_dict().ToDictionary(entry => entry.Key, entry => string.Join(" x ", entry.Value.shape));

        Assert.Equal(122, shapes.Count);
        Assert.Equal("64 x 3 x 7 x 7", shapes["conv1.weight"]);
        Assert.Equal("64", shapes["layer1.0.bn2.running_var"]);
        Assert.Equal("128 x 64 x 1 x 1", shapes["layer2.0.downsample.0.weight"]);
        Assert.Equal("256", shapes["layer3.0.downsample.1.bias"]);
        Assert.Equal("512 x 512 x 3 x 3", shapes["layer4.1.conv2.weight"]);
        Assert.Equal("5 x 512", shapes["fc.weight"]);
        // 1000 classes make torchvision's 11,689,512 parameters.
        Assert.Equal(11_689_512 - 995 * 513, network.parameters().Sum(parameter => parameter.numel()));
    }

    [Fact]
    public void TorchSharp_safetensors_and_ONNX_say_the_same()
    {
        using var folder = new TempFolder();
        var trained = Small.Train(Small.Task(folder.Root, Small.Recipe with { Epochs = 2 }));
        var batch = new ToyFaces(8, seed: 5).Epoch(1).Single();

        var (logits, features) = Onnx(trained.Model, batch.Images, batch.Count);
        var read = TrainedModel.Read(folder.Root);
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var again = new ResNet18(read.Recipe, read.Model.Classes.Count);
        NamedTensors.Load(Safetensors.Read(folder["model.safetensors"]).Tensors, again.state_dict().Select(entry => (entry.Key, entry.Value)), "the file");
        again.eval();
        var images = tensor(batch.Images, [batch.Count, 3, 32, 32]);

        Close(again.forward(images).data<float>().ToArray(), logits);
        Close(again.Features(images).data<float>().ToArray(), features);
        Assert.Equal(trained.Epochs.Select(epoch => epoch.TrainLoss), read.Epochs.Select(epoch => epoch.TrainLoss));
        Assert.Equal(trained.Recipe, read.Recipe);
    }

    [Fact]
    public void What_training_judged_ONNX_confirms()
    {
        using var folder = new TempFolder();
        var validation = new ToyFaces(12, seed: 2);
        var trained = Small.Train(Small.Task(folder.Root, validation: validation));

        using var predictor = Predictor.Open(trained.Model);
        var right = 0;
        foreach (var batch in validation.Epoch(1))
            right += predictor.Logits(batch.Images, batch.Count).Select((row, i) => Array.IndexOf(row, row.Max()) == batch.Labels[i] ? 1 : 0).Sum();

        Assert.Equal(trained.Reported().ValidationAccuracy, right / 12.0);
    }

    [Fact]
    public void An_ensemble_is_the_mean_of_its_models_probabilities()
    {
        using var folder = new TempFolder();
        var models = new[] { 1, 2, 3 }.Select(seed => Small.Train(Small.Task(folder[$"{seed}"], Small.Recipe with { Seed = seed, Epochs = 1 }))).ToList();
        var batch = new ToyFaces(8, seed: 5).Epoch(1).Single();

        var ensemble = Ensemble.Write(models, "three", folder["three"]);

        var (logits, features) = Onnx(ensemble, batch.Images, batch.Count);
        var each = models.Select(model => Onnx(model.Model, batch.Images, batch.Count)).ToList();
        var shares = logits.Chunk(3).SelectMany(Softmax).ToArray();
        var mean = Enumerable.Range(0, shares.Length).Select(i => (float)each.Average(model => model.Logits.Chunk(3).SelectMany(Softmax).ElementAt(i))).ToArray();
        Close(mean, shares);
        Assert.Equal(each.Sum(model => model.Features.Length), features.Length);
    }

    [Fact]
    public void Models_of_other_classes_cannot_be_averaged()
    {
        using var folder = new TempFolder();
        var once = Small.Recipe with { Epochs = 1 };
        var three = Small.Train(Small.Task(folder["3"], once));
        var four = Small.Train(Small.Task(folder["4"], once, new ToyFaces(8, classes: 4), new ToyFaces(8, classes: 4)));

        Assert.Contains("class 3", Assert.Throws<ArgumentException>(() => Ensemble.Write([three, four], "both", folder["both"])).Message);
    }

    [Fact]
    public void A_truncated_ONNX_file_is_an_error_that_names_it()
    {
        using var folder = new TempFolder();
        var model = Small.Train(Small.Task(folder.Root, Small.Recipe with { Epochs = 1 })).Model;
        var whole = File.ReadAllBytes(model.OnnxFile);
        File.WriteAllBytes(model.OnnxFile, whole[..(whole.Length / 2)]);

        Assert.Contains(model.OnnxFile, Assert.Throws<InvalidDataException>(() => Predictor.Open(model)).Message);
    }

    [Fact]
    public void A_broken_description_is_an_error_that_names_it()
    {
        using var folder = new TempFolder();
        Small.Train(Small.Task(folder.Root, Small.Recipe with { Epochs = 1 }));
        var json = File.ReadAllText(folder["model.json"]);

        foreach (var text in (string[])["", json[..(json.Length / 2)], json.Replace("\"reported_epoch\": 1", "\"reported_epoch\": 9")])
        {
            folder.Write("model.json", text);
            Assert.Contains("model.json", Assert.Throws<InvalidDataException>(() => TrainedModel.Read(folder.Root)).Message);
        }
    }

    static (float[] Logits, float[] Features) Onnx(SavedModel model, float[] images, int count)
    {
        using var session = new InferenceSession(model.OnnxFile);
        using var options = new RunOptions();
        using var input = OrtValue.CreateTensorValueFromMemory(images, [count, 3, model.ImageSide, model.ImageSide]);
        using var outputs = session.Run(options, ["images"], [input], ["logits", "features"]);
        return (outputs[0].GetTensorDataAsSpan<float>().ToArray(), outputs[1].GetTensorDataAsSpan<float>().ToArray());
    }

    static IEnumerable<float> Softmax(float[] row)
    {
        var powers = row.Select(value => Math.Exp(value - row.Max())).ToList();
        return powers.Select(power => (float)(power / powers.Sum()));
    }

    static void Close(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        // Within 1e-5 of the value, or of 1 where it is smaller.
        Assert.All(expected.Zip(actual), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= 1e-5 * Math.Max(1, Math.Abs(pair.First)), $"{pair.First} and {pair.Second}"));
    }
}
