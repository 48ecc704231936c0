using FaceValue.Backlot.Drawing;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>Where actors stand before the camera, and where they look.</summary>
static class FilmBlocking
{
    /// <summary>Places the people of a shot, the farthest first as given.</summary>
    public static IReadOnlyList<Figure> Place(FilmLook look, ShotSize size, IReadOnlyList<Person> people, double letterbox, RandomStream random)
    {
        var aspect = look.Size.Width / (double)look.Size.Height;
        var (low, high) = size switch { ShotSize.Close => look.HeadClose, ShotSize.Medium => look.HeadMedium, _ => look.HeadLong };
        var head = Math.Min(random.Between(low, high), people.Count > 1 ? .95 * aspect / (people.Count + .8) : 1) * (1 - 1.2 * letterbox);
        var deviation = look.Realism * look.YawDeviation + (1 - look.Realism) * 9;
        return [.. people.Select((person, i) =>
        {
            // One person stands on a third and looks into the room; two look at each other.
            var x = people.Count == 1 ? aspect * random.Between(.36, .64) : aspect * (i + .75) / (people.Count + .5);
            var turn = people.Count == 1
                ? random.Normal(0, deviation)
                : (x < aspect / 2 ? 1 : -1) * Math.Abs(random.Normal(.7 * deviation, .5 * deviation));
            var yaw = Math.Clamp(turn, -look.YawLimit, look.YawLimit);
            return new Figure
            {
                Person = person,
                Pose = new HeadPose(yaw, random.Normal(-1, 6), random.Normal(0, 4)),
                CentreX = x,
                // Long shots leave air above, close ones cut into it.
                CentreY = size switch { ShotSize.Close => random.Between(.44, .52), ShotSize.Medium => random.Between(.36, .46), _ => random.Between(.36, .50) },
                HeadHeight = head * random.Between(.94, 1.04),
                BodyYaw = Math.Clamp(.6 * yaw + random.Normal(0, 12), -50, 50),
                Occlusion = people.Count == 1 && size != ShotSize.Long && random.Chance(.05 * look.Realism)
                    ? new Occlusion(random.Pick(HandPlace.Chin, HandPlace.Cheek, HandPlace.Mouth, HandPlace.Temple), random.Chance(.5))
                    : Occlusion.None,
            };
        })];
    }
}
