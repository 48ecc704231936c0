namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>The average head's rings: half the width, and the depths before and behind the ear axis, by height.</summary>
static class SkullProfile
{
    public static readonly Curve Width = new((-.5f, 0), (-.495f, .075f), (-.47f, .165f), (-.42f, .245f), (-.34f, .304f), (-.24f, .330f), (-.12f, .337f), (0, .334f), (.1f, .327f), (.2f, .312f), (.29f, .296f), (.37f, .276f), (.43f, .246f), (.47f, .205f), (.495f, .145f), (.506f, .09f), (.513f, 0));
    public static readonly Curve Front = new((-.5f, 0), (-.495f, .075f), (-.47f, .165f), (-.42f, .255f), (-.34f, .328f), (-.24f, .372f), (-.12f, .393f), (-.02f, .385f), (.1f, .385f), (.2f, .388f), (.3f, .386f), (.37f, .372f), (.43f, .372f), (.47f, .362f), (.495f, .325f), (.505f, .26f), (.51f, .0f));
    public static readonly Curve Back = new((-.5f, 0), (-.495f, .08f), (-.47f, .18f), (-.42f, .28f), (-.34f, .37f), (-.24f, .425f), (-.1f, .445f), (.02f, .425f), (.12f, .38f), (.22f, .32f), (.35f, .26f), (.48f, .2f), (.51f, .1f));
}
