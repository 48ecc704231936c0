namespace FaceValue.Faces;

/// <summary>A photo to look for faces in.</summary>
/// <param name="Id">Its name in every table, unique in the study; also the beginning of its crops' file names. Letters, digits, '.', '_' and '-'.</param>
/// <param name="Path">The picture file.</param>
public sealed record PhotoFile(string Id, string Path);
