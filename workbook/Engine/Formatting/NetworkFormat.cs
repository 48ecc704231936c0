using System.Globalization;
using static TorchSharp.torch;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Networks: their parameters, each with its shape, and how many numbers they hold in all. The network keeps its tensors.</summary>
static class NetworkFormat
{
    public static MimeBundle? Format(object value)
    {
        if (value is not nn.Module network) return null;
        var parameters = network.named_parameters().ToList();
        var rows = parameters.Select(p => new object?[]
        {
            p.name, p.parameter.IsInvalid ? "disposed" : $"({string.Join(", ", p.parameter.shape)})", p.parameter.IsInvalid ? null : p.parameter.numel(),
        }).ToArray();
        var total = rows.Sum(row => row[2] as long? ?? 0);
        var caption = string.Create(CultureInfo.InvariantCulture, $"{TypeName.Of(value.GetType())}: {total:N0} parameters");
        return new TableContent(["Parameter", "Shape", "Numbers"], rows, Caption: caption) { HasRowHeadings = true }.ToBundle();
    }
}
