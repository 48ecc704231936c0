using FaceValue.Datasets;
using FaceValue.Films;

namespace FaceValue.Tests.Films;

public class ReadingTableTests
{
    static FaceReading Row(int frame, params double[] probabilities) => new()
    {
        Film = "one", Frame = frame, Seconds = frame / 25.0, Face = frame % 2, Model = "fer2013", Seed = 3, Colours = ColourUse.Grey, Sampling = SamplingMode.Keyframes, Probabilities = probabilities,
    };

    [Fact]
    public void Rows_come_back_as_they_were_written()
    {
        using var folder = new TempFolder();
        FaceReading[] rows = [Row(0, 0.25, 0.75), Row(5, 1, 0), Row(10, 1e-17, 1)];
        ReadingTable.Write(folder["a.parquet"], ["calm", "wild"], rows);
        var back = ReadingTable.Read(folder["a.parquet"], ["calm", "wild"]);
        Assert.Equal(rows.Select(row => row with { Probabilities = [] }), back.Select(row => row with { Probabilities = [] }));
        Assert.Equal(rows.Select(row => row.Probabilities), back.Select(row => row.Probabilities));
        // By name: in another order the same columns.
        Assert.Equal([0.75, 0.25], ReadingTable.Read(folder["a.parquet"], ["wild", "calm"])[0].Probabilities);
    }

    [Fact]
    public void No_rows_are_a_table_too()
    {
        using var folder = new TempFolder();
        ReadingTable.Write(folder["a.parquet"], ["calm"], []);
        Assert.Empty(ReadingTable.Read(folder["a.parquet"], ["calm"]));
    }

    [Fact]
    public void A_class_cannot_take_another_columns_name()
    {
        using var folder = new TempFolder();
        Assert.Contains("frame", Assert.Throws<ArgumentException>(() => ReadingTable.Write(folder["a.parquet"], ["happy", "frame"], [])).Message);
        Assert.False(File.Exists(folder["a.parquet"]));
    }

    [Fact]
    public void A_class_that_is_not_in_the_file_is_named()
    {
        using var folder = new TempFolder();
        ReadingTable.Write(folder["a.parquet"], ["calm"], [Row(0, 1)]);
        Assert.Contains("wild", Assert.Throws<InvalidDataException>(() => ReadingTable.Read(folder["a.parquet"], ["calm", "wild"])).Message);
    }

    [Theory]
    [InlineData(0, SizeClass.Tiny)]
    [InlineData(0.0499, SizeClass.Tiny)]
    [InlineData(0.05, SizeClass.Small)]
    [InlineData(0.15, SizeClass.Medium)]
    [InlineData(0.2999, SizeClass.Medium)]
    [InlineData(0.30, SizeClass.Large)]
    [InlineData(1, SizeClass.Large)]
    public void Size_classes_begin_where_the_original_studys_do(double share, SizeClass expected) => Assert.Equal(expected, FilmFace.SizeOf(share));

    [Fact]
    public void A_fingerprint_follows_the_bytes_of_a_small_file_and_the_parts_of_a_large_one()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["small"], [1, 2, 3]);
        Assert.Equal("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", FilmFingerprint.Of(folder["small"]));
        var seen = new HashSet<string>();
        foreach (var place in (long[])[-1, 0, FilmFingerprint.WholeUpTo + 4999])
        {
            using (var file = File.Create(folder["large"]))
            {
                file.SetLength(FilmFingerprint.WholeUpTo + 5000);
                if (place >= 0)
                {
                    file.Position = place;
                    file.WriteByte(7);
                }
            }
            Assert.True(seen.Add(FilmFingerprint.Of(folder["large"])));
        }
    }
}
