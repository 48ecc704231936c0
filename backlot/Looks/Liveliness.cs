using FaceValue.Backlot.Drawing;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>What moves in a face that means nothing: blinks, glances, a head that is never quite still.</summary>
static class Liveliness
{
    const double BlinkEvery = 3.5, BlinkLasts = .16, GlanceEvery = 1.6;

    /// <summary>Blinks (about seventeen a minute) and glances.</summary>
    public static ActionUnits EyesAt(double seconds, int seed)
    {
        var cycle = (long)(seconds / BlinkEvery);
        var blinkAt = (cycle + .2 + .6 * new RandomStream(seed, 1000 + cycle).NextDouble()) * BlinkEvery;
        var closed = Math.Max(0, 1 - Math.Abs(seconds - blinkAt) / (BlinkLasts / 2));
        var glance = new RandomStream(seed, 9_000_000 + (long)(seconds / GlanceEvery));
        return new ActionUnits { AU43 = closed, GazeX = glance.Normal(0, .22), GazeY = glance.Normal(0, .1) };
    }

    /// <summary>A slow sway; a talking head nods more.</summary>
    public static HeadPose SwayAt(double seconds, int seed, bool talking)
    {
        var phase = new RandomStream(seed, 2);
        double Wave(double period, double size) => size * Math.Sin(2 * Math.PI * (seconds / period + phase.NextDouble()));
        var nod = talking ? 2.2 : .7;
        return new HeadPose(Wave(4.1, 2) + Wave(1.9, 1), Wave(3.3, 1) + Wave(.9, nod), Wave(5.3, 1.2) + Wave(1.4, .4));
    }
}
