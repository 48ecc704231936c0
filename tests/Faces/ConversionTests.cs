using CsCheck;
using FaceValue.Faces;
using FaceValue.Faces.Conversion;
using Microsoft.ML.OnnxRuntime;

namespace FaceValue.Tests.Faces;

public class ConversionTests
{
    const int Limit = 120_000;

    static async Task<byte[]> ModelFile(DetectorModel model, CancellationToken stop)
    {
        await TestDetector.Get(model, stop);
        return File.ReadAllBytes(await TestDetector.Files.GetAsync(model, cancellation: stop));
    }

    [Theory(Timeout = Limit)]
    [InlineData(DetectorModel.ShortRange, 128, 896)]
    [InlineData(DetectorModel.FullRange, 192, 2304)]
    [InlineData(DetectorModel.FullRangeSparse, 192, 2304)]
    public async Task Each_detector_becomes_a_network_of_the_size_published(DetectorModel model, int side, int guesses)
    {
        using var session = new InferenceSession(TfliteToOnnx.Convert(TfliteModel.Read(await ModelFile(model, TestContext.Current.CancellationToken), "it"), "it"));
        Assert.Equal([1, 3, side, side], session.InputMetadata.Single().Value.Dimensions);
        Assert.Equal([1, guesses, 16], session.OutputMetadata["output_0"].Dimensions);
        Assert.Equal([1, guesses, 1], session.OutputMetadata["output_1"].Dimensions);
    }

    [Fact(Timeout = Limit)]
    public async Task A_file_cut_anywhere_is_an_error_and_never_anything_else()
    {
        var file = await ModelFile(DetectorModel.ShortRange, TestContext.Current.CancellationToken);
        // A cut inside the weights can leave a readable model, never one that reads beyond the file.
        Gen.Int[0, file.Length - 1].Sample(length => OnlyRefused(file[..length]), iter: 300);
        Assert.Throws<InvalidDataException>(() => TfliteModel.Read(file.AsMemory(0, 1000), "it"));
    }

    [Fact(Timeout = Limit)]
    public async Task A_file_with_wrong_bytes_is_an_error_or_another_model_and_never_anything_else()
    {
        var file = await ModelFile(DetectorModel.FullRangeSparse, TestContext.Current.CancellationToken);
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte).Array[1, 400].Sample(changes =>
        {
            var changed = (byte[])file.Clone();
            foreach (var (at, value) in changes) changed[at] = value;
            OnlyRefused(changed);
        }, iter: 150);
        // The tables lie at the end, where a wrong byte does most harm.
        Gen.Select(Gen.Int[file.Length - 60_000, file.Length - 1], Gen.Byte).Array[1, 20].Sample(changes =>
        {
            var changed = (byte[])file.Clone();
            foreach (var (at, value) in changes) changed[at] = value;
            OnlyRefused(changed);
        }, iter: 300);
    }

    [Fact]
    public void Something_else_is_not_taken_for_a_model()
    {
        Assert.Contains("'picture.jpg' is not a TFL3 file", Assert.Throws<InvalidDataException>(() => TfliteModel.Read(new byte[100], "picture.jpg")).Message);
        Assert.Throws<InvalidDataException>(() => TfliteModel.Read(Array.Empty<byte>(), "empty"));
    }

    [Fact]
    public void A_sparse_constant_gets_its_zeros_back()
    {
        // 2 x 3: rows dense, columns listed. [0 5 0; 7 0 9]
        var plain = new TfliteSparsity([0, 1], [], [new(false, 2, [], []), new(true, 0, [0, 1, 3], [1, 0, 2])]);
        Assert.Equal([0, 5, 0, 7, 0, 9], plain.Dense([5, 7, 9], [2, 3], 6));
        // 2 x 4 in blocks of 1 x 2: of four blocks the second and third are kept.
        var blocked = new TfliteSparsity([0, 1, 2], [1], [new(false, 2, [], []), new(true, 0, [0, 1, 2], [1, 0]), new(false, 2, [], [])]);
        Assert.Equal([0, 0, 1, 2, 3, 4, 0, 0], blocked.Dense([1, 2, 3, 4], [2, 4], 8));
        Assert.Throws<InvalidDataException>(() => plain.Dense([5, 7], [2, 3], 6));
        Assert.Throws<InvalidDataException>(() => plain.Dense([5, 7, 9], [2, 2], 4));
        Assert.Throws<InvalidDataException>(() => plain.Dense([5, 7, 9], [2, 3, 1], 6));
    }

    [Fact]
    public void A_network_written_by_hand_computes_what_it_should()
    {
        var onnx = new OnnxWriter("by hand");
        onnx.AddInput("x", 0, 2);
        onnx.AddConstant("w", [1, 2, 3, 4], 2, 2);
        onnx.AddNode("MatMul", ["x", "w"], "product");
        onnx.AddNode("LeakyRelu", ["product"], "y", OnnxAttribute.Float("alpha", 0.5f));
        onnx.AddOutput("y", 0, 2);
        using var session = new InferenceSession(onnx.ToArray());
        using var input = OrtValue.CreateTensorValueFromMemory(new float[] { 1, 1, -1, 0, 0, 2 }, [3, 2]);
        using var run = new RunOptions();
        using var results = session.Run(run, ["x"], [input], ["y"]);
        Assert.Equal([4, 6, -0.5f, -1, 6, 8], results[0].GetTensorDataAsSpan<float>().ToArray());
    }

    [Fact]
    public void A_constant_must_fit_its_shape()
    {
        var error = Assert.Throws<ArgumentException>(() => new OnnxWriter("it").AddConstant("w", [1f, 2, 3], 2, 2));
        Assert.Contains("'w' has 3 numbers for the shape (2, 2)", error.Message);
    }

    static void OnlyRefused(byte[] file)
    {
        try { TfliteToOnnx.Convert(TfliteModel.Read(file, "it"), "it"); }
        catch (InvalidDataException) { /* the one error that a broken file may give */ }
    }
}
