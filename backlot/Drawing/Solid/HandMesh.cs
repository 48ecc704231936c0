using System.Numerics;
using FaceValue.Backlot.Drawing.Raster;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>A hand before the face, and the forearm that carries it: a palm, four fingers of three joints, a thumb.</summary>
static class HandMesh
{
    // Where the palm's middle lies, the way the fingers point, and the way the palm's back faces: for a hand from the picture's left, in the head's space.
    static (Vector3 Palm, Vector3 Fingers, Vector3 Back, float Curl, float Spread) Rest(HandPlace place) => place switch
    {
        HandPlace.Chin => (new(-.06f, .62f, .40f), new(.55f, -.62f, -.2f), new(-.25f, .15f, 1), 1.25f, .05f),
        HandPlace.Cheek => (new(-.27f, .33f, .31f), new(-.02f, -1, -.14f), new(-.50f, .10f, .86f), .16f, .10f),
        HandPlace.Mouth => (new(-.15f, .40f, .475f), new(.72f, -.55f, -.05f), new(-.12f, -.05f, 1), .30f, .06f),
        _ => (new(-.37f, .10f, .28f), new(.30f, -.95f, -.02f), new(-.55f, .0f, .80f), .55f, .14f),
    };

    /// <summary>Adds them in the camera's space.</summary>
    public static void Add(Geometry geometry, Person person, Occlusion occlusion, Turn head, Vector3 root, Turn body, Vector3 skin)
    {
        var side = occlusion.FromLeft ? 1f : -1f;
        Vector3 Place(Vector3 v) => head.Apply(v with { X = side * v.X });
        var (palm, fingers, back, curl, spread) = Rest(occlusion.Hand);
        var middle = Place(palm);
        Vector3 along = Vector3.Normalize(Place(fingers)), outwards = Vector3.Normalize(Place(back));
        outwards = Vector3.Normalize(outwards - Vector3.Dot(outwards, along) * along);
        var across = side * Vector3.Cross(along, outwards); // towards the thumb
        var flesh = skin * new Vector3(1.02f, .96f, .94f);
        Span<(Vector3, float)> line = new (Vector3, float)[4];
        ReadOnlySpan<float> lengths = [.155f, .175f, .165f, .128f];
        for (var finger = 0; finger < 4; finger++)
        {
            var place = 1.5f - finger;
            var knuckle = middle + .090f * along + .040f * place * across - .006f * MathF.Abs(place) * along + .012f * outwards;
            var way = Vector3.Normalize(along + spread * place * across * .6f);
            var at = knuckle;
            line[0] = (knuckle - .05f * way, .0235f);
            // Each joint bends the finger further in.
            for (var joint = 0; joint < 3; joint++)
            {
                var bend = curl * (.35f + .4f * joint) * (1 + .06f * finger);
                at += lengths[finger] * (joint == 0 ? .42f : joint == 1 ? .32f : .24f) * Vector3.Normalize(MathF.Cos(bend) * way - MathF.Sin(bend) * outwards);
                line[joint + 1] = (at, .0215f - .0025f * joint - (finger == 3 ? .003f : 0));
            }
            Limb(geometry, flesh, 10, line, 3);
        }
        var thumbRoot = middle - .045f * along + .055f * across;
        Limb(geometry, flesh, 10, [(thumbRoot - .02f * across, .034f), (thumbRoot + .045f * along + .035f * across - .010f * outwards, .029f), (thumbRoot + .10f * along + .052f * across - .03f * outwards, .024f), (thumbRoot + .145f * along + .050f * across - .05f * outwards, .019f)], 3);
        Palm(geometry, flesh, middle, along, across, outwards);
        Forearm(geometry, person, middle, along, root, body, side, flesh);
    }

    // A cushion a little wider at the knuckles than at the wrist.
    static void Palm(Geometry geometry, Vector3 flesh, Vector3 middle, Vector3 along, Vector3 across, Vector3 outwards)
    {
        const int rows = 10, columns = 18;
        var grid = geometry.AddGrid(Material.Skin, rows, columns, closed: true, twoSided: true);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                float t = row / (rows - 1f), turn = 2 * MathF.PI * column / columns, round = MathF.Sqrt(MathF.Max(.004f, 1 - MathF.Pow(MathF.Abs(2 * t - 1), 4)));
                var wide = (.058f + .026f * t) * round;
                Vector3 up = MathF.Cos(turn) * wide * across, front = MathF.Sin(turn) * .034f * round * outwards;
                ref var vertex = ref grid[row * columns + column];
                vertex.Position = middle + (-.105f + .215f * t) * along + up + front;
                vertex.Normal = Vector3.Normalize(MathF.Cos(turn) * across / .07f + MathF.Sin(turn) * outwards / .034f + (2 * t - 1) * (2 * t - 1) * (2 * t - 1) * along / .03f);
                vertex.Colour = flesh;
                vertex.Open = .95f;
            }
    }

    static void Forearm(Geometry geometry, Person person, Vector3 middle, Vector3 along, Vector3 root, Turn body, float side, Vector3 flesh)
    {
        var wrist = middle - .115f * along;
        var elbow = root + body.Apply(new Vector3(-side * .46f * (float)person.Shoulders, 1.08f, .36f));
        var cuff = Vector3.Lerp(wrist, elbow, .22f);
        Limb(geometry, flesh, 14, [(wrist + .03f * along, .050f), (wrist, .050f), (cuff, .060f)], 3);
        var cloth = Tone.Linear(person.Outfit.Colour);
        var shoulder = root + body.Apply(new Vector3(-side * .60f * (float)person.Shoulders, .40f, -.02f));
        var sleeve = Tube.Add(geometry, Material.Cloth, cloth, 18, [(cuff, .074f), (Vector3.Lerp(cuff, elbow, .5f), .098f), (elbow, .115f), (Vector3.Lerp(elbow, shoulder, .5f), .135f), (shoulder, .14f)], 4);
        for (var i = 0; i < sleeve.Length; i++) sleeve[i].Open = .9f + .1f * Lumps.At(i / 18 * .9f, i % 18 * .7f, person.Seed % 13);
    }

    static void Limb(Geometry geometry, Vector3 flesh, int columns, ReadOnlySpan<(Vector3, float)> line, int steps)
    {
        foreach (ref var vertex in Tube.Add(geometry, Material.Skin, flesh, columns, line, steps)) vertex.Open = .92f;
    }
}
