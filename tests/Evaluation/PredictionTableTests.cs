using FaceValue.Evaluation;
using FaceValue.Study;

namespace FaceValue.Tests.Evaluation;

public class PredictionTableTests
{
    static readonly string[] Two = ["open", "closed"];

    [Fact]
    public void A_saved_table_is_read_back_exactly()
    {
        using var folder = new TempFolder();
        Prediction[] rows = [.. Predictions.Many(40, 0.7, 1), .. Predictions.Many(40, 0.5, 2, seed: 2, set: "raf-db", part: "validation")];
        var path = folder["tables/predictions.parquet"];
        new PredictionTable([.. Expressions.Studied.Select(e => e.Word())], rows).Save(path);
        var read = PredictionTable.Load(path);
        Assert.Equal(rows.Select(row => row with { Probabilities = [] }), read.Rows.Select(row => row with { Probabilities = [] }));
        Assert.Equal(rows.Select(row => row.Probabilities), read.Rows.Select(row => row.Probabilities));
        Assert.Equal(["angry", "fear", "happy", "sad", "surprise"], read.Classes);
        Assert.Equal(["stock", "raf-db"], read.Sets);
        Assert.Equal([1, 2], read.Seeds("face-value"));
        Assert.Equal(40, read.Of("face-value", "raf-db", "validation").Count);
        Assert.Empty(read.Of("face-value", "raf-db"));
    }

    [Theory]
    [InlineData(0.5, 0.6, 0, "test", "sum to 1.1")]
    [InlineData(double.NaN, 0.5, 0, "test", "probability NaN")]
    [InlineData(-0.2, 1.2, 0, "test", "probability -0.2")]
    [InlineData(double.PositiveInfinity, 0, 0, "test", "outside 0 to 1")]
    [InlineData(0.5, 0.5, 2, "test", "class 2, outside 0 to 1")]
    [InlineData(0.5, 0.5, -1, "test", "class -1")]
    [InlineData(0.5, 0.5, 0, "holdout", "'holdout'; expected one of train, validation, test")]
    public void A_malformed_row_is_named(double first, double second, int label, string part, string message)
    {
        var bad = Predictions.One(label, [first, second], "photo-7", part: part);
        var error = Assert.Throws<ArgumentException>(() => new PredictionTable(Two, [Predictions.One(0, [1, 0], "fine"), bad]));
        Assert.Contains("Row 2 (face 'photo-7' of stock by face-value, seed 1)", error.Message);
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void A_face_stands_once_for_each_model_and_seed()
    {
        var row = Predictions.One(0, [1, 0]);
        Assert.Equal(2, new PredictionTable(Two, [row, row with { Seed = 2 }]).Rows.Count);
        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => new PredictionTable(Two, [row, row with { Seed = 2 }, row with { Part = "train" }])).Message);
        Assert.Contains("no group", Assert.Throws<ArgumentException>(() => new PredictionTable(Two, [row with { Group = "" }])).Message);
        Assert.Contains("3 probabilities for 2 classes", Assert.Throws<ArgumentException>(() => new PredictionTable(Two, [row with { Probabilities = [1, 0, 0] }])).Message);
    }

    [Fact]
    public void A_file_of_other_classes_is_named()
    {
        using var folder = new TempFolder();
        var path = folder["p.parquet"];
        new PredictionTable(Two, [Predictions.One(0, [1, 0])]).Save(path);
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => PredictionTable.Load(path)).Message);
        Assert.Single(PredictionTable.Load(path, Two).Rows);
        Assert.Contains("05-benchmark", Assert.Throws<MissingInputException>(() => PredictionTable.Load(folder["none.parquet"])).Message);
    }

    [Fact]
    public void Of_equally_probable_classes_the_first_is_named()
    {
        var row = Predictions.One(1, [0.2, 0.4, 0.4]);
        Assert.Equal((1, 0.4, true), (row.Predicted, row.Confidence, row.IsCorrect));
    }
}
