using FaceValue.Statistics;

namespace FaceValue.Backlot.Drawing;

/// <summary>The mouth of somebody who speaks: about four syllables a second, each with a jaw movement and a lip shape, and a pause now and then.</summary>
/// <remarks>The speech rate is that of everyday talk (4 to 5 syllables a second, Greenberg 1999).</remarks>
public static class Talking
{
    const double SyllablesPerSecond = 4.3;

    static readonly ActionUnits[] Visemes =
    [
        new() { AU25 = .8, AU26 = .55 },             // ah
        new() { AU25 = .6, AU26 = .25, AU20 = .35 }, // ee
        new() { AU25 = .5, AU26 = .3, AU18 = .8 },   // oo
        new() { AU24 = .6 },                         // m, b, p
        new() { AU25 = .5, AU26 = .15, AU10 = .2 },  // s, t
        new() { AU25 = .7, AU26 = .4, AU18 = .35 },  // oh
    ];

    /// <summary>What speaking adds to a face.</summary>
    /// <param name="seconds">The time since the speech began.</param>
    /// <param name="seed">Which speech: the syllables follow from it.</param>
    public static ActionUnits At(double seconds, int seed)
    {
        var at = Math.Max(0, seconds) * SyllablesPerSecond;
        var syllable = (long)at;
        var share = at - syllable;
        // Smooth from one mouth shape into the next.
        return ActionUnits.Blend(Viseme(syllable, seed), Viseme(syllable + 1, seed), share * share * (3 - 2 * share));
    }

    /// <summary>A face that speaks while it shows <paramref name="shown"/>: the jaw follows whichever is wider open, so that a shout stays a shout.</summary>
    public static ActionUnits Over(ActionUnits shown, double seconds, int seed)
    {
        var speech = At(seconds, seed);
        return (shown + speech with { AU25 = 0, AU26 = 0 } with
        {
            AU25 = Math.Max(0, speech.AU25 - shown.AU25),
            AU26 = Math.Max(0, speech.AU26 - .5 * shown.AU26),
        }).Clamped();
    }

    static ActionUnits Viseme(long syllable, int seed)
    {
        var random = new RandomStream(seed, syllable);
        if (random.Chance(.12)) return ActionUnits.Rest; // a breath
        return random.Between(.6, 1) * Visemes[random.Next(Visemes.Length)];
    }
}
