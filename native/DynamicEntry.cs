namespace FaceValue.Native;

/// <summary>One entry of a library's dynamic section.</summary>
/// <param name="Tag">What it says, one of <see cref="DynamicTag"/> or another.</param>
/// <param name="Value">A number, an address or a place in the string table, by the tag.</param>
/// <param name="Offset">Where in the file it lies, in bytes.</param>
public sealed record DynamicEntry(ulong Tag, ulong Value, ulong Offset);
