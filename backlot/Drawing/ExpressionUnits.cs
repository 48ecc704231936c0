using FaceValue.Study;

namespace FaceValue.Backlot.Drawing;

/// <summary>Which action units make an expression: for each a few variants, so that a class is not one picture.</summary>
/// <remarks>After the prototypes and major variants of Ekman and Friesen's EMFACS table. Nobody's identity enters but for the resting face they were drawn with.</remarks>
public static class ExpressionUnits
{
    static readonly ActionUnits[] Angry =
    [
        new() { AU4 = 1, AU5 = .45, AU7 = .7, AU24 = .85, AU17 = .35 },                          // pressed lips, a stare
        new() { AU4 = 1, AU5 = .3, AU7 = .8, AU9 = .3, AU10 = .6, AU20 = .25, AU25 = .8, AU26 = .55 }, // shouting, teeth shown
        new() { AU4 = .9, AU7 = .9, AU24 = .5, AU15 = .35, AU17 = .2 },                          // a glower
    ];

    static readonly ActionUnits[] Disgust =
    [
        new() { AU9 = 1, AU10 = .7, AU4 = .4, AU7 = .6, AU17 = .4, AU15 = .3 },
        new() { AU9 = .8, AU10 = 1, AU4 = .3, AU7 = .5, AU25 = .6, AU26 = .25 },
    ];

    static readonly ActionUnits[] Fear =
    [
        new() { AU1 = 1, AU2 = .6, AU4 = .6, AU5 = 1, AU20 = .9, AU25 = .8, AU26 = .3 },
        new() { AU1 = .9, AU2 = .7, AU4 = .5, AU5 = .9, AU20 = .6, AU25 = .8, AU26 = .6, GazeX = .5 },
        new() { AU1 = .9, AU2 = .3, AU4 = .8, AU5 = .9, AU7 = .3, AU20 = .8, AU25 = .3, GazeX = -.4 },
    ];

    static readonly ActionUnits[] Happy =
    [
        new() { AU6 = .8, AU12 = 1, AU25 = .75, AU26 = .15 },                                    // a smile with teeth
        new() { AU6 = 1, AU7 = .4, AU12 = 1, AU25 = 1, AU26 = .6 },                               // laughing
        new() { AU6 = .6, AU12 = .85 },                                                          // lips closed
    ];

    static readonly ActionUnits[] Sad =
    [
        new() { AU1 = 1, AU4 = .45, AU15 = .9, AU17 = .6, AU43 = .2, GazeY = -.3 },
        new() { AU1 = .8, AU4 = .3, AU15 = .7, AU43 = .45, GazeY = -.9 },                        // looking down
        new() { AU1 = 1, AU4 = .7, AU6 = .4, AU7 = .4, AU15 = .8, AU17 = .4, AU20 = .4, AU25 = .5, AU26 = .15 }, // crying
    ];

    static readonly ActionUnits[] Surprise =
    [
        new() { AU1 = 1, AU2 = 1, AU5 = .8, AU25 = 1, AU26 = .75 },
        new() { AU1 = .9, AU2 = 1, AU5 = .9, AU25 = .8, AU26 = .45, AU18 = .3 },
        new() { AU1 = 1, AU2 = 1, AU5 = 1, AU25 = 1, AU26 = 1 },
    ];

    static readonly ActionUnits[] Neutral =
    [
        new(),
        new() { GazeX = .5, GazeY = .1 },
        new() { AU43 = .15, GazeY = -.3 },
    ];

    /// <summary>How many variants an expression has.</summary>
    public static int VariantsOf(Expression expression) => Prototypes(expression).Length;

    /// <summary>The units of one expression on one person's face.</summary>
    /// <param name="expression">Which.</param>
    /// <param name="intensity">0 (the resting face) to 1 (as strong as it gets).</param>
    /// <param name="variant">Any number; taken modulo the number of variants.</param>
    /// <param name="person">Whose resting face it lies on.</param>
    public static ActionUnits Of(Expression expression, double intensity, int variant, Person person) =>
        (person.Resting + intensity * Prototype(expression, variant)).Clamped();

    /// <summary>The units of several expressions at once: their prototypes, weighted by the mixture's shares.</summary>
    /// <param name="mixture">How much of each; normalised here.</param>
    /// <param name="intensity">0 (the resting face) to 1.</param>
    /// <param name="variant">Any number; taken modulo each expression's number of variants.</param>
    /// <param name="person">Whose resting face it lies on.</param>
    public static ActionUnits Of(ExpressionMixture mixture, double intensity, int variant, Person person)
    {
        var shares = mixture.Normalised();
        var sum = Enum.GetValues<Expression>().Aggregate(ActionUnits.Rest, (units, e) => units + shares[e] * Prototype(e, variant));
        return (person.Resting + intensity * sum).Clamped();
    }

    static ActionUnits Prototype(Expression expression, int variant)
    {
        var variants = Prototypes(expression);
        return variants[(int)((uint)variant % variants.Length)];
    }

    static ActionUnits[] Prototypes(Expression expression) => expression switch
    {
        Expression.Angry => Angry,
        Expression.Disgust => Disgust,
        Expression.Fear => Fear,
        Expression.Happy => Happy,
        Expression.Neutral => Neutral,
        Expression.Sad => Sad,
        Expression.Surprise => Surprise,
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not one of the seven expressions."),
    };
}
