using FaceValue.Native;

namespace FaceValue.Tests.Native;

/// <summary>An output folder that goes away with the test.</summary>
sealed class OutputFolder : IDisposable
{
    public const string Torch = "libLibTorchSharp.so", OpenCv = "libOpenCvSharpExtern.so";

    public string Path { get; } = Directory.CreateTempSubdirectory("native-step-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public OutputFolder With(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return this;
    }

    public byte[] Bytes(string name) => System.IO.File.ReadAllBytes(File(name));

    public IReadOnlyList<string> Needed(string name) => ElfFile.Read(File(name)).Needed();

    public IReadOnlyList<NativeEdit> Step(ISystemLibraries system) => NativeStep.Apply(Path, system);

    /// <summary>The step must refuse; neither the named file nor the folder's list of files may change.</summary>
    public string Refusal(string name, ISystemLibraries system)
    {
        var (before, list) = (Bytes(name), Directory.GetFiles(Path));
        var error = Assert.Throws<NativeStepException>(() => Step(system));
        Assert.Equal(before, Bytes(name));
        Assert.Equal(list, Directory.GetFiles(Path));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        return error.Message;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
