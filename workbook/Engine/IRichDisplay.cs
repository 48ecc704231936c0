namespace FaceValue.Workbook.Engine;

/// <summary>A value that knows how it wants to be shown; this goes before every formatter.</summary>
public interface IRichDisplay
{
    /// <summary>The value in one or more formats, <c>text/plain</c> among them.</summary>
    MimeBundle ToBundle();
}
