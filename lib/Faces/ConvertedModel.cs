using System.Security.Cryptography;
using FaceValue.Faces.Conversion;
using FaceValue.Study;

namespace FaceValue.Faces;

/// <summary>A detector file as ONNX, converted once and kept beside the models under the hash of what it was made from.</summary>
static class ConvertedModel
{
    /// <summary>The ONNX model of a detector file.</summary>
    /// <param name="tflite">The detector file.</param>
    /// <param name="folder">Where converted models are kept; null converts in memory.</param>
    /// <exception cref="InvalidDataException">The file is no detector that can be converted.</exception>
    public static byte[] Of(string tflite, string? folder)
    {
        var bytes = File.ReadAllBytes(tflite);
        var name = Path.GetFileNameWithoutExtension(tflite);
        if (folder is null) return Convert(bytes, name);
        var hash = System.Convert.ToHexStringLower(SHA256.HashData(bytes));
        var kept = Path.Combine(folder, $"{name}-{hash[..16]}-v{TfliteToOnnx.Version}.onnx");
        if (File.Exists(kept)) return File.ReadAllBytes(kept);
        var onnx = Convert(bytes, name);
        AtomicFile.Write(kept, onnx);
        return onnx;
    }

    static byte[] Convert(byte[] bytes, string name) => TfliteToOnnx.Convert(TfliteModel.Read(bytes, name), name);
}
