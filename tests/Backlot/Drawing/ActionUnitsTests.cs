using FaceValue.Backlot.Drawing;
using static FaceValue.Tests.Backlot.Drawing.Sitter;

namespace FaceValue.Tests.Backlot.Drawing;

/// <summary>Each unit moves what the coding system says, measured between landmarks of the drawn surface, on several people at several poses.</summary>
public class ActionUnitsTests
{
    static void Check(ActionUnits units, Func<FaceLandmarks, double> measure, int sign, double pixels = .4)
    {
        for (var number = 0; number < 4; number++)
            foreach (var pose in Poses)
            {
                var person = Number(number);
                var change = sign * (measure(Landmarks(person, units, pose)) - measure(Landmarks(person, ActionUnits.Rest, pose)));
                Assert.True(change > pixels, $"person {number}, {pose}: moved by {change:F2} pixels.");
            }
    }

    static double LeftCornerToEye(FaceLandmarks face) => Distance(face.LeftMouthCorner, face.LeftEye);
    static double RightCornerToEye(FaceLandmarks face) => Distance(face.RightMouthCorner, face.RightEye);
    static double InnerBrows(FaceLandmarks face) => Distance(face.LeftBrowInner, face.LeftEye) + Distance(face.RightBrowInner, face.RightEye);
    static double OuterBrows(FaceLandmarks face) => Distance(face.LeftBrowOuter, face.LeftEye) + Distance(face.RightBrowOuter, face.RightEye);
    static double Eyes(FaceLandmarks face) => Distance(face.LeftUpperLid, face.LeftLowerLid) + Distance(face.RightUpperLid, face.RightLowerLid);
    static double Lips(FaceLandmarks face) => Distance(face.UpperLip, face.LowerLip);
    static double MouthWidth(FaceLandmarks face) => Distance(face.LeftMouthCorner, face.RightMouthCorner);
    static double UpperLipToNose(FaceLandmarks face) => Distance(face.UpperLip, face.NoseTip);

    [Fact]
    public void Unit_1_raises_the_inner_brows() => Check(new() { AU1 = 1 }, InnerBrows, +1);

    [Fact]
    public void Unit_1_raises_the_inner_brows_more_than_the_outer_ones() => Check(new() { AU1 = 1 }, face => InnerBrows(face) - OuterBrows(face), +1);

    [Fact]
    public void Unit_2_raises_the_outer_brows() => Check(new() { AU2 = 1 }, OuterBrows, +1);

    [Fact]
    public void Unit_4_lowers_the_inner_brows() => Check(new() { AU4 = 1 }, InnerBrows, -1);

    [Fact]
    public void Unit_4_draws_the_brows_together() => Check(new() { AU4 = 1 }, face => Distance(face.LeftBrowInner, face.RightBrowInner), -1);

    [Fact]
    public void Unit_5_widens_the_eyes() => Check(new() { AU5 = 1 }, Eyes, +1);

    [Fact]
    public void Unit_6_narrows_the_eyes() => Check(new() { AU6 = 1 }, Eyes, -1);

    [Fact]
    public void Unit_7_narrows_the_eyes() => Check(new() { AU7 = 1 }, Eyes, -1);

    [Fact]
    public void Unit_9_lowers_the_inner_brows() => Check(new() { AU9 = 1 }, InnerBrows, -1);

    [Fact]
    public void Unit_10_raises_the_upper_lip() => Check(new() { AU10 = 1 }, UpperLipToNose, -1);

    [Fact]
    public void Unit_12_pulls_the_left_corner_up() => Check(new() { AU12 = 1 }, LeftCornerToEye, -1);

    [Fact]
    public void Unit_12_pulls_the_right_corner_up() => Check(new() { AU12 = 1 }, RightCornerToEye, -1);

    [Fact]
    public void Unit_12_widens_the_mouth() => Check(new() { AU12 = 1 }, MouthWidth, +1);

    [Fact]
    public void Unit_15_pulls_the_left_corner_down() => Check(new() { AU15 = 1 }, LeftCornerToEye, +1);

    [Fact]
    public void Unit_15_pulls_the_right_corner_down() => Check(new() { AU15 = 1 }, RightCornerToEye, +1);

    [Fact]
    public void Unit_17_pushes_the_lips_up() => Check(new() { AU17 = 1 }, UpperLipToNose, -1, pixels: .2);

    [Fact]
    public void Unit_18_puckers_the_mouth() => Check(new() { AU18 = 1 }, MouthWidth, -1);

    [Fact]
    public void Unit_20_stretches_the_mouth() => Check(new() { AU20 = 1 }, MouthWidth, +1);

    [Fact]
    public void Unit_25_parts_the_lips() => Check(new() { AU25 = 1 }, Lips, +1);

    [Fact]
    public void Unit_26_opens_the_mouth() => Check(new() { AU26 = 1 }, Lips, +1, pixels: 6);

    [Fact]
    public void Unit_26_drops_the_chin() => Check(new() { AU26 = 1 }, face => Distance(face.Chin, face.NoseTip), +1, pixels: 6);

    [Fact]
    public void Unit_43_closes_the_eyes()
    {
        foreach (var pose in Poses) Assert.True(Eyes(Landmarks(Number(1), new() { AU43 = 1 }, pose)) < .15 * Eyes(Landmarks(Number(1), ActionUnits.Rest, pose)));
    }

    [Fact]
    public void A_stronger_smile_pulls_farther()
    {
        double[] distances = [.. new[] { 0, .25, .5, .75, 1 }.Select(strength => LeftCornerToEye(Landmarks(Number(2), new() { AU12 = strength }, HeadPose.Frontal)))];
        Assert.Equal(distances.OrderDescending(), distances);
    }

    [Fact]
    public void Sums_and_blends_work_unit_by_unit()
    {
        ActionUnits a = new() { AU1 = .4, AU26 = 1, GazeX = -.5 }, b = new() { AU1 = .2, AU12 = .6, GazeX = -1 };
        Assert.Equal(new ActionUnits { AU1 = .6000000000000001, AU12 = .6, AU26 = 1, GazeX = -1.5 }, a + b);
        Assert.Equal(a, ActionUnits.Blend(a, b, 0));
        Assert.Equal(.3, ActionUnits.Blend(a, b, .5).AU1, 12);
        Assert.Equal(-1, (a + b).Clamped().GazeX);
        Assert.Equal(1, (3 * a).Clamped().AU1);
    }
}
