using FaceValue.Native;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using OpenCvSharp;
using static TorchSharp.torch;

namespace FaceValue.Tests.Native;

/// <summary>Each native library, in the output folder of this very program, loads and computes.</summary>
public sealed class NativeLibrariesTests
{
    [Fact]
    public void TorchSharp_multiplies_sums_and_derives()
    {
        using var scope = NewDisposeScope();
        var a = tensor(new float[] { 1, 2, 3, 4 }, [2, 2], requires_grad: true);
        var b = tensor(new float[] { 5, 6, 7, 8 }, [2, 2]);
        var product = a.matmul(b);
        Assert.Equal([19, 22, 43, 50], product.data<float>().ToArray());
        product.sum().backward();
        Assert.Equal([11, 15, 11, 15], a.grad!.data<float>().ToArray()); // the row sums of b
    }

    [Fact]
    public void OpenCvSharp_encodes_decodes_and_resizes()
    {
        using var image = new Mat(4, 6, MatType.CV_8UC3, new Scalar(10, 20, 30));
        image.Set(1, 2, new Vec3b(200, 100, 50));
        Cv2.ImEncode(".png", image, out var png);
        using var back = Cv2.ImDecode(png, ImreadModes.Color);
        Assert.Equal(new Vec3b(200, 100, 50), back.At<Vec3b>(1, 2));
        Assert.Equal(new Vec3b(10, 20, 30), back.At<Vec3b>(3, 5));
        using var large = new Mat();
        Cv2.Resize(back, large, new OpenCvSharp.Size(12, 8), interpolation: InterpolationFlags.Nearest);
        Assert.Equal(new Vec3b(200, 100, 50), large.At<Vec3b>(3, 5));
    }

    [Fact]
    public void OnnxRuntime_runs_a_model_made_here()
    {
        using var session = new InferenceSession(Doubling());
        using var results = session.Run([NamedOnnxValue.CreateFromTensor("x", new DenseTensor<float>(new float[] { 1, -2, 3.5f }, [3]))]);
        Assert.Equal([2, -4, 7], results.Single().AsEnumerable<float>());
    }

    [Theory]
    [InlineData("libLibTorchSharp.so")]
    [InlineData("libOpenCvSharpExtern.so")]
    [InlineData("libonnxruntime.so")]
    public void The_output_of_this_program_has_all_that_its_libraries_need(string library)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The native step is Linux's.");
        Requirements.Check(ElfFile.Read(Path.Combine(AppContext.BaseDirectory, library)), new LinuxLibraries());
    }

    [Fact]
    public void The_systems_own_libraries_are_found_with_their_versions()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The native step is Linux's.");
        var system = new LinuxLibraries();
        Assert.Contains("GLIBCXX_3.4.21", system.VersionsOf("libstdc++.so.6"));
        Assert.True(system.Has("libm.so.6"));
        Assert.False(system.Has("libno-such-library.so.7"));
    }

    /// <summary>An ONNX model y = x + x on three numbers, as protocol buffer bytes.</summary>
    static byte[] Doubling()
    {
        var node = Field(1, [.. Field(1, "x"u8), .. Field(1, "x"u8), .. Field(2, "y"u8), .. Field(4, "Add"u8)]);
        var graph = Field(7, [.. node, .. Field(2, "doubling"u8), .. Field(11, Value("x"u8)), .. Field(12, Value("y"u8))]);
        return [.. Number(1, 8), .. graph, .. Field(8, Number(2, 13))]; // IR version 8, operator set 13
    }

    static byte[] Value(ReadOnlySpan<byte> name)
    {
        var shape = Field(2, Field(1, Number(1, 3)));
        var tensor = Field(1, [.. Number(1, 1), .. shape]); // 32-bit floats
        return [.. Field(1, name), .. Field(2, tensor)];
    }

    static byte[] Field(int number, ReadOnlySpan<byte> content) => [(byte)((number << 3) | 2), (byte)content.Length, .. content];

    static byte[] Number(int number, byte value) => [(byte)(number << 3), value];
}
