using FaceValue.Datasets;

namespace FaceValue.Tests.Datasets;

public sealed class AugmentationTest
{
    public static TheoryData<string> Strengths => [.. All.Keys];

    static Dictionary<string, Augmentation> All => new() { ["light"] = Augmentation.Light, ["medium"] = Augmentation.Medium, ["heavy"] = Augmentation.Heavy };

    [Theory, MemberData(nameof(Strengths))]
    public void The_same_seed_epoch_and_ids_give_the_same_values_and_any_other_gives_others(string strength)
    {
        var (augmentation, batch) = (All[strength], DrawnSets.Batch(12, 20));
        var before = (float[])batch.Images.Clone();
        var once = augmentation.Apply(batch, 42, 1).Images;
        Assert.Equal(once, augmentation.Apply(batch, 42, 1).Images);
        Assert.NotEqual(once, augmentation.Apply(batch, 43, 1).Images);
        Assert.NotEqual(once, augmentation.Apply(batch, 42, 2).Images);
        Assert.NotEqual(once, augmentation.Apply(batch with { Ids = [.. batch.Ids.Select(id => id + "'")] }, 42, 1).Images);
        Assert.Equal(before, batch.Images);
    }

    [Theory, MemberData(nameof(Strengths))]
    public void A_picture_is_varied_alike_in_whatever_batch_it_is(string strength)
    {
        var batch = DrawnSets.Batch(6, 20);
        var together = All[strength].Apply(batch, 42, 3).Images;
        for (var i = 0; i < 6; i++)
        {
            var alone = new Batch(batch.Images[(i * 1200)..((i + 1) * 1200)], 1, 20, 20, [0], [batch.Ids[i]]);
            Assert.Equal(together[(i * 1200)..((i + 1) * 1200)], All[strength].Apply(alone, 42, 3).Images);
        }
    }

    [Theory, MemberData(nameof(Strengths))]
    public void Values_stay_within_0_to_1_and_grey_stays_grey(string strength)
    {
        for (var epoch = 1; epoch <= 5; epoch++)
        {
            Assert.All(All[strength].Apply(DrawnSets.Batch(20, 17), 42, epoch).Images, value => Assert.InRange(value, 0, 1));
            var grey = All[strength].Apply(DrawnSets.Batch(10, 17, grey: true), 42, epoch);
            for (var i = 0; i < grey.Count * 289; i++)
            {
                var (image, pixel) = (i / 289 * 867, i % 289);
                Assert.Equal(grey.Images[image + pixel], grey.Images[image + 289 + pixel], 1e-5f);
                Assert.Equal(grey.Images[image + pixel], grey.Images[image + 578 + pixel], 1e-5f);
            }
        }
    }

    [Fact]
    public void Draws_lie_within_the_strengths_that_the_original_states()
    {
        var light = Enumerable.Range(0, 2000).Select(i => Augmentation.Light.Draw(1, 1, $"{i}")).ToList();
        Assert.InRange(light.Count(draw => draw.Flip), 1000 - 90, 1000 + 90);
        Assert.InRange(light.Max(draw => draw.Degrees), 9.9, 10);
        Assert.InRange(light.Min(draw => draw.Degrees), -10, -9.9);
        Assert.InRange(light.Min(draw => draw.Brightness), 0.8, 0.801);
        Assert.InRange(light.Max(draw => draw.Contrast), 1.199, 1.2);
        Assert.All(light, draw => Assert.True(draw is { Right: 0, Down: 0, Scale: 1, Saturation: 1, Hue: 0 } && draw.Corners.All(corner => corner == 0)));
        var heavy = Enumerable.Range(0, 2000).Select(i => Augmentation.Heavy.Draw(1, 1, $"{i}")).ToList();
        Assert.InRange(heavy.Max(draw => draw.Degrees), 19.9, 20);
        Assert.InRange(heavy.Max(draw => draw.Right), 0.149, 0.15);
        Assert.InRange(heavy.Min(draw => draw.Scale), 0.9, 0.901);
        Assert.InRange(heavy.Max(draw => draw.Hue), 0.099, 0.1);
        Assert.InRange(heavy.Count(draw => draw.Corners.Any(corner => corner > 0)), 1000 - 90, 1000 + 90);
    }

    [Theory, InlineData(16, 16), InlineData(11, 7)]
    public void A_mirrored_picture_is_the_picture_from_right_to_left(int width, int height)
    {
        var values = Enumerable.Range(0, 3 * width * height).Select(i => i % 97 / 97f).ToArray();
        var flipped = new Augmentation { Name = "flip", FlipShare = 1 }.Apply(new Batch(values, 1, height, width, [0], ["a"]), 1, 1).Images;
        for (var i = 0; i < values.Length; i++) Assert.Equal(values[i / width * width + width - 1 - i % width], flipped[i], 1e-6f);
    }

    [Fact]
    public void Shift_and_turn_move_a_spot_to_where_geometry_says()
    {
        const int Side = 101;
        var values = new float[3 * Side * Side];
        // A spot 30 pixels to the right of the centre.
        for (var plane = 0; plane < 3; plane++) values[plane * Side * Side + 50 * Side + 80] = 1;
        var batch = new Batch(values, 1, Side, Side, [0], ["a"]);
        var moves = new Augmentation { Name = "moves", RotationDegrees = 40, ShiftShare = 0.1, Scale = 0.2, FlipShare = 0.5 };
        for (var epoch = 1; epoch <= 20; epoch++)
        {
            var draw = moves.Draw(5, epoch, "a");
            var moved = moves.Apply(batch, 5, epoch).Images.AsSpan(0, Side * Side);
            double mass = 0, x = 0, y = 0;
            for (var i = 0; i < moved.Length; i++) (mass, x, y) = (mass + moved[i], x + moved[i] * (i % Side), y + moved[i] * (i / Side));
            var (sin, cos) = Math.SinCos(draw.Degrees * Math.PI / 180);
            var reach = 30 * draw.Scale * (draw.Flip ? -1 : 1);
            Assert.Equal(50 + reach * cos + draw.Right * Side, x / mass, 0.6);
            Assert.Equal(50 + reach * sin + draw.Down * Side, y / mass, 0.6);
        }
    }

    [Fact]
    public void Brightness_contrast_and_saturation_do_what_their_names_say()
    {
        var batch = DrawnSets.Batch(1, 20);
        for (var i = 0; i < batch.Images.Length; i++) batch.Images[i] = 0.4f + 0.2f * batch.Images[i];
        static double Grey(float[] v, int i) => 0.299 * v[i] + 0.587 * v[400 + i] + 0.114 * v[800 + i];
        var mean = Enumerable.Range(0, 400).Average(i => Grey(batch.Images, i));
        foreach (var augmentation in (Augmentation[])[new() { Name = "b", Brightness = 0.5 }, new() { Name = "c", Contrast = 0.5 }, new() { Name = "s", Saturation = 0.5 }])
        {
            var draw = augmentation.Draw(3, 1, batch.Ids[0]);
            var changed = augmentation.Apply(batch, 3, 1).Images;
            for (var i = 0; i < 1200; i++)
            {
                var (value, grey) = (batch.Images[i], Grey(batch.Images, i % 400));
                var expected = draw.Brightness * value;
                if (draw.Contrast != 1) expected = mean + draw.Contrast * (value - mean);
                if (draw.Saturation != 1) expected = grey + draw.Saturation * (value - grey);
                Assert.Equal(expected, changed[i], 1e-4);
            }
        }
    }

    [Fact]
    public void A_third_of_a_turn_of_the_colours_makes_red_green()
    {
        float[] red = [1, 0, 0];
        var draw = new AugmentationDraw(false, 0, 0, 0, 1, 1, 1, 1, 1 / 3.0, []);
        draw.Colour(red);
        Assert.Equal([0, 1, 0], red.Select(value => Math.Round(value, 5)));
    }

    [Fact]
    public void None_changes_nothing()
    {
        var batch = DrawnSets.Batch(3, 8);
        Assert.Same(batch, Augmentation.None.Apply(batch, 1, 1));
        var still = (Augmentation.None with { Name = "still" }).Apply(batch, 1, 1);
        for (var i = 0; i < batch.Images.Length; i++) Assert.Equal(batch.Images[i], still.Images[i], 1e-6f);
    }
}
