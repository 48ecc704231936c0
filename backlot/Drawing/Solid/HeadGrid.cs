namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>How the head is cut into rings and columns: closer together where the features lie.</summary>
sealed class HeadGrid
{
    /// <summary>A net.</summary>
    /// <param name="step">From ring to ring on the face, in head heights.</param>
    /// <param name="columns">Around the head.</param>
    public HeadGrid(float step, int columns)
    {
        List<float> rings = [-.5f, -.497f, -.487f, -.468f];
        for (var y = -.44f; y < -.12f; y += .032f) rings.Add(y);
        for (var y = -.12f; y < .45f - step / 2; y += step) rings.Add(y);
        Heights = [.. rings, .45f, .462f, .474f, .484f, .492f, .498f, .503f, .508f, .513f];
        Turns = new (float, float)[columns];
        for (var i = 0; i < columns; i++)
        {
            // From the back around; a cubic crowds the columns at the nose.
            var t = 2f * i / columns - 1;
            Turns[i] = MathF.SinCos(MathF.PI * (.36f * t + .64f * t * t * t));
        }
    }

    /// <summary>The rings' heights.</summary>
    public float[] Heights { get; }

    /// <summary>Sine and cosine of each column's turn from the front.</summary>
    public (float Sine, float Cosine)[] Turns { get; }
}
