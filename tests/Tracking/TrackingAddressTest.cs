using FaceValue.Tracking;

namespace FaceValue.Tests.Tracking;

public class TrackingAddressTest
{
    static TrackingAddress Of(string? value) => TrackingAddress.From(name => name == TrackingAddress.Variable ? value : null, Path.GetFullPath("out"));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_the_variable_runs_go_to_the_studys_file(string? value)
    {
        Assert.Equal(Path.GetFullPath("out/mlflow.db"), Of(value).Place);
        Assert.Contains("mlflow server --backend-store-uri \"sqlite:///", Of(value).ShowCommand);
    }

    [Fact]
    public void A_file_may_be_named_as_mlflow_names_it()
    {
        var path = Path.GetFullPath("there/runs.db");
        Assert.Equal(path, Of("sqlite:///" + path).Place);
        Assert.Equal(path, Of("sqlite:///there/runs.db").Place);
        Assert.IsType<SqliteTracker>(Of("sqlite:///there/runs.db").Open());
    }

    [Fact]
    public void A_server_may_lie_below_another()
    {
        Assert.Equal("https://host/mlflow/", Of("https://host/mlflow").Place);
        Assert.Null(Of("https://host/mlflow").ShowCommand);
        using var tracker = Of("https://host/mlflow").Open();
        Assert.IsType<RestTracker>(tracker);
    }

    [Theory]
    [InlineData("databricks")]
    [InlineData("postgresql://ann:s3cret@host/db")]
    [InlineData("sqlite:///")]
    [InlineData("./mlruns")]
    public void Anything_else_is_refused_without_being_repeated(string value)
    {
        var refused = Assert.Throws<ArgumentException>(() => Of(value));
        Assert.Contains("Unset it", refused.Message);
        Assert.DoesNotContain("s3cret", refused.Message);
    }
}
