namespace FaceValue.Faces;

/// <summary>Makes one face of the many guesses about it: the best guess takes those that overlap it and becomes their mean, weighted by score.</summary>
/// <remarks>Bazarevsky et al. 2019, BlazeFace, section 3.3: averaging instead of dropping keeps the box from jumping between frames.</remarks>
static class GuessMerger
{
    /// <summary>One face for each group of overlapping guesses, best first; the score is the best guess's.</summary>
    public static List<RawFace> Merge(List<RawFace> guesses, float overlap)
    {
        // LINQ's sort is stable, so that equal scores keep the network's order on every machine.
        var left = guesses.OrderByDescending(guess => guess.Score).ToList();
        var faces = new List<RawFace>();
        var group = new List<RawFace>();
        while (left.Count > 0)
        {
            var best = left[0];
            group.Clear();
            group.AddRange(left.Where((guess, i) => i == 0 || guess.Overlap(best) > overlap));
            left = [.. left.Where((guess, i) => i > 0 && !(guess.Overlap(best) > overlap))];
            faces.Add(Mean(group, best.Score));
        }
        return faces;
    }

    static RawFace Mean(List<RawFace> group, float score)
    {
        float left = 0, top = 0, right = 0, bottom = 0, total = 0;
        var points = new RawPoints();
        foreach (var guess in group)
        {
            total += guess.Score;
            left += guess.Left * guess.Score;
            top += guess.Top * guess.Score;
            right += guess.Right * guess.Score;
            bottom += guess.Bottom * guess.Score;
            for (var i = 0; i < 12; i++) points[i] += guess.Points[i] * guess.Score;
        }
        for (var i = 0; i < 12; i++) points[i] /= total;
        return new RawFace(left / total, top / total, right / total, bottom / total, score, points);
    }
}
