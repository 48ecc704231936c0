namespace FaceValue.Workbook.Stills;

/// <summary>The browser refused a command, a page's script failed, or the browser is gone.</summary>
/// <param name="message">What happened, as the browser says it.</param>
/// <param name="isGone">True where the connection ended, so that no further command can succeed.</param>
public sealed class DevToolsException(string message, bool isGone = false) : Exception(message)
{
    /// <summary>True where the connection ended, so that no further command can succeed.</summary>
    public bool IsGone { get; } = isGone;
}
