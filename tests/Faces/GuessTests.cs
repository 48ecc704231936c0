using CsCheck;
using FaceValue.Faces;

namespace FaceValue.Tests.Faces;

/// <summary>From the network's numbers to faces, on numbers worked out by hand.</summary>
public class GuessTests
{
    static RawFace Box(float left, float top, float side, float score)
    {
        var points = new RawPoints();
        for (var i = 0; i < 12; i++) points[i] = left + i;
        return new RawFace(left, top, left + side, top + side, score, points);
    }

    [Fact]
    public void Anchors_are_the_centres_of_cells_in_rows()
    {
        Assert.Equal(896, Anchors.ShortRange.Centres.Length);
        Assert.Equal(2304, Anchors.FullRange.Centres.Length);
        Assert.Equal([new(0.5f / 16, 0.5f / 16), new(0.5f / 16, 0.5f / 16), new(1.5f / 16, 0.5f / 16)], Anchors.ShortRange.Centres[..3]);
        Assert.Equal(Enumerable.Repeat(new FacePoint(7.5f / 8, 7.5f / 8), 6), Anchors.ShortRange.Centres[^6..]);
        Assert.Equal(new FacePoint(0.5f / 48, 1.5f / 48), Anchors.FullRange.Centres[48]);
    }

    [Fact]
    public void A_guess_is_measured_from_its_anchor_in_pixels_of_the_input()
    {
        var anchors = new Anchors(100, [new(0.5f, 0.5f), new(0.25f, 0.75f)]);
        float[] boxes = [0, 0, 10, 20, .. new float[12], 5, -5, 10, 20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
        var face = Assert.Single(GuessDecoder.Decode(boxes, [-1, 1000], anchors, 0.5f));
        Assert.Equal([0.25f, 0.6f, 0.35f, 0.8f], [face.Left, face.Top, face.Right, face.Bottom], (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(1, face.Score);
        Assert.Equal(0.26f, face.Points[0], 1e-6);
        Assert.Equal(0.87f, face.Points[11], 1e-6);
    }

    [Fact]
    public void A_guess_without_size_or_with_no_number_is_dropped()
    {
        var anchors = new Anchors(100, [new(0.5f, 0.5f), new(0.5f, 0.5f), new(0.5f, 0.5f)]);
        var boxes = new float[48];
        boxes[2] = -1;
        boxes[16 + 3] = float.NaN;
        Assert.Empty(GuessDecoder.Decode(boxes, [5, 5, float.NaN], anchors, 0.5f));
    }

    [Fact]
    public void Overlapping_guesses_become_their_mean_weighted_by_score()
    {
        // The second shares 0.8 of the first's width: 0.8 / 1.2 of the union. The third stands apart.
        var faces = GuessMerger.Merge([Box(0.2f, 0, 1, 0.5f), Box(0, 0, 1, 0.75f), Box(5, 5, 1, 0.6f)], 0.3f);
        Assert.Equal([0.75f, 0.6f], faces.Select(face => face.Score));
        Assert.Equal(0.2f * 0.5f / 1.25f, faces[0].Left, 1e-6);
        Assert.Equal(1 + 0.2f * 0.5f / 1.25f, faces[0].Right, 1e-6);
        Assert.Equal(11 + 0.08f, faces[0].Points[11], 1e-5);
        Assert.Equal(5, faces[1].Left);
    }

    [Fact]
    public void Merging_leaves_one_face_a_group_and_stays_inside_the_guesses()
    {
        var box = from left in Gen.Float[0, 1] from top in Gen.Float[0, 1] from side in Gen.Float[0.05f, 0.5f] from score in Gen.Float[0.5f, 1] select Box(left, top, side, score);
        box.List[0, 40].Sample(guesses =>
        {
            var faces = GuessMerger.Merge(guesses, 0.3f);
            Assert.Equal(guesses.Count == 0, faces.Count == 0);
            Assert.True(faces.Count <= guesses.Count);
            Assert.Equal(faces.Select(face => face.Score).OrderDescending(), faces.Select(face => face.Score));
            if (guesses.Count > 0) Assert.Equal(guesses.Max(guess => guess.Score), faces[0].Score);
            foreach (var face in faces)
                Assert.InRange(face.Left, guesses.Min(guess => guess.Left) - 1e-5f, guesses.Max(guess => guess.Left) + 1e-5f);
        });
    }

    [Fact]
    public void Overlap_is_symmetric_and_1_only_for_the_same_box()
    {
        var box = from left in Gen.Float[0, 1] from top in Gen.Float[0, 1] from side in Gen.Float[0.1f, 0.5f] select Box(left, top, side, 1);
        Gen.Select(box, box).Sample(pair =>
        {
            var (a, b) = pair;
            Assert.Equal(a.Overlap(b), b.Overlap(a), 1e-5);
            Assert.InRange(a.Overlap(b), 0, 1.00001f);
            Assert.Equal(1, a.Overlap(a), 1e-5);
        });
        Assert.Equal(0, Box(0, 0, 0, 1).Overlap(Box(0, 0, 0, 1)));
    }
}
