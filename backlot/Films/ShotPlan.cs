using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Films;

/// <summary>A shot on the director's list, before anybody takes a place.</summary>
/// <param name="First">Its first frame.</param>
/// <param name="Frames">How many it has.</param>
/// <param name="Size">How close.</param>
/// <param name="People">Who is in it, by their places in the scene's cast; nobody in a shot of the place alone.</param>
sealed record ShotPlan(int First, int Frames, ShotSize Size, IReadOnlyList<int> People)
{
    /// <summary>Cuts a scene into shots.</summary>
    /// <param name="settings">How long shots are and whom they show.</param>
    /// <param name="first">The scene's first frame.</param>
    /// <param name="end">The frame after its last.</param>
    /// <param name="cast">How many people are in it.</param>
    /// <param name="random">The stream it is drawn from.</param>
    public static IReadOnlyList<ShotPlan> Cut(FilmSettings settings, int first, int end, int cast, RandomStream random)
    {
        var shots = new List<ShotPlan>();
        var speaker = 0;
        for (var at = first; at < end;)
        {
            var frames = settings.ShotFrames.Low + random.Next(settings.ShotFrames.High - settings.ShotFrames.Low + 1);
            var opening = at == first && cast > 0 && random.Chance(settings.Establishing);
            if (opening) frames = settings.ShotFrames.Low;
            // What is left must be enough for another shot.
            if (end - at - frames < settings.ShotFrames.Low) frames = end - at;
            if (cast == 0 || opening && at + frames < end) shots.Add(new ShotPlan(at, frames, ShotSize.Long, []));
            else
            {
                var size = settings.Look.DrawSize(random);
                shots.Add(new ShotPlan(at, frames, size, Choose(settings, size, speaker, cast, random)));
                // Shot and reverse shot; now and then the camera stays with somebody.
                if (random.Chance(.85)) speaker = (speaker + 1) % cast;
            }
            at += frames;
        }
        return shots;
    }

    // Two do not fit into a close shot.
    static IReadOnlyList<int> Choose(FilmSettings settings, ShotSize size, int speaker, int cast, RandomStream random)
    {
        if (size == ShotSize.Close) return [speaker];
        var wide = 1 - settings.Look.Shots.Close;
        var draw = random.NextDouble() * wide;
        var people = draw < settings.Groups.Three ? 3 : draw < settings.Groups.Three + settings.Groups.Two ? 2 : 1;
        return [.. Enumerable.Range(0, Math.Min(people, cast)).Select(i => (speaker + i) % cast)];
    }
}
