namespace FaceValue.Workbook.Stills;

/// <summary>At most 256 colours that stand for all colours of a picture: a chart's flat areas keep theirs exactly, of the shades between letters and paper some are told as one.</summary>
sealed class PngPalette
{
    // The fewest that cannot be told from all: fewer pack tighter.
    static readonly int[] Sizes = [128, 256];

    // In steps of 255 over all pixels; above it a picture is a photo and keeps its own colours.
    const double MostError = 1.5;

    readonly Dictionary<int, byte> placeOf;

    PngPalette(int[] colours, Dictionary<int, byte> placeOf) => (Colours, this.placeOf) = (colours, placeOf);

    /// <summary>The colours, red in the third byte, blue in the first.</summary>
    public IReadOnlyList<int> Colours { get; }

    /// <summary>The place of a picture's colour.</summary>
    public byte PlaceOf(int colour) => placeOf[colour];

    /// <summary>A palette for a picture; null where 256 colours would be seen to be too few.</summary>
    /// <param name="counts">Each colour of the picture and how many pixels have it.</param>
    public static PngPalette? Of(IReadOnlyDictionary<int, int> counts)
    {
        int[] byCount = [.. counts.OrderByDescending(colour => colour.Value).ThenBy(colour => colour.Key).Select(colour => colour.Key)];
        return Sizes.Select(most => Of(byCount.Length > most ? Chosen(byCount, most) : byCount, counts)).FirstOrDefault(palette => palette is not null);
    }

    static PngPalette? Of(int[] colours, IReadOnlyDictionary<int, int> counts)
    {
        var (placeOf, error, pixels) = (new Dictionary<int, byte>(counts.Count), 0.0, 0L);
        foreach (var (colour, count) in counts)
        {
            var place = Nearest(colours, colour);
            placeOf[colour] = (byte)place;
            error += (double)count * Distance(colours[place], colour);
            pixels += count;
        }
        return Math.Sqrt(error / pixels / 3) <= MostError ? new PngPalette(colours, placeOf) : null;
    }

    // The commonest colours, each far enough from those chosen before; what is still free goes to the commonest of the rest.
    static int[] Chosen(int[] byCount, int most)
    {
        var chosen = new List<int>(most);
        foreach (var apart in (int[])[300, 75, 0])
            foreach (var colour in byCount)
            {
                if (chosen.Count == most) return [.. chosen];
                if (!chosen.Contains(colour) && (apart == 0 || chosen.TrueForAll(other => Distance(other, colour) > apart))) chosen.Add(colour);
            }
        return [.. chosen];
    }

    static int Nearest(int[] colours, int colour)
    {
        var best = 0;
        for (var (place, least) = (0, int.MaxValue); place < colours.Length && least > 0; place++)
            if (Distance(colours[place], colour) is var distance && distance < least) (best, least) = (place, distance);
        return best;
    }

    static int Distance(int one, int other)
    {
        int red = (one >> 16 & 255) - (other >> 16 & 255), green = (one >> 8 & 255) - (other >> 8 & 255), blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
