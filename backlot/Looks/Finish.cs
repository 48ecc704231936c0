using FaceValue.Backlot.Drawing;

namespace FaceValue.Backlot.Looks;

/// <summary>What a camera, a lab and a file format do to a drawn scene. The order is: motion blur, grade, crop and resize, contrast, grey, grain, letterbox, file.</summary>
public sealed record Finish
{
    /// <summary>The part of the scene that is kept, in the scene's pixels (it may reach past its edges, which are then repeated); null for all of it.</summary>
    public PictureBox? Crop { get; init; }

    /// <summary>Pixels across of the finished picture; 0 keeps the scene's.</summary>
    public int Width { get; init; }

    /// <summary>Pixels down of the finished picture; 0 keeps the scene's.</summary>
    public int Height { get; init; }

    /// <summary>Whether the picture is grey.</summary>
    public bool Grey { get; init; }

    /// <summary>Distance of each value from middle grey times this.</summary>
    public double Contrast { get; init; } = 1;

    /// <summary>Added to each value, in 255ths.</summary>
    public double Lift { get; init; }

    /// <summary>The colouring.</summary>
    public Grade Grade { get; init; } = Grade.None;

    /// <summary>How far the picture is smeared, in the scene's pixels.</summary>
    public double MotionBlur { get; init; }

    /// <summary>The way it is smeared, in degrees from the horizontal.</summary>
    public double MotionAngle { get; init; }

    /// <summary>Standard deviation of the noise, in 255ths.</summary>
    public double Grain { get; init; }

    /// <summary>Which noise.</summary>
    public int GrainSeed { get; init; }

    /// <summary>Height of the black bar above and of the one below, in shares of the finished height.</summary>
    public double Letterbox { get; init; }

    /// <summary>JPEG quality, 1 to 100; 0 for PNG.</summary>
    public int JpegQuality { get; init; }
}

/// <summary>A colouring: saturation, then for each channel a gain and a lift in the shadows.</summary>
/// <param name="Saturation">1 as drawn, 0 grey.</param>
/// <param name="RedGain">Factor of red.</param>
/// <param name="GreenGain">Factor of green.</param>
/// <param name="BlueGain">Factor of blue.</param>
/// <param name="RedShadow">Added to red where the picture is dark, in 255ths.</param>
/// <param name="GreenShadow">The same for green.</param>
/// <param name="BlueShadow">The same for blue.</param>
/// <param name="Gamma">Under 1 brightens the middle, over 1 darkens it.</param>
public sealed record Grade(double Saturation, double RedGain, double GreenGain, double BlueGain, double RedShadow, double GreenShadow, double BlueShadow, double Gamma = 1)
{
    /// <summary>As drawn.</summary>
    public static Grade None { get; } = new(1, 1, 1, 1, 0, 0, 0);
}
