using FaceValue.Arcs;
using FaceValue.Study;

namespace FaceValue.Tests.Arcs;

/// <summary>What the original study says of its own tables, recomputed. Expected values: facts of the published files, to their digits.</summary>
public sealed class PublishedStudyTest
{
    static readonly PublishedStudy Published = PublishedStudy.Load(StudyFolder.Open());

    [Theory]
    [InlineData("face-value", 1.851, 0.130, 0.098, 32, 24, 0, 0.061, 1.42)]
    [InlineData("raf-db", 1.634, 0.185, 0.064, 27, 0, 31, 0.037, 1.49)]
    public void A_models_collapse_is_that_of_its_published_counts(string model, double entropy, double sd, double information, int sad, int happy, int surprise, double jensenShannon, double aitchison)
    {
        var collapse = Collapse.Of(Published.Of(model), seed: 1);
        Assert.Equal((59, 47_252), (collapse.Films, collapse.Faces));
        Assert.Equal(entropy, collapse.EntropyMean, 5e-4);
        Assert.Equal(sd, collapse.EntropySd, 5e-4);
        Assert.Equal(information, collapse.Information.Bits, 5e-4);
        Assert.Equal((sad, happy, surprise), (collapse.Dominant[Expression.Sad], collapse.Dominant[Expression.Happy], collapse.Dominant[Expression.Surprise]));
        Assert.Equal(jensenShannon, collapse.JensenShannon, 5e-4);
        Assert.Equal(aitchison, collapse.Aitchison, 5e-3);
    }

    [Theory]
    [InlineData("finding_nemo", "face-value", ".61 .71 .41 .53 .13 .55 .41 .73 .70 .50")]
    [InlineData("finding_nemo", "raf-db", "0 0 .18 .10 .13 .18 .24 .04 0 .07")]
    [InlineData("real_steel", "face-value", ".44 .44 .41 .21 .34 .38 .63 .49 .18 .49 .49 .53")]
    [InlineData("real_steel", "raf-db", ".13 .13 .02 .13 .13 .08 .07 .12 .13 .05 .08 .11")]
    public void Happy_runs_through_a_film_as_its_timeline_says(string film, string model, string shares)
    {
        var timeline = Published.Timeline(film, model);
        var tens = shares.Split(' ').Select(double.Parse).ToList();
        for (var i = 0; i < tens.Count; i++) Assert.Equal(tens[i], timeline.Share(Expression.Happy, 10 * i, 10 * i + 10)!.Value, 5e-3);
    }

    [Fact]
    public void The_two_models_agree_where_the_study_says()
    {
        Assert.Equal(0.186, Published.Timeline("real_steel", "face-value").Agreement(Published.Timeline("real_steel", "raf-db")), 5e-4);
        Assert.Equal(19, Published.Of("face-value").Zip(Published.Of("raf-db")).Count(pair => pair.First.Dominant == pair.Second.Dominant));
        Assert.Equal(0.903, Published.Reported.Accuracy("raf-db/raf-test"), 5e-4);
        Assert.Equal(748, Published.Reported.Count("face-value/own-validation"));
        Assert.Throws<ArgumentException>(() => Published.Timeline("real_steel", "face-value").Agreement(Published.Timeline("finding_nemo", "raf-db")));
    }

    [Fact]
    public void Timelines_and_counts_tell_of_the_same_faces()
    {
        foreach (var timeline in Published.Timelines)
        {
            var counts = Published.Of(timeline.Model).Single(film => film.Film == timeline.Film);
            Assert.Equal(counts.Counts, Expressions.Studied.Select(expression => timeline.Labels.Count(label => label == expression)));
        }
    }

    [Fact]
    public void Every_group_names_films_that_are_there()
    {
        var films = Published.Of("raf-db").Select(film => film.Film).ToList();
        Assert.Empty(Published.Groups.SelectMany(group => group.Films).Except(films));
        Assert.Equal(59, films.Intersect(Published.Films.Keys).Count());
    }

    [Fact]
    public void A_missing_file_says_where_it_comes_from()
    {
        using var folder = new TempFolder();
        folder.Write("FaceValue.Lib.csproj", "");
        var error = Assert.Throws<MissingInputException>(() => PublishedStudy.Load(StudyFolder.Open(from: folder.Root)));
        Assert.Contains("data/published/films.csv", error.Message);
        Assert.Contains("git checkout -- data/published", error.Message);
    }

    [Theory]
    [InlineData("film-emotion-counts.csv", "face-value,2_guns,131,46,210,249,13,649", "face-value,2_guns,131,46,210,249,13,650", "2_guns: the five sum to 649, not to 650")]
    [InlineData("film-emotion-counts.csv", "face-value,300,", "face-value,2_guns,", "2_guns stands 2 times")]
    [InlineData("film-emotion-counts.csv", "face-value,300,237,", "face-value,300,many,", "angry holds 'many'; expected a whole number")]
    [InlineData("groups.json", "\"groups\"", "\"grps\"", "groups.json' does not hold")]
    [InlineData("reported_metrics.json", "{", "", "does not hold the published confusion matrices")]
    [InlineData("timeline-real-steel-raf-db.csv", "surprise,0.7392", "amazed,0.7392", "emotion holds 'amazed'; expected one of angry")]
    public void A_broken_file_is_named_with_what_is_wrong(string file, string right, string wrong, string message)
    {
        using var folder = new TempFolder();
        folder.Write("FaceValue.Lib.csproj", "");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(StudyFolder.FindRoot(), "data", "published"))) folder.Write("data/published/" + Path.GetFileName(path), File.ReadAllText(path));
        var whole = File.ReadAllText(folder["data/published/" + file]);
        Assert.Contains(right, whole);
        var at = whole.IndexOf(right, StringComparison.Ordinal);
        folder.Write("data/published/" + file, whole[..at] + wrong + whole[(at + right.Length)..]);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => PublishedStudy.Load(StudyFolder.Open(from: folder.Root))).Message);
    }
}
