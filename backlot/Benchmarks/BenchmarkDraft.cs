using FaceValue.Backlot.Looks;

namespace FaceValue.Backlot.Benchmarks;

/// <summary>An image before it is drawn, and its truth.</summary>
sealed record BenchmarkDraft(PhotoPlan Plan, BenchmarkTruth Truth)
{
    /// <summary>The truth follows from the plan alone, so an image that is there already need not be drawn again to know it.</summary>
    public static BenchmarkDraft Of(BenchmarkPlace place, PhotoPlan plan, string file)
    {
        var figure = plan.Scene.Figures[0];
        var units = figure.Units;
        return new BenchmarkDraft(plan, new BenchmarkTruth
        {
            File = file,
            Part = place.Part,
            Number = place.Number,
            Label = place.Label,
            Shown = plan.Shown!.Value,
            Intensity = plan.Intensity,
            Variant = plan.Variant,
            Person = place.Person,
            Age = figure.Person.Age,
            Melanin = figure.Person.Skin.Melanin,
            Beard = figure.Person.Beard,
            Eyewear = figure.Person.Eyewear,
            Light = plan.Scene.Light.Kind,
            Backdrop = plan.Scene.Backdrop.Kind,
            Yaw = figure.Pose.Yaw,
            Pitch = figure.Pose.Pitch,
            Roll = figure.Pose.Roll,
            HeadHeight = figure.HeadHeight,
            Contrast = plan.Finish.Contrast,
            Grain = plan.Finish.Grain,
            AU1 = units.AU1, AU2 = units.AU2, AU4 = units.AU4, AU5 = units.AU5, AU6 = units.AU6, AU7 = units.AU7, AU9 = units.AU9, AU10 = units.AU10, AU12 = units.AU12,
            AU15 = units.AU15, AU17 = units.AU17, AU18 = units.AU18, AU20 = units.AU20, AU24 = units.AU24, AU25 = units.AU25, AU26 = units.AU26, AU43 = units.AU43,
            GazeX = units.GazeX, GazeY = units.GazeY,
        });
    }
}
