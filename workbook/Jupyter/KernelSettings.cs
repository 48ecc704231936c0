using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Jupyter;

/// <summary>What may be chosen about a kernel.</summary>
public sealed record KernelSettings
{
    /// <summary>Last touch to a bundle before it is sent, such as adding a still picture to a chart. Called from any thread.</summary>
    public Func<MimeBundle, MimeBundle> Decorate { get; init; } = bundle => bundle;

    /// <summary>How long a running cell may take to stop when the kernel leaves.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(2);
}
