namespace FaceValue.Backlot.Sites;

/// <summary>Everything that can be made to go wrong on the sites, for tests and for a class. By default nothing does.</summary>
/// <remarks>A search (its query and page) suffers at most one of the answer faults, a photo at most one of the picture faults: their shares are parts of one whole and may not sum above 1.</remarks>
public sealed record SiteFaults
{
    /// <summary>Nothing goes wrong.</summary>
    public static SiteFaults None { get; } = new();

    /// <summary>A bad day on the internet, which a careful collector gets through with few losses.</summary>
    public static SiteFaults BadDay { get; } = new()
    {
        TooManyRequests = Fault.First(1, .10), Unavailable = Fault.First(1, .05), NullAlt = .10, RepeatedPhotos = .05,
        SlowPicture = Fault.First(1, .01), Truncated = Fault.First(1, .02), BrokenOff = Fault.First(1, .02), Garbled = Fault.Always(.005), Expired = Fault.Always(.01),
    };

    /// <summary>Decides whom the faults hit.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>See <see cref="AnswerFault.TooManyRequests"/>.</summary>
    public Fault TooManyRequests { get; init; }

    /// <summary>What Retry-After says with that, in whole seconds; null leaves the header out.</summary>
    public TimeSpan? RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>See <see cref="AnswerFault.Unavailable"/>.</summary>
    public Fault Unavailable { get; init; }

    /// <summary>See <see cref="AnswerFault.Html"/>.</summary>
    public Fault HtmlAnswer { get; init; }

    /// <summary>See <see cref="AnswerFault.CutOff"/>.</summary>
    public Fault CutOffAnswer { get; init; }

    /// <summary>See <see cref="AnswerFault.Swollen"/>.</summary>
    public Fault SwollenAnswer { get; init; }

    /// <summary>Totals promise 400 photos more than there are, and Pixabay's two totals disagree the wrong way round.</summary>
    public bool LyingTotals { get; init; }

    /// <summary>Pexels leaves out the address of the next page although there is one.</summary>
    public bool NoNextPage { get; init; }

    /// <summary>The share of photos that a result lists a second time, seven places later: often on the next page.</summary>
    public double RepeatedPhotos { get; init; }

    /// <summary>The share of Pexels' photos whose alt is null.</summary>
    public double NullAlt { get; init; }

    /// <summary>The share of photos whose photographer's name, tags and alt hold markup and quotation marks.</summary>
    public double HostileText { get; init; }

    /// <summary>The share of photos whose picture addresses lead to a host that is not the site's.</summary>
    public double ForeignAddresses { get; init; }

    /// <summary>See <see cref="PictureFault.Slow"/>.</summary>
    public Fault SlowPicture { get; init; }

    /// <summary>How long a slow picture's second half lets you wait.</summary>
    public TimeSpan SlowFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>See <see cref="PictureFault.Truncated"/>.</summary>
    public Fault Truncated { get; init; }

    /// <summary>See <see cref="PictureFault.BrokenOff"/>.</summary>
    public Fault BrokenOff { get; init; }

    /// <summary>See <see cref="PictureFault.Garbled"/>.</summary>
    public Fault Garbled { get; init; }

    /// <summary>See <see cref="PictureFault.Expired"/>.</summary>
    public Fault Expired { get; init; }

    /// <summary>See <see cref="PictureFault.Html"/>.</summary>
    public Fault HtmlPicture { get; init; }

    /// <summary>See <see cref="PictureFault.Redirected"/>.</summary>
    public Fault Redirected { get; init; }

    /// <summary>See <see cref="PictureFault.HugeLength"/>.</summary>
    public Fault HugeLength { get; init; }

    /// <summary>See <see cref="PictureFault.Bomb"/>.</summary>
    public Fault Bomb { get; init; }

    /// <summary>What these faults do to a photo's picture, in every size.</summary>
    public PictureFault Of(CataloguePhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        return Pictures.For(PictureName(photo));
    }

    /// <summary>True where <see cref="HostileText"/> hits a photo.</summary>
    public bool HasHostileText(CataloguePhoto photo) => Hits(HostileText, "text", photo);

    /// <summary>True where <see cref="ForeignAddresses"/> hits a photo.</summary>
    public bool HasForeignAddresses(CataloguePhoto photo) => Hits(ForeignAddresses, "addresses", photo);

    /// <summary>True where <see cref="NullAlt"/> hits a photo.</summary>
    public bool HasNullAlt(CataloguePhoto photo) => Hits(NullAlt, "alt", photo);

    /// <summary>True where <see cref="RepeatedPhotos"/> hits a photo.</summary>
    public bool IsRepeated(CataloguePhoto photo) => Hits(RepeatedPhotos, "repeat", photo);

    internal static string PictureName(CataloguePhoto photo) => $"picture of {photo.Site} {photo.Id}";

    internal FaultLottery<AnswerFault> Answers => new(Seed, "Answer faults",
        (AnswerFault.TooManyRequests, TooManyRequests), (AnswerFault.Unavailable, Unavailable), (AnswerFault.Html, HtmlAnswer), (AnswerFault.CutOff, CutOffAnswer), (AnswerFault.Swollen, SwollenAnswer));

    internal FaultLottery<PictureFault> Pictures => new(Seed, "Picture faults",
        (PictureFault.Slow, SlowPicture), (PictureFault.Truncated, Truncated), (PictureFault.BrokenOff, BrokenOff), (PictureFault.Garbled, Garbled), (PictureFault.Expired, Expired),
        (PictureFault.Html, HtmlPicture), (PictureFault.Redirected, Redirected), (PictureFault.HugeLength, HugeLength), (PictureFault.Bomb, Bomb));

    bool Hits(double share, string what, CataloguePhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        return share > 0 && Lot.Of(Seed, $"{what} of {photo.Site} {photo.Id}").Happens(share);
    }
}
