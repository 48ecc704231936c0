using CsCheck;
using FaceValue.Collect;

namespace FaceValue.Tests.Collect;

public class NearDuplicatesTest
{
    static PerceptualHash? Hash(ulong bits) => new PerceptualHash(0, 0, bits, 0);

    [Fact]
    public void A_chain_of_near_pictures_is_one_group_and_one_without_hash_stays_alone() =>
        Assert.Equal([0, 1, 0, 0, 4], NearDuplicates.Group([Hash(0b0000), null, Hash(0b1111), Hash(0b0011), Hash(ulong.MaxValue)], distance: 2));

    // Few bits, so that many pairs are near. Reachability by repeated spreading is the plain definition of a group.
    [Fact]
    public void Two_pictures_share_a_group_exactly_where_a_chain_of_near_pairs_joins_them() =>
        Gen.Select(Gen.ULong[0, 255].Array[0, 30], Gen.Int[0, 3]).Sample((bits, distance) =>
        {
            var hashes = bits.Select(Hash).ToList();
            var groups = NearDuplicates.Group(hashes, distance);
            for (var start = 0; start < bits.Length; start++)
            {
                var reached = new SortedSet<int> { start };
                for (var before = 0; before != reached.Count;)
                {
                    before = reached.Count;
                    for (var other = 0; other < bits.Length; other++)
                        if (reached.Any(member => hashes[member]!.Value.DistanceTo(hashes[other]!.Value) <= distance)) reached.Add(other);
                }
                Assert.Equal(reached, Enumerable.Range(0, bits.Length).Where(other => groups[other] == groups[start]));
                Assert.Equal(reached.Min, groups[start]);
            }
        }, iter: 200);
}
