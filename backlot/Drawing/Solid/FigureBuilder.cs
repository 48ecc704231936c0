using System.Numerics;
using FaceValue.Backlot.Drawing.Paint;
using FaceValue.Backlot.Drawing.Raster;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>Puts a figure's meshes together: each is made in its own space, then turned into the camera's.</summary>
sealed class FigureBuilder(Geometry geometry, Figure figure, Turn turn, float pixels)
{
    static readonly Vector3 SkullBase = new(0, .27f, -.10f);

    /// <summary>Adds everything.</summary>
    public LandmarkFinder Build(Sheet face, Sheet cloth, FaceMotion motion, FaceFeatures features, LandmarkFinder landmarks)
    {
        var person = figure.Person;
        var skin = Tone.Linear(new SkinColours(person).Skin);
        var front = HeadMesh.Add(geometry, person, motion, face, skin, pixels);
        Scalp(front, person);
        landmarks.Find(front, features, EarMesh.Tragion(person, -1), EarMesh.Tragion(person, 1));
        EarMesh.Add(geometry, person, -1, skin);
        EarMesh.Add(geometry, person, 1, skin);
        HairMesh.Add(geometry, person);
        GlassesMesh.Add(geometry, person, pixels);
        var ofHead = geometry.VertexCount;
        Move(0, turn, Vector3.Zero);

        // The body follows the head half way, as it does when somebody leans.
        var joint = turn.Apply(SkullBase);
        var root = Vector3.Lerp(SkullBase, joint, .6f) + new Vector3(0, .33f, -.02f);
        BodyMesh.AddNeck(geometry, joint, root, .150f + .022f * (float)(person.Shoulders - .9) * 5, skin);
        var body = Turn.Of(new HeadPose(figure.BodyYaw, 0, 0));
        var first = geometry.VertexCount;
        BodyMesh.AddTorso(geometry, person, cloth, skin);
        Move(first, body, root);
        if (figure.Occlusion.Hand != HandPlace.None) HandMesh.Add(geometry, person, figure.Occlusion, turn, root, body, skin);
        return landmarks;
    }

    void Move(int first, Turn by, Vector3 to)
    {
        foreach (ref var vertex in geometry.Vertices[first..])
        {
            vertex.Position = by.Apply(vertex.Position) + to;
            vertex.Normal = by.Apply(vertex.Normal);
            vertex.Along = by.Apply(vertex.Along);
        }
    }

    // Under the hair the scalp takes its colour, so that no bare skin shows between strands.
    static void Scalp(Span<Vertex> head, Person person)
    {
        if (person.Hair.Style == HairStyle.Bald) return;
        var line = new Hairline(person.Hair.Style);
        var colour = Tone.Linear(person.Hair.Colour) * .6f;
        var most = person.Hair.Style is HairStyle.Buzz or HairStyle.Receding ? .75f : .95f;
        foreach (ref var vertex in head)
        {
            var at = vertex.Position;
            var shade = most * line.Shade(MathF.Atan2(at.X, at.Z), at.Y);
            vertex.Colour = Vector3.Lerp(vertex.Colour, colour, shade);
            vertex.Cover *= 1 - shade;
        }
    }
}
