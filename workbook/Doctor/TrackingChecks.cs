using FaceValue.Tracking;

namespace FaceValue.Workbook.Doctor;

/// <summary>Where training runs are tracked, and how to look at them. No server is asked.</summary>
static class TrackingChecks
{
    const string Group = "Tracking (MLflow)", Name = "Runs go to", Pages = "MLflow itself";

    public static IEnumerable<Finding> Examine(Surroundings machine)
    {
        yield return Where(machine, out var address);
        if (address is null) yield break;
        if (address.ShowCommand is not { } show)
            yield return new Finding(Group, Pages, Condition.Works, $"served at {address.Place}");
        else if (machine.Run("mlflow", ["--version"]) is { } version)
            yield return new Finding(Group, Pages, Condition.Works, $"{version.Trim()}; {show}");
        else
            yield return new Finding(Group, Pages, Condition.Missing, "runs are kept; to look at them takes MLflow, a Python program", $"pip install \"mlflow>=3\", then: {show}");
    }

    static Finding Where(Surroundings machine, out TrackingAddress? address)
    {
        try
        {
            address = TrackingAddress.From(machine.Variable, Path.Combine(machine.Root, "outputs", "backlot"));
            return new Finding(Group, Name, Condition.Works, address.Place);
        }
        catch (ArgumentException e)
        {
            address = null;
            return new Finding(Group, Name, Condition.Broken, e.Message, $"unset {TrackingAddress.Variable}, or set it to http(s)://... or sqlite:///path");
        }
    }
}
