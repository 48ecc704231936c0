using FaceValue.Workbook.Stills;

namespace FaceValue.Tests.Stills;

/// <summary>One camera for all tests that need a browser; without a browser they are skipped and say so, unless on CI.</summary>
public sealed class Browsers : IAsyncDisposable
{
    StillCamera? camera;

    public StillCamera Camera => camera ??= new StillCamera(Program);

    public static string Program
    {
        get
        {
            var program = BrowserFinder.Find();
            if (program is null && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip(FigureStills.NoBrowser);
            Assert.NotNull(program);
            return program;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (camera is not null) await camera.DisposeAsync();
    }
}

/// <summary>Tests in this collection run one after another, so that at most a few browsers run at a time.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browsers>
{
    public const string Name = "browser";
}
