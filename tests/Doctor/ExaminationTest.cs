using FaceValue.Workbook.Doctor;
using Spectre.Console;
using Condition = FaceValue.Workbook.Doctor.Condition;

namespace FaceValue.Tests.Doctor;

public sealed class ExaminationTest : IDisposable
{
    readonly TempFolder folder = new();
    readonly Dictionary<string, string> variables = [];
    readonly Dictionary<string, string> programs = [];

    Surroundings Machine => new(folder.Root, name => variables.GetValueOrDefault(name), (program, _) => programs.GetValueOrDefault(program));

    Finding Find(string name) => Examination.Of(Machine, () => null).Single(f => f.Name == name);

    [Fact]
    public void Every_thing_that_is_missing_comes_with_the_line_that_gets_it() =>
        Assert.DoesNotContain(Examination.Of(Machine, () => null), f => f.Condition != Condition.Works && f.Remedy is null);

    [Fact]
    public void On_a_bare_machine_nothing_is_broken() =>
        Assert.Empty(Examination.Of(Machine, () => null).Where(f => f.Condition == Condition.Broken));

    [Fact]
    public void A_key_is_reported_but_never_shown()
    {
        variables["PEXELS_API_KEY"] = "s3cret-key-value";
        Assert.Equal(Condition.Works, Find("Pexels key").Condition);
        Assert.Equal(Condition.Missing, Find("Pixabay key").Condition);
        Assert.DoesNotContain("s3cret", Printed());
    }

    [Fact]
    public void A_model_file_of_other_bytes_is_broken_not_present()
    {
        Directory.CreateDirectory(folder.Path("data", "models"));
        File.WriteAllText(folder.Path("data", "models", "face_detection_short_range.tflite"), "not a model");
        Assert.Equal(Condition.Broken, Find("Face detector").Condition);
        Assert.Contains("face_detection_short_range.tflite", Find("Face detector").Detail);
    }

    [Theory]
    [InlineData("""{"kernelspecs": {}}""", Condition.Missing, "kernel install")]
    [InlineData("""{"kernelspecs": {".net-csharp": {"spec": {"argv": ["dotnet-interactive", "jupyter"]}}}}""", Condition.Missing, "--name")]
    [InlineData("not json", Condition.Missing, "kernel install")]
    [InlineData("""{"kernelspecs": {".net-csharp": {"spec": {"argv": ["dotnet", "facevalue.dll", "kernel", "serve"]}}}}""", Condition.Works, null)]
    public void Jupyter_is_told_by_whose_kernel_it_has(string listed, Condition condition, string? remedy)
    {
        programs["jupyter"] = listed;
        Assert.Equal(condition, Find("Jupyter").Condition);
        if (remedy is not null) Assert.Contains(remedy, Find("Jupyter").Remedy);
    }

    [Fact]
    public void Runs_and_the_way_to_look_at_them_are_told()
    {
        Assert.Equal(folder.Path("outputs", "backlot", "mlflow.db"), Find("Runs go to").Detail);
        Assert.Contains("mlflow server", Find("MLflow itself").Remedy);
        programs["mlflow"] = "mlflow, version 3.11.1";
        Assert.Contains("mlflow server", Find("MLflow itself").Detail);
        variables["MLFLOW_TRACKING_URI"] = "https://ann:s3cret@host/";
        Assert.Equal("https://host/", Find("Runs go to").Detail);
        variables["MLFLOW_TRACKING_URI"] = "databricks";
        Assert.Equal(Condition.Broken, Find("Runs go to").Condition);
    }

    [Fact]
    public void The_report_is_one_screen_and_names_everything()
    {
        var findings = Examination.Of(Machine, () => null);
        var printed = Printed();
        Assert.All(findings, f => Assert.Contains(f.Name, printed));
        Assert.InRange(printed.Split('\n').Length, 10, 50);
    }

    string Printed()
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 300;
        Report.Print(console, Examination.Of(Machine, () => null));
        return text.ToString();
    }

    public void Dispose() => folder.Dispose();
}
