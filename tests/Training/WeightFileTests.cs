using System.Text;
using FaceValue.Study;
using FaceValue.Training;

namespace FaceValue.Tests.Training;

public class WeightFileTests
{
    static readonly Safetensors Two = new([new StoredTensor("a", StoredType.F32, [2, 2], new byte[16]), new StoredTensor("b", StoredType.I64, [], new byte[8])], new Dictionary<string, string> { ["who"] = "me" });

    [Fact]
    public void Safetensors_come_back_as_they_were_written()
    {
        using var folder = new TempFolder();
        using var network = new ResNet18(Small.Recipe, 3);
        var tensors = Checkpoint.Weights(network);
        new Safetensors(tensors, new Dictionary<string, string> { ["format"] = "pt" }).Write(folder["w.safetensors"]);

        var read = Safetensors.Read(folder["w.safetensors"]);

        Assert.Equal("pt", read.Metadata["format"]);
        Assert.Equal(tensors.ToDictionary(t => t.Name, t => Convert.ToHexString(t.Bytes.Span)), read.Tensors.ToDictionary(t => t.Name, t => Convert.ToHexString(t.Bytes.Span)));
    }

    [Fact]
    public void Every_truncation_of_a_safetensors_file_is_an_error_that_names_it()
    {
        using var stream = new MemoryStream();
        Two.Write(stream);
        var whole = stream.ToArray();

        for (var length = 0; length < whole.Length; length++)
            Assert.Contains("'w'", Assert.Throws<InvalidDataException>(() => Safetensors.Parse(whole.AsMemory(0, length), "w")).Message);
        Assert.Equal(2, Safetensors.Parse(whole, "w").Tensors.Count);
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "which are not (2)")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "begins at byte 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 8, "4 bytes follow")]
    [InlineData("""{"a":{"dtype":"U7","shape":[1],"data_offsets":[0,4]}}""", 4, "holds U7")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,8],"data_offsets":[0,4]}}""", 4, "which are not")]
    [InlineData("""[1,2]""", 4, "not the table")]
    public void A_header_that_contradicts_itself_is_refused(string header, int data, string says)
    {
        byte[] file = [.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header), .. new byte[data]];

        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => Safetensors.Parse(file, "w")).Message);
    }

    [Fact]
    public void Weights_of_a_pth_file_come_back_by_name_shape_and_number()
    {
        using var folder = new TempFolder();
        float[] numbers = [1, 2, 3, 4, 5, 6];
        PthFile.Write(folder["w.pth"], ("conv1.weight", [2, 3], numbers), ("fc.bias", [1], [0.5f]));

        var read = PyTorchArchive.Read(folder["w.pth"]);

        Assert.Equal(["conv1.weight", "fc.bias"], read.Select(tensor => tensor.Name));
        Assert.Equal([2, 3], read[0].Shape);
        Assert.Equal(numbers, read[0].Floats());
        Assert.Equal([0.5f], read[1].Floats());
    }

    [Fact]
    public void A_file_that_Python_wrote_is_read_as_Python_reads_it()
    {
        using var folder = new TempFolder();
        var python = folder.Write("make.py", """
            import sys
            try: import torch
            except ImportError: sys.exit(9)
            t = torch.arange(24, dtype=torch.float32).reshape(2, 3, 4)
            torch.save({"plain": t, "turned": t.transpose(0, 2), "part": t[1], "half": t.half(), "count": torch.tensor(7), "learned": torch.nn.Parameter(t + 1)}, sys.argv[1])
            """);
        var code = Run("/usr/bin/python3", python, folder["w.pth"]);
        Assert.SkipUnless(code == 0, "needs Python with PyTorch");

        var read = PyTorchArchive.Read(folder["w.pth"]).ToDictionary(tensor => tensor.Name);

        var plain = Enumerable.Range(0, 24).Select(i => (float)i).ToArray();
        Assert.Equal(plain, read["plain"].Floats());
        Assert.Equal(from i in Enumerable.Range(0, 4) from j in Enumerable.Range(0, 3) from k in Enumerable.Range(0, 2) select plain[k * 12 + j * 4 + i], read["turned"].Floats());
        Assert.Equal(plain[12..], read["part"].Floats());
        Assert.Equal(plain, read["half"].Floats());
        Assert.Equal([7f], read["count"].Floats());
        Assert.Equal(plain.Select(value => value + 1), read["learned"].Floats());
    }

    [Theory]
    [InlineData("cos\nsystem\n(X\x04\0\0\0evilttR.", "GLOBAL (0x63)", "os.system")]
    [InlineData("\x80\x04\x8c\x02os\x8c\x06system\x93.", "STACKGLOBAL (0x93)", "more than describe weights")]
    [InlineData("(ios\nsystem\n.", "INST (0x69)", "Nothing of it was run")]
    public void A_malicious_pickle_is_refused_with_its_opcode(string pickle, string opcode, string says)
    {
        using var folder = new TempFolder();
        PthFile.Write(folder["w.pth"], Encoding.Latin1.GetBytes(pickle));

        var message = Assert.Throws<InvalidDataException>(() => PyTorchArchive.Read(folder["w.pth"])).Message;

        Assert.Contains(opcode, message);
        Assert.Contains(says, message);
        Assert.Contains("w.pth", message);
    }

    [Fact]
    public void A_truncated_pth_file_is_an_error_that_names_it()
    {
        using var folder = new TempFolder();
        PthFile.Write(folder["w.pth"], ("a", [1000], new float[1000]));
        var whole = File.ReadAllBytes(folder["w.pth"]);

        foreach (var length in (int[])[0, 10, 100, whole.Length / 2, whole.Length - 1])
        {
            File.WriteAllBytes(folder["cut.pth"], whole[..length]);
            Assert.Contains("cut.pth", Assert.Throws<InvalidDataException>(() => PyTorchArchive.Read(folder["cut.pth"])).Message);
        }
    }

    [Fact]
    public void A_missing_file_says_so() => Assert.Throws<MissingInputException>(() => PyTorchArchive.Read("/nowhere/w.pth"));

    static int Run(string program, params string[] arguments)
    {
        if (!File.Exists(program)) return -1;
        using var process = System.Diagnostics.Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
