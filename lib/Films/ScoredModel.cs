using System.Text.RegularExpressions;
using FaceValue.Datasets;
using FaceValue.Training;

namespace FaceValue.Films;

/// <summary>A model and what it is shown of the films' colours.</summary>
/// <param name="Model">The trained model.</param>
/// <param name="Colours">What it sees.</param>
public sealed partial record ScoredModel(SavedModel Model, ColourUse Colours)
{
    /// <summary>As it was trained: a model of grey pictures sees films in grey.</summary>
    public static ScoredModel AsTrained(SavedModel model) => new(model, model.Colours);

    /// <summary>As the original study scored: in colour, whatever the model learned from. For a grey model a mismatch, whose effect this lets one measure.</summary>
    public static ScoredModel AsOriginalStudy(SavedModel model) => new(model, ColourUse.Colour);

    /// <summary>In grey, whatever the model learned from: what is left when the films' colour grading is taken away.</summary>
    public static ScoredModel InGrey(SavedModel model) => new(model, ColourUse.Grey);

    /// <summary>Tells it from the others: name, seed, colours.</summary>
    internal string Key => $"{Model.Name}-s{Model.Seed}-{(Colours == ColourUse.Grey ? "grey" : "colour")}";

    internal static void Check(IReadOnlyList<ScoredModel> models)
    {
        var unfit = models.Where(model => !Names().IsMatch(model.Model.Name)).Select(model => model.Model.Name).Distinct().ToList();
        if (unfit.Count > 0) throw new ArgumentException($"These model names cannot be file names: '{string.Join("', '", unfit)}'. Use letters, digits, '.', '_' and '-'.", nameof(models));
        var twice = models.GroupBy(model => model.Key, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        if (twice.Count > 0) throw new ArgumentException($"These models are there more than once: {string.Join(", ", twice)}. Name, seed and colours tell models apart.", nameof(models));
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,100}\z")]
    private static partial Regex Names();
}
