using FaceValue.Evaluation;

namespace FaceValue.Tests.Evaluation;

public class QueryExperimentTests
{
    [Fact]
    public void A_way_of_searching_is_better_only_where_all_its_seeds_are()
    {
        var experiment = QueryExperiment.Of([
            new("pexels", "one word", 1, 0.60), new("pexels", "one word", 2, 0.70), new("pexels", "several words", 1, 0.66), new("pexels", "several words", 2, 0.68),
            new("pixabay", "one word", 1, 0.50), new("pixabay", "one word", 2, 0.52), new("pixabay", "both", 1, 0.80), new("pixabay", "both", 2, 0.82)]);
        Assert.Equal(["pexels: several words is not shown to be better than one word", "pixabay: both is better than one word"], experiment.Verdicts.Select(verdict => verdict.ToString()));
        var cell = experiment.Cells[0];
        Assert.Equal(0.65, cell.Accuracy.Mean, 1e-12);
        // t with one degree of freedom is 12.7062; the mean's standard error is half the range of two.
        Assert.Equal(0.65 - 12.7062 * 0.05, cell.Interval!.Low, 1e-4);
        Assert.Equal(1, cell.Interval.High);
        Assert.Equal(0.51 + 12.7062 * 0.01, experiment.Cells[2].Interval!.High, 1e-4);
    }

    [Fact]
    public void One_training_each_shows_nothing()
    {
        // As the original ran it.
        var experiment = QueryExperiment.Of([new("pixabay", "both", 42, 0.82), new("pixabay", "one word", 42, 0.56)]);
        Assert.False(Assert.Single(experiment.Verdicts).IsShown);
        Assert.All(experiment.Cells, cell => Assert.Null(cell.Interval));
        Assert.Equal("pexels: one word is the only way tried", QueryExperiment.Of([new("pexels", "one word", 1, 0.5)]).Verdicts[0].ToString());
    }

    [Fact]
    public void What_is_malformed_is_named()
    {
        Assert.Throws<ArgumentException>(() => QueryExperiment.Of([]));
        Assert.Contains("pexels, both, seed 3 has the accuracy NaN", Assert.Throws<ArgumentException>(() => QueryExperiment.Of([new("pexels", "both", 3, double.NaN)])).Message);
        Assert.Contains("stands 2 times", Assert.Throws<ArgumentException>(() => QueryExperiment.Of([new("pexels", "both", 3, 0.5), new("pexels", "both", 3, 0.6)])).Message);
    }
}
