namespace FaceValue.Workbook.Stills;

/// <summary>A browser that is there but does not start. Stills are left out then; the work itself goes on.</summary>
public sealed class BrowserException(string message, Exception? inner = null) : Exception(message, inner);
