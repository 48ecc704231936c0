using FaceValue.Backlot.Drawing;
using FaceValue.Study;

namespace FaceValue.Backlot.Benchmarks;

/// <summary>What is known of one image of a benchmark set: a row of its truth table.</summary>
public sealed record BenchmarkTruth
{
    /// <summary>The image, from the set's folder, with forward slashes.</summary>
    public required string File { get; init; }

    public required BenchmarkPart Part { get; init; }

    /// <summary>From 1, in each part.</summary>
    public required int Number { get; init; }

    /// <summary>What the set says it shows.</summary>
    public required Expression Label { get; init; }

    /// <summary>What it was drawn to show.</summary>
    public required Expression Shown { get; init; }

    /// <summary>0 (the resting face) to 1.</summary>
    public required double Intensity { get; init; }

    /// <summary>Which of the expression's variants.</summary>
    public required int Variant { get; init; }

    /// <summary>Who it is: one name, one face.</summary>
    public required string Person { get; init; }

    /// <summary>In years.</summary>
    public required double Age { get; init; }

    /// <summary>0 (lightest skin) to 1 (darkest).</summary>
    public required double Melanin { get; init; }

    public required Beard Beard { get; init; }
    public required Eyewear Eyewear { get; init; }
    public required LightKind Light { get; init; }
    public required BackdropKind Backdrop { get; init; }

    /// <summary>In degrees, to the picture's right.</summary>
    public required double Yaw { get; init; }

    /// <summary>In degrees, upwards.</summary>
    public required double Pitch { get; init; }

    /// <summary>In degrees, clockwise.</summary>
    public required double Roll { get; init; }

    /// <summary>From chin to crown, in shares of the image's height.</summary>
    public required double HeadHeight { get; init; }

    /// <summary>Factor of the image's contrast.</summary>
    public required double Contrast { get; init; }

    /// <summary>Standard deviation of the image's noise, in 255ths.</summary>
    public required double Grain { get; init; }

    public required double AU1 { get; init; }
    public required double AU2 { get; init; }
    public required double AU4 { get; init; }
    public required double AU5 { get; init; }
    public required double AU6 { get; init; }
    public required double AU7 { get; init; }
    public required double AU9 { get; init; }
    public required double AU10 { get; init; }
    public required double AU12 { get; init; }
    public required double AU15 { get; init; }
    public required double AU17 { get; init; }
    public required double AU18 { get; init; }
    public required double AU20 { get; init; }
    public required double AU24 { get; init; }
    public required double AU25 { get; init; }
    public required double AU26 { get; init; }
    public required double AU43 { get; init; }
    public required double GazeX { get; init; }
    public required double GazeY { get; init; }
}
