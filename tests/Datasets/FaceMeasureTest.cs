using FaceValue.Datasets;
using FaceValue.Tables;
using FaceValue.Tests.Collect;
using OpenCvSharp;

namespace FaceValue.Tests.Datasets;

public sealed class FaceMeasureTest
{
    [Fact]
    public void Known_pictures_have_known_figures()
    {
        using var even = new Mat(30, 20, MatType.CV_8UC3, Scalar.All(102));
        var flat = FaceMeasure.Of(even, "film", "frame 1", 12.5);
        Assert.Equal((20, 30, 0.4, 0.0, 0.0, 12.5), (flat.Width, flat.Height, Math.Round(flat.Brightness, 9), flat.Contrast, flat.Sharpness, flat.TurnDegrees!.Value));
        using var half = new Mat(30, 20, MatType.CV_8UC3, Scalar.All(0));
        half[0, 30, 0, 10].SetTo(Scalar.All(255));
        var split = FaceMeasure.Of(half, "film", "frame 2");
        Assert.Equal((0.5, 0.5), (Math.Round(split.Brightness, 9), Math.Round(split.Contrast, 9)));
        Assert.Null(split.TurnDegrees);
    }

    [Fact]
    public void Sharpness_is_the_detectors_and_falls_with_blur()
    {
        using var noise = TestPictures.Mat(1, 96, 96);
        using var blurred = noise.GaussianBlur(new Size(9, 9), 3);
        var (sharp, soft) = (FaceMeasure.Of(noise, "a", "1").Sharpness, FaceMeasure.Of(blurred, "a", "2").Sharpness);
        Assert.True(soft < sharp);
        using var grey = noise.CvtColor(ColorConversionCodes.BGR2GRAY);
        using var edges = grey.Laplacian(MatType.CV_64F);
        Cv2.MeanStdDev(edges, out _, out var deviation);
        Assert.Equal(deviation.Val0 * deviation.Val0, sharp, 6);
    }

    [Fact(Timeout = 60_000)]
    public async Task Every_face_of_a_set_has_one_row_and_the_table_is_read_back()
    {
        using var folder = new TempFolder();
        var set = await DrawnSets.HandsAsync(folder, 5, TestContext.Current.CancellationToken);
        var rows = await FaceMeasurer.MeasureAsync(set, new Dictionary<string, double> { [set.Faces[2].Id] = -7 }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(set.Faces.Select(face => (face.Id, face.Class, face.Width)), rows.Select(row => (row.Id, row.Class, row.Width)));
        Assert.Equal([-7.0], rows.Select(row => row.TurnDegrees).OfType<double>());
        ParquetTable.Write(folder["measures.parquet"], rows);
        Assert.Equal(rows, ParquetTable.Read<FaceMeasure>(folder["measures.parquet"]));
        File.Delete(set.PathOf(set.Faces[4]));
        Assert.Contains(set.Faces[4].Id, (await Assert.ThrowsAsync<InvalidDataException>(() => FaceMeasurer.MeasureAsync(set, cancellation: TestContext.Current.CancellationToken))).Message);
    }

    [Fact]
    public void Only_crops_can_be_measured()
    {
        using var empty = new Mat();
        Assert.Throws<ArgumentException>(() => FaceMeasure.Of(empty, "a", "1"));
        using var grey = new Mat(4, 4, MatType.CV_8UC1, Scalar.All(1));
        Assert.Throws<ArgumentException>(() => FaceMeasure.Of(grey, "a", "1"));
    }
}
