using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Tensors: shape, type, device and a few values. Only the values shown are fetched, and no tensor is left behind.</summary>
static class TensorFormat
{
    const int ValuesAtEachEnd = 4;

    public static MimeBundle? Format(object value) => value is Tensor tensor
        ? MimeBundle.Of((MimeBundle.PlainText, tensor.IsInvalid ? "Tensor, already disposed: nothing to show." : TextOf(tensor)))
        : null;

    static string TextOf(Tensor tensor)
    {
        var shape = string.Join(", ", tensor.shape);
        var head = $"Tensor ({shape}) {tensor.dtype} on {tensor.device}{(tensor.requires_grad ? ", with gradient" : "")}";
        if (tensor.is_sparse || tensor.device_type == DeviceType.META) return $"{head}: values not shown";
        var count = tensor.numel();
        return count == 0 ? $"{head}: no values" : $"{head}: {ValuesOf(tensor, count)}";
    }

    static string ValuesOf(Tensor tensor, long count)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var isWhole = count <= 2 * ValuesAtEachEnd;
        var first = Enumerable.Range(0, (int)(isWhole ? count : ValuesAtEachEnd)).Select(i => ValueAt(tensor, i)).ToList();
        if (isWhole) return tensor.dim() == 0 ? first[0] : $"[{string.Join(", ", first)}]";
        var last = Enumerable.Range(0, ValuesAtEachEnd).Select(i => ValueAt(tensor, count - ValuesAtEachEnd + i));
        return string.Create(CultureInfo.InvariantCulture, $"[{string.Join(", ", first)}, … {string.Join(", ", last)}] ({count:N0} values)");
    }

    /// <summary>One value by its position in reading order. Flattening a view instead would copy all of it.</summary>
    static string ValueAt(Tensor tensor, long position)
    {
        var element = tensor;
        var indices = new long[tensor.dim()];
        for (var d = indices.Length - 1; d >= 0; d--)
        {
            indices[d] = position % tensor.shape[d];
            position /= tensor.shape[d];
        }
        foreach (var index in indices) element = element.select(0, index);
        return Text(element.cpu());
    }

    static string Text(Tensor element) => element.dtype switch
    {
        ScalarType.Bool => element.item<bool>() ? "true" : "false",
        ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64 => NumberText.Of(element.to_type(ScalarType.Float64).item<double>()),
        ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64 => element.to_type(ScalarType.ComplexFloat64).item<System.Numerics.Complex>().ToString(CultureInfo.InvariantCulture),
        _ => element.to_type(ScalarType.Int64).item<long>().ToString(CultureInfo.InvariantCulture),
    };
}
