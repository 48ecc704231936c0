using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Films;

/// <summary>Turns a screenplay into shots. The same screenplay, settings and seed give the same shots.</summary>
sealed class Director(Screenplay screenplay, FilmSettings settings, int seed)
{
    readonly Company company = new(screenplay, seed);

    /// <summary>The mixture of each scene.</summary>
    public IReadOnlyList<ExpressionMixture> Arc { get; } = StoryArc.Of(screenplay, settings, seed);

    /// <summary>Frames of the film.</summary>
    public int Frames => FrameAt(screenplay.Minutes);

    /// <summary>The shots in order; together they are the film without a gap.</summary>
    public IReadOnlyList<DirectedShot> Direct()
    {
        var letterbox = settings.Look.DrawLetterbox(NamedStream.Open(seed, $"film/{screenplay.Film}/format"));
        var shots = new List<DirectedShot>();
        for (var i = 0; i < screenplay.Scenes.Count; i++) Direct(i, letterbox, shots);
        return shots;
    }

    void Direct(int number, double letterbox, List<DirectedShot> shots)
    {
        var scene = screenplay.Scenes[number];
        var random = NamedStream.Open(seed, $"film/{screenplay.Film}/scene/{number}");
        var setting = SettingOf(scene, random);
        var plans = ShotPlan.Cut(settings, FrameAt(screenplay.StartOf(number)), FrameAt(screenplay.StartOf(number + 1)), scene.Cast.Count, random);
        var acting = new ActingQuota(Arc[number], plans.Sum(plan => plan.People.Count), random);
        var stirred = StoryArc.TurnAt(screenplay, settings, number) is not null;
        var mirrored = random.Chance(.5);
        foreach (var plan in plans)
        {
            // Sides are the scene's, whoever is in the shot.
            bool OnLeft(int member) => member % 2 == 0 != mirrored;
            int[] people = [.. plan.People.OrderBy(member => OnLeft(member) ? 0 : 1).ThenBy(member => member)];
            var speaker = people.Length > 0 && random.Chance(settings.Look.Talking) ? plan.People[0] : -1;
            var shot = Staging.Place(settings, Seen(setting, plan.Size), plan, [.. people.Select(member => company[scene.Cast[member]])],
                people.Length > 0 && OnLeft(people[0]), scene.Cast.Count > 1, letterbox, random);
            Performance[] performances = [.. people.Select(member => acting.Next(settings, stirred, member == speaker, random))];
            shots.Add(new DirectedShot(number, shots.Count, plan.First, plan.Frames, shot, [.. people.Select(member => scene.Cast[member])], performances, random.Next(3) - 1));
        }
    }

    FilmSetting SettingOf(StoryScene scene, RandomStream random)
    {
        var darkness = scene.Place is BackdropKind.NightStreet or BackdropKind.Lights ? 1 : GenreConvention.Of(screenplay.Genre).Darkness;
        var setting = settings.Look.DrawSetting(random, darkness);
        // A film comes back to the same rooms.
        var place = NamedStream.Open(seed, $"film/{screenplay.Film}/place/{scene.Place}").Seed();
        return setting with { Backdrop = setting.Backdrop with { Kind = scene.Place, Seed = place } };
    }

    // A close lens has less in focus.
    static FilmSetting Seen(FilmSetting setting, ShotSize size) => setting with
    {
        Backdrop = setting.Backdrop with { Blur = setting.Backdrop.Blur * size switch { ShotSize.Close => 1.7, ShotSize.Medium => 1, _ => .5 } },
    };

    int FrameAt(double minute) => (int)Math.Round(minute * 60 * settings.FramesPerSecond);
}
