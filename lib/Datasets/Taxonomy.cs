using System.Text.RegularExpressions;
using FaceValue.Collect;
using FaceValue.Study;

namespace FaceValue.Datasets;

/// <summary>The classes of a study, as data: gestures or activities can stand where expressions do. A kept class's place among the kept ones is its number in every model's output.</summary>
public sealed partial record Taxonomy
{
    /// <summary>The original study's five, and the two that it dropped.</summary>
    public static Taxonomy Expressions { get; } = new()
    {
        Name = "expressions",
        Classes =
        [
            Of(Expression.Angry, "#d55e00"),
            Of(Expression.Disgust, "#7f8a2b", "too few usable photos"),
            Of(Expression.Fear, "#7a4fa3"),
            Of(Expression.Happy, "#f0b928"),
            Of(Expression.Neutral, "#a8a39a", "no clear visual prototype"),
            Of(Expression.Sad, "#0072b2"),
            Of(Expression.Surprise, "#5cc0a7"),
        ],
    };

    /// <summary>What the classes are, in one word.</summary>
    public required string Name { get; init; }

    /// <summary>Every class, dropped ones too, with names that differ.</summary>
    /// <exception cref="ArgumentException">None is kept, or a name or a colour cannot be used; every offender is named.</exception>
    public required IReadOnlyList<LabelClass> Classes
    {
        get;
        init
        {
            Check(value);
            (field, Kept) = (value, [.. value.Where(one => one.IsKept)]);
        }
    }

    /// <summary>The classes that models learn, in the order of their outputs.</summary>
    public IReadOnlyList<LabelClass> Kept { get; private init; } = [];

    /// <summary>Names of the kept classes, in the order of models' outputs.</summary>
    public IReadOnlyList<string> Names => [.. Kept.Select(one => one.Name)];

    /// <summary>The class of a name, dropped or not; null where there is none. Case does not matter.</summary>
    public LabelClass? Find(string name) => Classes.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The number of a kept class, 0 to C - 1.</summary>
    /// <exception cref="ArgumentException">There is no such class, or it is dropped.</exception>
    public int IndexOf(string name)
    {
        for (var place = 0; place < Kept.Count; place++)
            if (string.Equals(Kept[place].Name, name, StringComparison.OrdinalIgnoreCase)) return place;
        throw new ArgumentException(Find(name) is { } dropped
            ? $"'{dropped.Name}' was dropped ({dropped.DroppedBecause}); models know {string.Join(", ", Names)}."
            : $"'{name}' is none of the {Name}; expected one of {string.Join(", ", Names)}.", nameof(name));
    }

    /// <summary>The same classes with one dropped.</summary>
    /// <param name="name">Which one.</param>
    /// <param name="because">Why, for a person to read.</param>
    /// <exception cref="ArgumentException">There is no such class, or no other is kept.</exception>
    public Taxonomy Without(string name, string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        var leaving = Find(name) ?? throw new ArgumentException($"'{name}' is none of the {Name}: {string.Join(", ", Classes.Select(one => one.Name))}.", nameof(name));
        return this with { Classes = [.. Classes.Select(one => one == leaving ? one with { DroppedBecause = because } : one)] };
    }

    /// <summary>The expressions with those kept that stay by the verdicts of collecting, and those dropped that leave.</summary>
    /// <param name="verdicts">What <see cref="DropRule"/> says; expressions it says nothing about stay as they are.</param>
    /// <exception cref="ArgumentException">A verdict is about an expression that is no class here, or nothing stays.</exception>
    public Taxonomy Judged(IEnumerable<DropVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var said = verdicts.ToDictionary(verdict => verdict.Expression.Word());
        var strange = said.Keys.Where(name => Find(name) is null).ToList();
        if (strange.Count > 0) throw new ArgumentException($"There are verdicts on {string.Join(", ", strange)}, which are none of the {Name}.", nameof(verdicts));
        return this with { Classes = [.. Classes.Select(one => said.TryGetValue(one.Name, out var verdict) ? one with { DroppedBecause = verdict.Stays ? null : verdict.Reason } : one)] };
    }

    static LabelClass Of(Expression expression, string colour, string? droppedBecause = null) =>
        new() { Name = expression.Word(), Colour = colour, Words = QuerySettings.OriginalWords[expression], DroppedBecause = droppedBecause };

    static void Check(IReadOnlyList<LabelClass> classes)
    {
        string[] faults =
        [
            .. classes.Where(one => !ClassNames().IsMatch(one.Name)).Select(one => $"'{one.Name}' is no name of lower-case letters, digits, '-' and '_'"),
            .. classes.Where(one => !Colours().IsMatch(one.Colour)).Select(one => $"'{one.Colour}' of {one.Name} is no colour such as #d55e00"),
            .. classes.CountBy(one => one.Name).Where(same => same.Value > 1).Select(same => $"'{same.Key}' stands there {same.Value} times"),
            .. classes.Any(one => one.IsKept) ? (string[])[] : ["no class is kept"],
        ];
        if (faults.Length > 0) throw new ArgumentException($"These classes cannot be used: {string.Join("; ", faults)}.", nameof(classes));
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]{0,60}\z")]
    private static partial Regex ClassNames();

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z")]
    private static partial Regex Colours();
}
