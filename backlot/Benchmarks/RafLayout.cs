using System.Text;
using FaceValue.Backlot.Looks;
using FaceValue.Study;

namespace FaceValue.Backlot.Benchmarks;

/// <summary>RAF-DB's basic set as its authors give it: <c>Image/aligned/train_00001_aligned.jpg</c>, 100 x 100, and one list of labels.</summary>
/// <remarks>Disgust (3) and neutral (7) never occur, as in <see cref="FerLayout"/>. The list's name is spelt as in the real set.</remarks>
sealed class RafLayout : BenchmarkLayout
{
    const string Labels = "EmoLabel/list_patition_label.txt";

    public override string FileOf(BenchmarkPlace place) => $"Image/aligned/{NameOf(place.Part, place.Number)}_aligned.jpg";

    public override byte[] Encode(Photo photo) => photo.File;

    public override void Complete(string folder, IReadOnlyList<BenchmarkTruth> images)
    {
        var list = new StringBuilder();
        foreach (var image in images) list.Append($"{NameOf(image.Part, image.Number)}.jpg {NumberOf(image.Label)}\n");
        AtomicFile.Write(Path.Combine(folder, Labels), list.ToString());
    }

    static string NameOf(BenchmarkPart part, int number) => part == BenchmarkPart.Train ? $"train_{number:D5}" : $"test_{number:D4}";

    static int NumberOf(Expression expression) => expression switch
    {
        Expression.Surprise => 1,
        Expression.Fear => 2,
        Expression.Disgust => 3,
        Expression.Happy => 4,
        Expression.Sad => 5,
        Expression.Angry => 6,
        _ => 7,
    };
}
