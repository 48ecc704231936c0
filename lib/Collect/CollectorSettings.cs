namespace FaceValue.Collect;

/// <summary>How photos are collected. Every default is written out; those of the original study are marked.</summary>
public sealed record CollectorSettings
{
    /// <summary>Expressions and words.</summary>
    public QuerySettings Queries { get; init; } = new();

    /// <summary>Paging stops when less than this share of a page's photos is new (original: 10%).</summary>
    public double NoveltyStop { get; init; } = 0.10;

    /// <summary>Searching pauses when a site says that fewer requests than this are left (original: 20).</summary>
    public int QuotaReserve { get; init; } = 20;

    /// <summary>How long a search reply is kept and used again; both sites ask for a day.</summary>
    public TimeSpan CacheLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The longest wait that a site may ask for; beyond it the run stops with its progress saved.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Photos fetched at once.</summary>
    public int Downloads { get; init; } = 4;

    /// <summary>How often one thing is asked for before it counts as broken.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Time for one request from sending to the last byte.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of a search reply at most. 200 photos take about 200 kB.</summary>
    public long MaxReplyBytes { get; init; } = 4_000_000;

    /// <summary>Bytes of a photo at most. The sizes asked for take about 0.1 MB.</summary>
    public long MaxPhotoBytes { get; init; } = 10_000_000;

    /// <summary>Pixels of a photo at most, read from its header before anything is unpacked.</summary>
    public long MaxPixels { get; init; } = 25_000_000;

    /// <summary>
    /// Photos whose perceptual hashes differ in at most this many of 256 bits are near-duplicates. Measured on 1,200 drawn portraits: the same file smaller and compressed harder moves up to 13 bits;
    /// of 400 pairs of neighbouring shots 294 stay within 24; of 718,200 pairs of different people none comes nearer than 27. Groups are chains, so one false pair joins two groups: better too near than too far.
    /// </summary>
    public int DuplicateDistance { get; init; } = 24;

    /// <summary>What becomes of near-duplicates.</summary>
    public DuplicateRule Duplicates { get; init; } = DuplicateRule.Drop;

    /// <summary>What becomes of a photo found under two expressions.</summary>
    public ConflictRule Conflicts { get; init; } = ConflictRule.Drop;

    internal void Check()
    {
        string[] faults =
        [
            .. Fault(NoveltyStop is < 0 or > 1 || double.IsNaN(NoveltyStop), $"NoveltyStop is {NoveltyStop}, expected 0 to 1"),
            .. Fault(QuotaReserve < 0, $"QuotaReserve is {QuotaReserve}, expected 0 or more"),
            .. Fault(Downloads is < 1 or > 16, $"Downloads is {Downloads}, expected 1 to 16"),
            .. Fault(Attempts is < 1 or > 20, $"Attempts is {Attempts}, expected 1 to 20"),
            .. Fault(RequestTime <= TimeSpan.Zero || LongestWait < TimeSpan.Zero || CacheLifetime < TimeSpan.Zero, "a time is negative, or RequestTime zero"),
            .. Fault(MaxReplyBytes < 1 || MaxPhotoBytes < 1 || MaxPixels < 1, "a limit on size is below 1"),
            .. Fault(DuplicateDistance is < 0 or > 127, $"DuplicateDistance is {DuplicateDistance}, expected 0 to 127"),
        ];
        if (faults.Length > 0) throw new ArgumentException($"The collector's settings cannot be used: {string.Join("; ", faults)}.");
    }

    static IEnumerable<string> Fault(bool found, string text) => found ? [text] : [];
}
