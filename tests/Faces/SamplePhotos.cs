using FaceValue.Faces;
using FaceValue.Study;
using OpenCvSharp;

namespace FaceValue.Tests.Faces;

/// <summary>Photos of real faces. They may not be committed: a test that needs them looks for a folder <c>shared/samples</c> beside the repository, or where <c>FACEVALUE_SAMPLES</c> says, and skips where it is absent.</summary>
static class SamplePhotos
{
    public static readonly string Folder =
        Environment.GetEnvironmentVariable("FACEVALUE_SAMPLES") ?? Path.Combine(StudyFolder.FindRoot(), "..", "shared", "samples");

    /// <summary>File names of the photos.</summary>
    public static IEnumerable<string> Names => ["astronaut.png", "biden.jpg", "character_1.jpg", "foto1.jpg", "foto3.jpg", "grace_hopper.bmp", "obama.jpg", "obama2.jpg"];

    public static string PathOf(string name)
    {
        var path = Path.Combine(Folder, "faces", name);
        Assert.SkipUnless(File.Exists(path), $"The sample photos are not beside the repository: '{path}' is missing.");
        return path;
    }

    public static Mat Read(string name) => new ImageReader().Read(PathOf(name));

    /// <summary>What the two detectors are compared on: the photos, and pictures made from them that are small, odd in size, tall, or hold two people.</summary>
    public static IEnumerable<(string Name, Mat Image)> Frames()
    {
        foreach (var name in Names) yield return (Path.GetFileNameWithoutExtension(name), Read(name));
        using var astronaut = Read("astronaut.png");
        using var hopper = Read("grace_hopper.bmp");
        using var shorter = hopper[0, 512, 0, 512].Clone();
        var two = new Mat();
        Cv2.HConcat(astronaut, shorter, two);
        yield return ("two-people", two);
        yield return ("odd-size", hopper[37, 544, 101, 422].Clone());
        yield return ("smaller-than-the-input", astronaut.Resize(new Size(97, 89), 0, 0, InterpolationFlags.Area));
        var tall = new Mat();
        Cv2.CopyMakeBorder(hopper, tall, 300, 700, 0, 0, BorderTypes.Constant, Scalar.All(90));
        yield return ("tall", tall);
    }
}
