using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;
using TorchSharp;
using static TorchSharp.torch;

namespace FaceValue.Tests.Formatting;

public sealed class TensorTests
{
    static string Text(Tensor tensor) => Formatters.Format(tensor).Text(MimeBundle.PlainText)!;

    [Fact]
    public void A_small_tensor_shows_all_values_and_a_large_one_its_ends()
    {
        using var small = tensor(new[] { 1.5f, -2f, float.NaN });
        using var large = arange(0, 1_000_000, dtype: int64).view(1000, 1000);
        using var scalar = tensor(3L);
        using var none = zeros(0, 3);

        Assert.Equal("Tensor (3) Float32 on cpu: [1.5, -2, NaN]", Text(small));
        Assert.Equal("Tensor (1000, 1000) Int64 on cpu: [0, 1, 2, 3, … 999996, 999997, 999998, 999999] (1,000,000 values)", Text(large));
        Assert.Equal("Tensor () Int64 on cpu: 3", Text(scalar));
        Assert.Equal("Tensor (0, 3) Float32 on cpu: no values", Text(none));
    }

    [Fact]
    public void A_turned_view_is_read_in_its_own_order()
    {
        using var original = arange(0, 6, dtype: int32).view(2, 3);
        using var turned = original.t();

        Assert.Equal("Tensor (3, 2) Int32 on cpu: [0, 3, 1, 4, 2, 5]", Text(turned));
    }

    [Fact]
    public void Every_type_of_value_can_be_shown()
    {
        foreach (var type in new[] { ScalarType.Byte, ScalarType.Int8, ScalarType.Int16, ScalarType.Int32, ScalarType.Int64, ScalarType.Float16, ScalarType.BFloat16, ScalarType.Float32, ScalarType.Float64 })
        {
            using var ones = torch.ones(2, dtype: type);
            Assert.Equal($"Tensor (2) {type} on cpu: [1, 1]", Text(ones));
        }
        using var flags = tensor(new[] { true, false });
        Assert.EndsWith("[true, false]", Text(flags), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_says_that_it_has_a_gradient()
    {
        using var parameter = nn.Parameter(torch.ones(1));

        Assert.Equal("Tensor (1) Float32 on cpu, with gradient: [1]", Text(parameter));
    }

    [Fact]
    public void No_tensor_is_left_behind()
    {
        using var scope = NewDisposeScope();
        var value = rand(50, 60).t();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        Text(value);

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.False(value.IsInvalid);
    }

    [Fact]
    public void A_network_lists_its_parameters_and_keeps_them()
    {
        using var scope = NewDisposeScope();
        var network = nn.Sequential(("hidden", nn.Linear(3, 400)), ("squash", nn.ReLU()));
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        var text = Formatters.Format(network).Text(MimeBundle.PlainText)!;

        Assert.StartsWith("Sequential: 1,600 parameters\n", text, StringComparison.Ordinal);
        Assert.Contains("hidden.weight  (400, 3)     1200", text, StringComparison.Ordinal);
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.DoesNotContain(network.parameters(), p => p.IsInvalid);
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        var gone = torch.ones(1);
        gone.Dispose();

        Assert.Equal("Tensor, already disposed: nothing to show.", Text(gone));
    }
}
