using FaceValue.Evaluation;
using FaceValue.Statistics;

namespace FaceValue.Tests.Evaluation;

/// <summary>Predictions as a model of known skill makes them.</summary>
static class Predictions
{
    public static Prediction One(int label, double[] probabilities, string id = "a", string? group = null, string model = "face-value", int seed = 1, string set = "stock", string part = "test") =>
        new() { Model = model, Seed = seed, Set = set, Part = part, Id = id, Group = group ?? id, Class = label, Probabilities = probabilities };

    /// <summary>A row that names a class with a confidence, the rest shared by the others.</summary>
    public static Prediction Names(int predicted, double confidence, int label, string id, int classes = 5, string? group = null, string model = "face-value", int seed = 1, string set = "stock", string part = "test")
    {
        var probabilities = Enumerable.Repeat((1 - confidence) / (classes - 1), classes).ToArray();
        probabilities[predicted] = confidence;
        return One(label, probabilities, id, group, model, seed, set, part);
    }

    /// <summary>Faces in groups, named rightly at a rate; faces of one group tend to be hit or missed together.</summary>
    public static Prediction[] Many(int count, double skill, int random, int groupSize = 1, int classes = 5, string model = "face-value", int seed = 1, string set = "stock", string part = "test")
    {
        var stream = new RandomStream(random);
        var rows = new Prediction[count];
        var hit = false;
        for (var i = 0; i < count; i++)
        {
            if (i % groupSize == 0 || stream.NextDouble() < 0.3) hit = stream.NextDouble() < skill;
            var label = i % classes;
            var named = hit ? label : (label + 1 + stream.Next(classes - 1)) % classes;
            rows[i] = Names(named, 0.4 + 0.6 * stream.NextDouble(), label, $"face-{i}", classes, $"group-{i / groupSize}", model, seed, set, part);
        }
        return rows;
    }

    /// <summary>Labels drawn from the very probabilities that a network at temperature 1 would give; the rows say what one at <paramref name="sharpened"/> times the logits says.</summary>
    public static Prediction[] Drawn(int count, double sharpened, int random, string part, int classes = 3)
    {
        var stream = new RandomStream(random);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var logits = Enumerable.Range(0, classes).Select(_ => 3 * stream.NextDouble()).ToArray();
            var honest = Softmax(logits, 1);
            var (left, label) = (stream.NextDouble(), 0);
            while (label < classes - 1 && (left -= honest[label]) > 0) label++;
            return One(label, Softmax(logits, sharpened), $"face-{i}", part: part);
        })];
    }

    static double[] Softmax(double[] logits, double times)
    {
        double[] powers = [.. logits.Select(logit => Math.Exp(times * logit))];
        return [.. powers.Select(power => power / powers.Sum())];
    }
}
