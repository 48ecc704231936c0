namespace FaceValue.Workbook.Stills;

/// <summary>A figure of which no still could be taken; the message says why.</summary>
public sealed class StillException(string message, Exception? inner = null) : Exception(message, inner);
