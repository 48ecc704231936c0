using System.Text.Json.Nodes;
using FaceValue.Workbook.Jupyter;

namespace FaceValue.Tests.Jupyter;

public sealed class KernelSpecTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Installing_twice_keeps_one_kernel_that_takes_interrupts_as_messages()
    {
        KernelSpec.Install("dotnet", "facevalue.dll", dataFolder: folder);
        var file = KernelSpec.Install("dotnet", "facevalue.dll", dataFolder: folder);
        var spec = JsonNode.Parse(File.ReadAllText(file))!;
        Assert.Equal("message", (string?)spec["interrupt_mode"]);
        Assert.Equal(["dotnet", "facevalue.dll", "kernel", "serve", "{connection_file}"], spec["argv"]!.AsArray().Select(part => (string)part!));
    }

    [Fact]
    public void Another_kernel_of_that_name_stays_unless_forced()
    {
        var file = Path.Combine(folder, "kernels", KernelSpec.DefaultName, "kernel.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, """{"argv":["dotnet","interactive"]}""");
        var refused = Assert.Throws<InvalidOperationException>(() => KernelSpec.Install("dotnet", "facevalue.dll", dataFolder: folder));
        Assert.Contains(file, refused.Message);
        Assert.Contains("--force", refused.Message);
        KernelSpec.Install("dotnet", "facevalue.dll", force: true, dataFolder: folder);
        Assert.Contains("facevalue.dll", File.ReadAllText(file));
    }

    [Fact]
    public void A_missing_or_foreign_connection_file_is_named()
    {
        var file = Path.Combine(folder, "kernel.json");
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => ConnectionFile.Read(file)).Message);
        File.WriteAllText(file, """{"transport":"ipc"}""");
        Assert.Contains("tcp only", Assert.Throws<InvalidDataException>(() => ConnectionFile.Read(file)).Message);
    }
}
