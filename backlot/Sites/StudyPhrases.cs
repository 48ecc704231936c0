using FaceValue.Study;
using static FaceValue.Backlot.Sites.PhotoSubject;
using static FaceValue.Study.Expression;

namespace FaceValue.Backlot.Sites;

/// <summary>The original study's 28 phrases, and what each finds here.</summary>
/// <remarks>
/// Written down before any model was trained, from what is known of the original study, and never tuned on a result:
/// <list type="bullet">
/// <item>Faces: the five studied have the original's own counts (1028, 342, 1387, 796, 185). The detector will miss a few in a hundred, which leaves about 3,500 crops.
/// Disgust has few, which is why the original dropped it; neutral has some, of two kinds that look different, which is why it was dropped too.</item>
/// <item>Right: 84.5% over the five. Sad is lowest, because 26% of its faces are contemplative and not sad.</item>
/// <item>HomeShare: a plain word ("happy") reaches more than a rare one ("joyful"); the face-specific phrase about a quarter.</item>
/// <item>AlsoFinds: photographers tag a series with several near-synonyms, the plain word more often than the rare one.</item>
/// <item>Faceless: plain words mean other things too. "Gross" finds food, "calm" lakes, "neutral" beige rooms, "surprise" presents, "mad" a storm.</item>
/// </list>
/// </remarks>
public static class StudyPhrases
{
    static readonly FaceShown Contemplative = FaceShown.Contemplative, PosedBlank = FaceShown.PosedBlank;

    /// <summary>All seven expressions, in the order of <see cref="Expression"/>.</summary>
    public static IReadOnlyList<SoughtExpression> Original { get; } =
    [
        new(Angry, Faces: 1028, SeveralFaces: .05,
        [
            // phrase                home  also  right faceless
            new("angry face",        .28,  .12,  .90,  .03, Objects),
            new("angry",             .38,  .30,  .88,  .04, Objects, Landscape),
            new("mad",               .22,  .18,  .80,  .07, Landscape, Objects),
            new("irate",             .12,  .10,  .82,  .02, TurnedAway),
        ], [(Acted(Sad), .30), (Contemplative, .30), (Acted(Disgust), .15), (PosedBlank, .15), (Acted(Surprise), .10)], Neighbour: Sad),

        new(Disgust, Faces: 46, SeveralFaces: .03,
        [
            new("disgust face",      .35,  .10,  .66,  .30, Objects, Food),
            new("disgusted",         .30,  .20,  .62,  .35, Food, Objects),
            new("gross",             .20,  .08,  .40,  .80, Food),
            new("repulsed",          .15,  .08,  .60,  .55, Food, TurnedAway),
        ], [(Acted(Angry), .50), (Acted(Surprise), .20), (Contemplative, .15), (Acted(Happy), .15)], Neighbour: Angry),

        new(Fear, Faces: 342, SeveralFaces: .06,
        [
            new("fear face",         .26,  .12,  .82,  .05, Objects),
            new("fear",              .26,  .20,  .74,  .13, Room, TurnedAway),
            new("afraid",            .20,  .18,  .80,  .06, TurnedAway),
            new("scared",            .28,  .25,  .80,  .05, TurnedAway, Room),
        ], [(Acted(Surprise), .50), (Acted(Sad), .20), (Contemplative, .20), (Acted(Happy), .10)], Neighbour: Surprise),

        new(Happy, Faces: 1387, SeveralFaces: .12,
        [
            new("happy face",        .26,  .12,  .95,  .03, Objects),
            new("happy",             .36,  .25,  .91,  .05, Objects, Food),
            new("smiling",           .26,  .25,  .95,  .02, Objects),
            new("joyful",            .12,  .10,  .90,  .06, TurnedAway, Landscape),
        ], [(Contemplative, .60), (Acted(Surprise), .25), (PosedBlank, .15)], Neighbour: Surprise),

        new(Neutral, Faces: 130, SeveralFaces: .03,
        [
            new("neutral face",      .40,  .15,  .80,  .05, Objects),
            new("neutral",           .15,  .20,  .75,  .55, Room, Objects),
            new("calm",              .25,  .12,  .35,  .60, Landscape),
            new("expressionless",    .20,  .12,  .85,  .06, Objects),
        ], [(Contemplative, .80), (Acted(Happy), .12), (Acted(Sad), .08)], Neighbour: Sad),

        new(Sad, Faces: 796, SeveralFaces: .04,
        [
            new("sad face",          .28,  .12,  .72,  .03, Objects),
            new("sad",               .38,  .30,  .64,  .07, TurnedAway, Landscape),
            new("crying",            .18,  .14,  .82,  .06, TurnedAway),
            new("unhappy",           .16,  .16,  .67,  .03, TurnedAway),
        ], [(Contemplative, .866), (Acted(Angry), .08), (Acted(Happy), .054)], Neighbour: Angry),

        new(Surprise, Faces: 185, SeveralFaces: .05,
        [
            new("surprise face",     .28,  .14,  .88,  .12, Objects),
            new("surprised",         .32,  .26,  .86,  .04, Objects),
            new("shocked",           .26,  .22,  .82,  .03, TurnedAway),
            new("astonished",        .14,  .10,  .82,  .03, Landscape),
        ], [(Acted(Happy), .55), (Acted(Fear), .30), (Contemplative, .15)], Neighbour: Fear),
    ];

    static FaceShown Acted(Expression expression) => FaceShown.Acted(expression);
}
