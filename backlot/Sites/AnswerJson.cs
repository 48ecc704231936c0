using System.Text.Json.Serialization;

namespace FaceValue.Backlot.Sites;

/// <summary>Writes the sites' answers as JSON with code made at build time: starting the sites costs no reflection.</summary>
[JsonSerializable(typeof(PexelsAnswer))]
[JsonSerializable(typeof(PexelsPhoto))]
[JsonSerializable(typeof(PexelsError))]
[JsonSerializable(typeof(PixabayAnswer))]
sealed partial class AnswerJson : JsonSerializerContext;
