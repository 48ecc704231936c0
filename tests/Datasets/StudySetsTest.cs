using FaceValue.Datasets;
using FaceValue.Study;

namespace FaceValue.Tests.Datasets;

public sealed class StudySetsTest : IDisposable
{
    readonly TempFolder folder = new();

    public StudySetsTest() => folder.Write("FaceValue.Lib.csproj", "");

    StudyFolder Study => StudyFolder.Open("mine", folder.Root);

    [Fact]
    public void A_set_comes_back_with_its_faces_and_the_folder_of_its_pictures()
    {
        using var elsewhere = new TempFolder();
        var here = DrawnSets.Set(DrawnSets.Random(1, 5)) with { Name = "drawn", Folder = folder["data/full/drawn"] };
        var there = DrawnSets.Set(DrawnSets.Random(2, 7)).Where("there", _ => true, "") with { Folder = elsewhere.Root };
        StudySets.Save(Study, [here, there]);
        Assert.Equal((here.Folder, there.Folder), (StudySets.Load(Study, "drawn").Folder, StudySets.Load(Study, "there").Folder));
        Assert.Equal(there.Faces, StudySets.Load(Study, "there").Faces);
    }

    [Fact]
    public void Pictures_inside_the_workbook_are_found_after_it_has_moved()
    {
        StudySets.Save(Study, [DrawnSets.Set(DrawnSets.Random(1, 5)) with { Name = "drawn", Folder = folder["data/full/drawn"] }]);
        using var moved = new TempFolder();
        Directory.Delete(moved.Root);
        Directory.Move(folder.Root, moved.Root);
        Assert.Equal(moved["data/full/drawn"], StudySets.Load(StudyFolder.Open("mine", moved.Root), "drawn").Folder);
    }

    [Fact]
    public void A_set_that_is_not_there_is_named_with_those_that_are()
    {
        Assert.Contains("Run notebook 03", Assert.Throws<MissingInputException>(() => StudySets.Load(Study, "drawn")).Message);
        StudySets.Save(Study, [DrawnSets.Set(DrawnSets.Random(1, 5)) with { Name = "drawn" }]);
        var error = Assert.Throws<MissingInputException>(() => StudySets.Load(Study, "raf-db")).Message;
        Assert.Contains("raf-db.parquet", error);
        Assert.Contains("sets are drawn", error);
    }

    public void Dispose() => folder.Dispose();
}
