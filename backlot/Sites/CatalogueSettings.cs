using FaceValue.Study;

namespace FaceValue.Backlot.Sites;

/// <summary>What the two sites hold. Every number models something; its reason stands beside it.</summary>
public sealed record CatalogueSettings
{
    /// <summary>The phrases, how much each reaches and how far each can be trusted.</summary>
    public IReadOnlyList<SoughtExpression> Sought { get; init; } = StudyPhrases.Original;

    /// <summary>The share of photos on the second site. Pixabay is the larger one here, because the original's final model was trained on its photos alone.</summary>
    public double PixabayShare { get; init; } = .70;

    /// <summary>The share of Pexels' series that their photographers also put on Pixabay: the same pictures under other numbers, which only a look at the pixels finds.</summary>
    public double OnBothSites { get; init; } = .04;

    /// <summary>The share of series that also carry a word of another expression, so that two labels claim one photo.</summary>
    public double UnderAnotherExpression { get; init; } = .03;

    /// <summary>How likely a series is to have 1, 2, 3 ... photos. Mean 2.8: enough near-duplicates for a split by row to leak, as on the real sites.</summary>
    public IReadOnlyList<double> SeriesSizes { get; init; } = [.34, .20, .15, .12, .08, .05, .03, .03];

    /// <summary>The chance that the next photo of a series is of the same moment: same pose, same expression, hardly another picture.</summary>
    public double SameMoment { get; init; } = .5;

    /// <summary>How many photographers there are: the n-th series of a site is by a new one with chance v / (n - 1 + v), else by one in proportion to their series so far. 120 gives about 270 on Pixabay, few with dozens of series, many with one.</summary>
    public double PhotographerVariety { get; init; } = 120;

    /// <summary>The chance that a photographer works with a person who was in an earlier series. One person then appears under several expressions, and a split by series still leaks.</summary>
    public double SamePerson { get; init; } = .4;

    /// <summary>How strongly an acted expression is shown, 0 to 1, uniform. Stock models act, but not at full strength.</summary>
    public (double Low, double High) Intensity { get; init; } = (.40, 1);

    /// <summary>Height of the head by height of the photo, uniform, where a face-specific phrase finds it: a close-up.</summary>
    public (double Low, double High) CloseUpHead { get; init; } = (.28, .48);

    /// <summary>The same where only other words find it: a wider shot.</summary>
    public (double Low, double High) WiderHead { get; init; } = (.15, .32);

    /// <summary>Sizes in pixels, with weights that sum to 1. Small, so that a whole world is drawn in minutes; landscape leads as on the real sites.</summary>
    public IReadOnlyList<(int Width, int Height, double Weight)> Formats { get; init; } = [(640, 480, .55), (640, 427, .30), (480, 640, .15)];

    /// <summary>The share of faceless photos filed under Pixabay's category "people" all the same. The others stay hidden from a search in that category.</summary>
    public double FacelessUnderPeople { get; init; } = .5;

    /// <summary>What is sought for one expression.</summary>
    public SoughtExpression For(Expression expression) => Sought.Single(s => s.Expression == expression);
}
