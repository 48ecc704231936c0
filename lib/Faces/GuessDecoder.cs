namespace FaceValue.Faces;

/// <summary>Reads the network's numbers as faces.</summary>
static class GuessDecoder
{
    // Beyond this the sigmoid is 0 or 1 in any case, and the exponential overflows.
    const float LogitLimit = 100;
    const int NumbersAGuess = 16;

    /// <summary>The guesses that reach a score.</summary>
    /// <param name="boxes">16 numbers a guess: centre, size and six points, in pixels of the input from the anchor's centre.</param>
    /// <param name="logits">One a guess.</param>
    /// <param name="anchors">As many as guesses.</param>
    /// <param name="minScore">0 to 1.</param>
    public static List<RawFace> Decode(ReadOnlySpan<float> boxes, ReadOnlySpan<float> logits, Anchors anchors, float minScore)
    {
        var faces = new List<RawFace>();
        var side = (float)anchors.Side;
        for (var i = 0; i < logits.Length; i++)
        {
            var score = 1 / (1 + MathF.Exp(-Math.Clamp(logits[i], -LogitLimit, LogitLimit)));
            if (!(score >= minScore)) continue;
            var raw = boxes.Slice(i * NumbersAGuess, NumbersAGuess);
            var centre = anchors.Centres[i];
            var (x, y) = (raw[0] / side + centre.X, raw[1] / side + centre.Y);
            var (width, height) = (raw[2] / side, raw[3] / side);
            if (!(width >= 0 && height >= 0)) continue;
            var points = new RawPoints();
            for (var p = 0; p < 6; p++)
            {
                points[2 * p] = raw[4 + 2 * p] / side + centre.X;
                points[2 * p + 1] = raw[5 + 2 * p] / side + centre.Y;
            }
            faces.Add(new RawFace(x - width / 2, y - height / 2, x + width / 2, y + height / 2, score, points));
        }
        return faces;
    }
}
