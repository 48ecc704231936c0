using System.Security.Cryptography;

namespace FaceValue.Faces;

/// <summary>One of MediaPipe's detector files: what it is called, and how to know that it is the right one.</summary>
/// <param name="Model">The detector in it.</param>
/// <param name="Name">Its file name, the same everywhere that it is published.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Generation">Which of the versions under Google's public address has that hash.</param>
sealed record DetectorFile(DetectorModel Model, string Name, string Sha256, string Generation)
{
    public static IReadOnlyList<DetectorFile> All { get; } =
    [
        new(DetectorModel.ShortRange, "face_detection_short_range.tflite", "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633", "1661875748538815"),
        new(DetectorModel.FullRange, "face_detection_full_range.tflite", "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3", "1661875742733283"),
        new(DetectorModel.FullRangeSparse, "face_detection_full_range_sparse.tflite", "671dd2f9ed11a78436fc21cc42357a803dfc6f73e9fb86541be942d5716c2dce", "1661875739104017"),
    ];

    public static DetectorFile Of(DetectorModel model) => All.FirstOrDefault(file => file.Model == model)
        ?? throw new ArgumentOutOfRangeException(nameof(model), model, "There is no such detector.");

    /// <summary>Google's public address of exactly this version.</summary>
    public Uri Address => new($"https://storage.googleapis.com/mediapipe-assets/{Name}?generation={Generation}");

    public bool Matches(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes)) == Sha256;
}
