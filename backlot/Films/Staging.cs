using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Films;

/// <summary>Puts people before the camera by the rules that make a conversation readable.</summary>
/// <remarks>
/// The camera stays on one side of a scene: who stands left looks right in every shot, and the other way round (the 180-degree rule). A single stands on a third,
/// with room before the face; over-the-shoulder shots show the partner's back on the side that the face looks to.
/// </remarks>
static class Staging
{
    /// <summary>A shot with everybody in place.</summary>
    /// <param name="settings">How films are shot.</param>
    /// <param name="setting">The scene's place and light.</param>
    /// <param name="plan">The shot.</param>
    /// <param name="players">The people of the shot, from left to right.</param>
    /// <param name="onLeft">For a single: whether the scene has this person on the left.</param>
    /// <param name="conversation">Whether anybody else is in the scene.</param>
    /// <param name="letterbox">The film's bars.</param>
    /// <param name="random">The stream it is drawn from.</param>
    public static FilmShot Place(FilmSettings settings, FilmSetting setting, ShotPlan plan, IReadOnlyList<Person> players, bool onLeft, bool conversation, double letterbox, RandomStream random)
    {
        var look = settings.Look;
        var shot = FilmShot.Draw(look, setting, plan.Size, players, letterbox, random) with { Foreground = null };
        if (players.Count != 1) return shot;

        var aspect = look.Size.Width / (double)look.Size.Height;
        var figure = shot.Cast[0];
        var side = onLeft ? 1 : -1;
        var yaw = side * Math.Abs(figure.Pose.Yaw) * (random.Chance(settings.Eyeline) ? 1 : -1);
        // The farther a face is turned, the more room it is given.
        var aside = aspect * (.03 + .14 * Math.Min(1, Math.Abs(yaw) / 40));
        var over = conversation && plan.Size != ShotSize.Long && random.Chance(settings.OverShoulder);
        if (over) aside = Math.Max(aside, .10 * aspect);
        return shot with
        {
            Cast = [figure with
            {
                Pose = figure.Pose with { Yaw = yaw },
                BodyYaw = Math.Clamp(.6 * yaw + side * 8, -50, 50),
                CentreX = .5 * aspect - side * aside,
            }],
            Foreground = over ? new Foreground(OnLeft: !onLeft, random.Between(.28, .42), random.Seed()) : null,
        };
    }
}
