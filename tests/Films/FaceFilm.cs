using FaceValue.Tests.Faces;
using OpenCvSharp;

namespace FaceValue.Tests.Films;

/// <summary>Short films with drawn faces whose size is known.</summary>
static class FaceFilm
{
    public const int Width = 480, Height = 320, Frames = 60;

    /// <summary>One face that grows and wanders; none from frame 20 to 29.</summary>
    public static string Write(string path, int shift = 0) => CodedFilm.Write(path, Frames, 25, Width, Height, number => Picture(number, shift));

    /// <summary>A large face on the left and a small one on the right, throughout.</summary>
    public static string Pair(string path) => CodedFilm.Write(path, 20, 25, Width, Height, _ =>
    {
        var picture = Ground();
        DrawnFace.Draw(picture, 150, 170, 220);
        DrawnFace.Draw(picture, 390, 200, 110);
        return picture;
    });

    /// <summary>Nobody.</summary>
    public static string Empty(string path) => CodedFilm.Write(path, 30, 25, Width, Height, _ => Ground());

    static Mat Picture(int number, int shift)
    {
        var picture = Ground();
        if (number is < 20 or >= 30) DrawnFace.Draw(picture, 200 + number + shift, 160, 130 + 2 * number);
        Cv2.GaussianBlur(picture, picture, new Size(0, 0), 0.8);
        return picture;
    }

    static Mat Ground() => new(Height, Width, MatType.CV_8UC3, new Scalar(150, 140, 125));
}
