using OpenCvSharp;

namespace FaceValue.Tests.Faces;

/// <summary>A simple drawn face: enough light and shade that a detector takes it for one, with eyes in known places.</summary>
static class DrawnFace
{
    /// <summary>Draws one.</summary>
    /// <param name="image">Painted over.</param>
    /// <param name="x">Middle of the face, in pixels.</param>
    /// <param name="y">Middle of the face, in pixels.</param>
    /// <param name="height">From the hair to the chin, in pixels.</param>
    /// <param name="degrees">Turned clockwise, as the picture is looked at.</param>
    public static void Draw(Mat image, double x, double y, double height, double degrees = 0)
    {
        var unit = height / 200;
        var (cos, sin) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
        Point At(double u, double v) => new(x + unit * (u * cos - v * sin), y + unit * (u * sin + v * cos));
        void Oval(double u, double v, double wide, double high, Scalar colour, double tilt = 0) =>
            Cv2.Ellipse(image, At(u, v), new Size(Math.Max(1, wide * unit), Math.Max(1, high * unit)), degrees + tilt, 0, 360, colour, -1, LineTypes.AntiAlias);
        void Arc(double u, double v, double wide, double high, double from, double to, Scalar colour, double thick) =>
            Cv2.Ellipse(image, At(u, v), new Size(Math.Max(1, wide * unit), Math.Max(1, high * unit)), degrees, from, to, colour, Math.Max(1, (int)(thick * unit)), LineTypes.AntiAlias);

        Oval(0, -10, 82, 104, new Scalar(28, 38, 52));                               // hair
        Oval(0, 95, 34, 40, new Scalar(105, 140, 190));                              // neck
        for (var shade = 0; shade <= 12; shade++)                                    // face, lighter towards its middle
        {
            var rim = 1 - shade * 0.035;
            Oval(0, 12, 68 * rim, 88 * rim, new Scalar(120 + 4 * shade, 155 + 4 * shade, 205 + 3 * shade));
        }
        Oval(0, -72, 66, 26, new Scalar(28, 38, 52));                                // fringe
        foreach (var side in (int[])[-1, 1])
        {
            Oval(side * 28, -8, 21, 13, new Scalar(115, 150, 200));                  // socket
            Arc(side * 28, -14, 19, 9, 200, 340, new Scalar(35, 45, 60), 6);         // brow
            Oval(side * 28, -4, 14, 7.5, new Scalar(240, 243, 245));
            Oval(side * 28, -4, 7, 7, new Scalar(70, 60, 40));
            Oval(side * 28, -4, 3.2, 3.2, new Scalar(10, 10, 10));
            Arc(side * 28, -4, 14, 8, 180, 360, new Scalar(40, 50, 70), 2.5);        // lid
            Oval(side * 8, 35, 5, 3, new Scalar(85, 110, 150));                      // nostril
            Oval(side * 40, 32, 14, 10, new Scalar(160, 180, 240));                  // cheek
        }
        Oval(0, 18, 7, 22, new Scalar(180, 212, 245));                               // bridge of the nose
        Arc(0, 32, 13, 8, 20, 160, new Scalar(95, 120, 165), 3);
        Oval(0, 60, 26, 9, new Scalar(95, 90, 190));                                 // lips
        Arc(0, 56, 26, 8, 10, 170, new Scalar(60, 50, 120), 2.5);
    }

    /// <summary>A picture with one face upright in its middle, 60% of its height.</summary>
    public static Mat Picture(int width = 320, int height = 320, double degrees = 0)
    {
        var image = new Mat(height, width, MatType.CV_8UC3, new Scalar(150, 140, 125));
        Draw(image, width / 2.0, height / 2.0, 0.6 * height, degrees);
        // A real picture is never perfectly sharp.
        Cv2.GaussianBlur(image, image, new Size(0, 0), 0.8);
        return image;
    }
}
