using FaceValue.Faces;
using FaceValue.Study;

namespace FaceValue.Tests.Faces;

/// <summary>Our detector against MediaPipe itself, on photos of real faces.</summary>
public class MediaPipeParityTests
{
    const string Recorded = "tests/Faces/MediaPipe/short-range.json";

    [Fact(Timeout = 60_000)]
    public async Task The_short_range_finds_what_MediaPipe_was_recorded_to_find()
    {
        var recorded = RecordedFrame.Read(Path.Combine(StudyFolder.FindRoot(), Recorded)).ToDictionary(frame => frame.Name);
        var detector = await TestDetector.Get(DetectorModel.ShortRange, TestContext.Current.CancellationToken);
        foreach (var (name, image) in SamplePhotos.Frames())
            using (image)
            {
                Assert.Equal((image.Width, image.Height), (recorded[name].Width, recorded[name].Height));
                recorded.Remove(name, out var frame);
                // The last bits of a sum differ with the order of its terms, which differs between processors.
                frame!.AssertEqual(detector.Detect(image), scoreTolerance: 2e-6f, pointTolerance: 2e-6f);
            }
        Assert.Empty(recorded);
    }

    [Fact(Timeout = 300_000)]
    public async Task The_short_range_finds_what_MediaPipe_finds_now()
    {
        using var browser = await MediaPipeInBrowser.StartAsync(TestContext.Current.CancellationToken);
        var frames = SamplePhotos.Frames().ToList();
        try
        {
            var model = await TestDetector.Files.GetAsync(DetectorModel.ShortRange, cancellation: TestContext.Current.CancellationToken);
            var result = await browser.DetectAsync(model, frames, TestContext.Current.CancellationToken);
            // Asked for by hand, when MediaPipe or the photos change.
            if (Environment.GetEnvironmentVariable("FACEVALUE_RECORD") == "1") File.Copy(result, Path.Combine(StudyFolder.FindRoot(), Recorded), overwrite: true);
            var detector = await TestDetector.Get(DetectorModel.ShortRange, TestContext.Current.CancellationToken);
            foreach (var ((name, image), frame) in frames.Zip(RecordedFrame.Read(result)))
            {
                Assert.Equal(name, frame.Name);
                frame.AssertEqual(detector.Detect(image), scoreTolerance: 2e-6f, pointTolerance: 2e-6f);
            }
        }
        finally
        {
            foreach (var (_, image) in frames) image.Dispose();
        }
    }
}
