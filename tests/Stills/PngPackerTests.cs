using FaceValue.Workbook.Stills;

namespace FaceValue.Tests.Stills;

[Collection(BrowserTests.Name)]
public sealed class PngPackerTests(Browsers browsers)
{
    [Fact(Timeout = 120_000)]
    public async Task A_picture_of_few_colours_keeps_every_pixel()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var page = await Page(stop);
        var png = await Painted(page, "x.fillStyle = '#0a6a66'; x.fillRect(5, 5, 40, 30); x.fillStyle = '#c2570c'; x.fillRect(30, 20, 50, 45);", stop);
        var packed = PngPacker.Pack(png);
        Assert.True(packed.Length < png.Length);
        Assert.Equal(await Pixels(page, png, stop), await Pixels(page, packed, stop));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_picture_of_many_colours_differs_by_less_than_is_seen()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var page = await Page(stop);
        var png = await Painted(page, "g.addColorStop(0, 'red'); g.addColorStop(1, 'blue'); x.fillStyle = g; x.beginPath(); x.arc(45, 35, 30, 0, 7); x.fill(); x.font = '20px sans-serif'; x.strokeText('Nemo', 3, 40);", stop);
        var packed = PngPacker.Pack(png);
        Assert.NotSame(png, packed);
        var (before, after) = (await Pixels(page, png, stop), await Pixels(page, packed, stop));
        Assert.Equal(before.Length, after.Length);
        Assert.True(Math.Sqrt(before.Zip(after).Average(pair => (pair.First - pair.Second) * (pair.First - pair.Second))) < 1.5);
    }

    [Fact]
    public void What_is_no_opaque_picture_comes_back_as_it_is()
    {
        foreach (var other in new byte[][] { [], [1, 2, 3], new byte[40] }) Assert.Same(other, PngPacker.Pack(other));
    }

    async Task<DevToolsPage> Page(CancellationToken stop)
    {
        await browsers.Camera.TakeAsync(Figures.Lines(), cancellation: stop);
        return await DevToolsPage.OpenAsync(browsers.Camera.Browser!.Tools, stop);
    }

    // A picture as Chromium's canvas writes it: RGBA, filtered.
    static async Task<byte[]> Painted(DevToolsPage page, string paint, CancellationToken stop) => Convert.FromBase64String((await page.EvaluateAsync($$"""
        (() => { const c = Object.assign(document.createElement('canvas'), { width: 90, height: 70 }), x = c.getContext('2d'), g = x.createLinearGradient(0, 0, 90, 70);
          x.fillStyle = '#fff'; x.fillRect(0, 0, 90, 70); {{paint}}
          return c.toDataURL('image/png').split(',')[1]; })()
        """, stop))!.GetValue<string>());

    static async Task<double[]> Pixels(DevToolsPage page, byte[] png, CancellationToken stop) => [.. (await page.EvaluateAsync($$"""
        (async () => { const i = new Image(); i.src = 'data:image/png;base64,{{Convert.ToBase64String(png)}}'; await i.decode();
          const c = Object.assign(document.createElement('canvas'), { width: i.width, height: i.height }), x = c.getContext('2d'); x.drawImage(i, 0, 0);
          return x.getImageData(0, 0, i.width, i.height).data.join(); })()
        """, stop))!.GetValue<string>().Split(',').Select(double.Parse)];
}
