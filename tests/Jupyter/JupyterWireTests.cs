using System.Text.Json.Nodes;
using CsCheck;
using FaceValue.Workbook.Jupyter;

namespace FaceValue.Tests.Jupyter;

public class JupyterWireTests
{
    static readonly Gen<byte[]> Raw = Gen.Byte.Array[1, 8];
    static readonly Gen<JupyterMessage> Messages =
        Gen.Select(Raw.List[0, 3], Raw.List[0, 3], Gen.String, Gen.Int, (identities, buffers, text, number) =>
            JupyterMessage.Answering(null, "session", "execute_request",
                new JsonObject { ["code"] = text.Replace('\uFFFD', ' '), ["n"] = number }) with { Identities = identities, Buffers = buffers });

    [Fact]
    public void A_message_comes_back_as_it_was_written() => Messages.Sample(message =>
    {
        var written = new JupyterWire("secret").Write(message);
        Assert.True(new JupyterWire("secret").TryRead(written, out var read, out _));
        Assert.Equal(message.Identities, read.Identities);
        Assert.Equal(message.Buffers, read.Buffers);
        Assert.Equal(message.Number("n", -1), read.Number("n", -2));
        Assert.Equal(written, new JupyterWire("secret").Write(read));
    });

    [Fact]
    public void One_flipped_bit_in_the_signature_or_the_json_is_refused() =>
        Gen.Select(Messages, Gen.Int[0, 4], Gen.Int[0, 1_000_000]).Sample((message, frame, bit) =>
        {
            var frames = new JupyterWire("secret").Write(message);
            var changed = frames[message.Identities.Count + 1 + frame];
            bit %= changed.Length * 8;
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(new JupyterWire("secret").TryRead(frames, out _, out var reason));
            Assert.NotEmpty(reason);
        });

    [Fact]
    public void Garbage_is_refused_without_an_exception() => Raw.List[0, 9].Sample(frames =>
        Assert.False(new JupyterWire("").TryRead([.. frames], out _, out _)));

    [Fact]
    public void The_same_message_is_heard_once()
    {
        var wire = new JupyterWire("secret");
        var frames = wire.Write(JupyterMessage.Answering(null, "s", "kernel_info_request", []));
        Assert.True(wire.TryRead(frames, out _, out _));
        Assert.False(wire.TryRead(frames, out _, out var reason));
        Assert.Contains("twice", reason);
    }
}
