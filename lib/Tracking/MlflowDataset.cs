using System.Text.Json;

namespace FaceValue.Tracking;

/// <summary>An input as MLflow describes data: source and profile are JSON inside text.</summary>
sealed record MlflowDataset(string SourceType, string Source, string Profile)
{
    /// <summary>The tag of an input that says what it is used for.</summary>
    public const string ContextTag = "mlflow.data.context";

    public static MlflowDataset Of(DatasetInput input) => new(
        Uri.TryCreate(input.Source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? "http" : "local",
        JsonSerializer.Serialize(address?.Scheme is "http" or "https" ? new Dictionary<string, string> { ["url"] = input.Source } : new() { ["uri"] = input.Source }),
        JsonSerializer.Serialize(input.Counts));
}
