using CsCheck;
using FaceValue.Faces;

namespace FaceValue.Tests.Faces;

public class SamplingPlacesTests
{
    [Fact]
    public void Places_are_the_exact_ones_to_within_the_rounding_to_32nds() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[1, 5000], Gen.OneOf(Gen.Const(128), Gen.Const(192))).Sample((width, height, side) =>
        {
            var places = SamplingPlaces.Of(width, height, side);
            var square = Math.Max(width, height);
            for (var i = 0; i < side; i++)
            {
                Assert.Equal(((width - square) / 2.0 + (double)i * square / side) * 32, places.Columns[i], 0.5001);
                Assert.Equal(((height - square) / 2.0 + (double)i * square / side) * 32, places.Rows[i], 0.5001);
            }
        });
}
