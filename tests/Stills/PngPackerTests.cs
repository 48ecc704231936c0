using FaceValue.Workbook.Stills;

namespace FaceValue.Tests.Stills;

[Collection(BrowserTests.Name)]
public sealed class PngPackerTests(Browsers browsers)
{
    [Fact(Timeout = 120_000)]
    public async Task The_packed_picture_has_the_same_pixels()
    {
        var stop = TestContext.Current.CancellationToken;
        await browsers.Camera.TakeAsync(Figures.Lines(), cancellation: stop);
        await using var page = await DevToolsPage.OpenAsync(browsers.Camera.Browser!.Tools, stop);
        // A picture as Chromium's canvas writes it: RGBA, filtered.
        var original = await page.EvaluateAsync("""
            (() => { const c = Object.assign(document.createElement('canvas'), { width: 90, height: 70 }), x = c.getContext('2d');
              x.fillStyle = '#fff'; x.fillRect(0, 0, 90, 70); const g = x.createLinearGradient(0, 0, 90, 70); g.addColorStop(0, 'red'); g.addColorStop(1, 'blue');
              x.fillStyle = g; x.beginPath(); x.arc(45, 35, 30, 0, 7); x.fill(); x.font = '20px sans-serif'; x.strokeText('Nemo', 3, 40);
              return c.toDataURL('image/png').split(',')[1]; })()
            """, stop);
        var png = Convert.FromBase64String(original!.GetValue<string>());
        var packed = PngPacker.Pack(png);
        Assert.NotSame(png, packed);
        Assert.True(packed.Length <= png.Length);
        Assert.Equal(await Pixels(page, png, stop), await Pixels(page, packed, stop));
    }

    [Fact]
    public void What_is_no_opaque_picture_comes_back_as_it_is()
    {
        foreach (var other in new byte[][] { [], [1, 2, 3], new byte[40] }) Assert.Same(other, PngPacker.Pack(other));
    }

    static async Task<string> Pixels(DevToolsPage page, byte[] png, CancellationToken stop) => (await page.EvaluateAsync($$"""
        (async () => { const i = new Image(); i.src = 'data:image/png;base64,{{Convert.ToBase64String(png)}}'; await i.decode();
          const c = Object.assign(document.createElement('canvas'), { width: i.width, height: i.height }), x = c.getContext('2d'); x.drawImage(i, 0, 0);
          return i.width + ' ' + x.getImageData(0, 0, i.width, i.height).data.join(); })()
        """, stop))!.ToString();
}
