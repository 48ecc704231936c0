using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Tests.Backlot.Looks;

/// <summary>Draws the contact sheets into the folder that FACEVALUE_SHEETS names; <c>docs/backlot-stock.jpg</c> and <c>docs/backlot-film.jpg</c> are two of them.</summary>
public class ContactSheetTests
{
    static readonly ScenePainter Painter = new();
    static readonly Expression[] All = Enum.GetValues<Expression>();

    [Fact]
    public void People_of_every_skin() => Write("people", ContactSheet.Of(8, 4, 180, 180, (row, column) =>
    {
        var random = new RandomStream(41, row * 8 + column);
        var person = Person.Draw(random);
        person = person with { Skin = person.Skin with { Melanin = column / 7.0 } };
        return Shoot(person, ActionUnits.Rest, new HeadPose(random.Normal(0, 20), random.Normal(0, 5), 0), Lighting.Draw((LightKind)(row * 2), random), 360, .62);
    }), 90);

    [Fact]
    public void Expressions_from_hint_to_full_at_100_pixels() => Write("expressions", ContactSheet.Of(14, 5, 100, 100, (row, column) =>
    {
        var person = Sitter(row * 3 + column % 2);
        return Shoot(person, ExpressionUnits.Of(All[column / 2], .2 + .2 * row, row, person), new HeadPose(column % 2 == 0 ? -6 : 22, 0, 0), new Lighting(), 200, .82);
    }), 92);

    [Fact]
    public void The_FER_like_set() => Write("fer", ContactSheet.Of(16, 10, 48, 48, (row, column) => OfBenchmark(new FerLook(), row * 16 + column)), 95);

    [Fact]
    public void The_RAF_like_set() => Write("raf", ContactSheet.Of(12, 6, 100, 100, (row, column) => OfBenchmark(new RafLook(), row * 12 + column)), 92);

    [Fact]
    public void Stock_photos() => Write("backlot-stock", ContactSheet.Of(6, 5, 232, 174, (row, column) =>
    {
        var random = new RandomStream(47, row * 6 + column);
        var style = PhotographerStyle.Draw(column % 2 == 0 ? StockTaste.Muted : StockTaste.Bright, random);
        var shown = Expressions.Studied[(row + column) % 5];
        var look = new StockLook();
        var plan = (row * 6 + column) % 11 == 10
            ? look.PlanGroup(shown, [Person.Draw(random), Person.Draw(random), Person.Draw(random)], style, random)
            : look.Plan(shown, Person.Draw(random), style, (row + column) % 4 != 0, random);
        return ContactSheet.Opened(plan.Shoot(Painter));
    }), 73);

    [Fact]
    public void Film_frames() => Write("backlot-film", ContactSheet.Of(5, 5, 280, 158, (row, column) =>
    {
        // A film a row: one cast, one format.
        var film = new RandomStream(51, row);
        var look = new FilmLook();
        var cast = new[] { Person.Draw(film), Person.Draw(film) };
        var letterbox = look.DrawLetterbox(film);
        var random = new RandomStream(52, row * 5 + column);
        Person[] people = column == 4 ? cast : [cast[column % 2]];
        var shot = FilmShot.Draw(look, look.DrawSetting(random, darkness: .15 + .15 * row), column == 0 ? ShotSize.Close : look.DrawSize(random), people, letterbox, random);
        var mixture = new ExpressionMixture { Neutral = .3 }.With(Expressions.Studied[(row + column) % 5], 1);
        return shot.Shoot(Painter, 1 + column * .7, [.. people.Select(_ => new Performance(mixture, look.DrawIntensity(random), random.Chance(.5), column))]).Picture;
    }), 77);

    static Person Sitter(int number) => Person.Draw(new RandomStream(43, number)) with { Resting = ActionUnits.Rest };

    static Picture OfBenchmark(IBenchmarkLook look, int number)
    {
        var random = new RandomStream(45, number);
        return ContactSheet.Opened(look.Plan(Expressions.Studied[number % 5], Person.Draw(random), random).Shoot(Painter));
    }

    static Picture Shoot(Person person, ActionUnits units, HeadPose pose, Lighting light, int side, double head) => Painter.Paint(new Scene
    {
        Width = side,
        Height = side,
        Light = light,
        Backdrop = new Backdrop { Kind = BackdropKind.Wall, Seed = 5 },
        Figures = [new Figure { Person = person, Units = units, Pose = pose, HeadHeight = head, CentreY = .5 - .06 * head }],
    }).Picture;

    static void Write(string name, Picture sheet, int quality)
    {
        var folder = Environment.GetEnvironmentVariable("FACEVALUE_SHEETS");
        // Without a folder the sheets are drawn all the same: a look that throws is found.
        if (folder is not null) File.WriteAllBytes(Path.Combine(folder, name + ".jpg"), sheet.ToJpeg(quality));
        Assert.True(sheet.Bgra.Distinct().Count() > 100);
    }
}
