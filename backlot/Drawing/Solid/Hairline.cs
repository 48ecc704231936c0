namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>Where the hair of a head ends, all around it.</summary>
sealed class Hairline
{
    // By the turn from the front, in radians: forehead, temple, before the ear, over it, nape.
    static readonly Curve Full = new((0, -.290f), (.35f, -.298f), (.62f, -.270f), (.85f, -.17f), (1.08f, -.06f), (1.25f, .06f), (1.42f, .04f), (1.6f, -.03f), (1.95f, .05f), (2.3f, .2f), (3.15f, .26f));
    static readonly Curve Pulled = new((0, -.300f), (.35f, -.305f), (.62f, -.275f), (.85f, -.175f), (1.08f, -.08f), (1.3f, -.02f), (1.6f, -.05f), (1.95f, .05f), (2.3f, .18f), (3.15f, .22f));
    static readonly Curve Thin = new((0, -.40f), (.3f, -.41f), (.55f, -.43f), (.8f, -.30f), (1.0f, -.13f), (1.2f, .04f), (1.42f, .04f), (1.6f, -.03f), (1.95f, .05f), (2.3f, .2f), (3.15f, .25f));
    static readonly Curve Low = new((0, -.115f), (.35f, -.12f), (.6f, -.125f), (.8f, -.14f), (1.0f, -.07f), (1.25f, .06f), (1.42f, .04f), (1.6f, -.02f), (1.95f, .05f), (2.3f, .2f), (3.15f, .26f));

    readonly Curve line;

    public Hairline(HairStyle style)
    {
        line = style switch
        {
            HairStyle.Receding => Thin,
            HairStyle.Fringe => Low,
            HairStyle.Bun or HairStyle.Ponytail or HairStyle.Long or HairStyle.Wavy or HairStyle.Bob => Pulled,
            _ => Full,
        };
        Root = style == HairStyle.Fringe ? Full : line;
    }

    /// <summary>The height at which the hair ends.</summary>
    public float End(float turn) => line[MathF.Abs(turn)];

    /// <summary>How much of the scalp is hidden or shaded by hair growing there: 1 well inside the hairline.</summary>
    public float Shade(float turn, float y) => Curve.Step(-.012f, .035f, Root[MathF.Abs(turn)] - y);

    /// <summary>Where it grows, which a fringe hangs below.</summary>
    Curve Root { get; }
}
