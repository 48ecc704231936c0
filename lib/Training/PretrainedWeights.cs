using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using FaceValue.Faces;
using FaceValue.Study;

namespace FaceValue.Training;

/// <summary>Gets torchvision's ImageNet weights of ResNet18: from a folder of your own, from what an earlier run kept, or from their public address.</summary>
/// <remarks>47 MB. Not part of this repository, and checked by their SHA-256 wherever they come from. A download that breaks off goes on where it stopped.</remarks>
public sealed class PretrainedWeights
{
    /// <summary>The file's name at its publisher, which carries the beginning of its hash.</summary>
    public const string FileName = "resnet18-f37072fd.pth";

    /// <summary>Names a folder that holds the file already, for machines without a network; the detector's files are looked for there too.</summary>
    public const string FolderVariable = DetectorFiles.FolderVariable;

    const string Published = "f37072fd47e89c5e827621c5baffa7500819f7896bbacec160b1a16c560e07ec";

    static readonly Uri PublicAddress = new($"https://download.pytorch.org/models/{FileName}");

    readonly string kept;
    readonly string? ownFolder;
    readonly Uri address;
    readonly string sha256;

    /// <summary>Keeps the file in a folder, usually the workbook's <c>data/models</c>.</summary>
    /// <param name="folder">Where a fetched file is kept; made where it is missing.</param>
    public PretrainedWeights(string folder) : this(folder, Environment.GetEnvironmentVariable(FolderVariable), PublicAddress, Published) { }

    internal PretrainedWeights(string folder, string? ownFolder, Uri address, string sha256)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        kept = Path.Combine(Path.GetFullPath(folder), FileName);
        this.ownFolder = string.IsNullOrWhiteSpace(ownFolder) ? null : ownFolder;
        (this.address, this.sha256) = (address, sha256);
    }

    /// <summary>The workbook's own model folder.</summary>
    public static PretrainedWeights OfWorkbook() => new(Path.Combine(StudyFolder.FindRoot(), "data", "models"));

    /// <summary>Where the file lies now, without fetching it; null where it is not here yet. For a look at what is missing.</summary>
    public string? Find() => new[] { ownFolder is null ? null : Path.Combine(ownFolder, FileName), kept }.FirstOrDefault(File.Exists);

    /// <summary>The weights, fetched first where they are not here yet.</summary>
    /// <exception cref="MissingInputException">They are nowhere to be had; the message names the three ways and what went wrong.</exception>
    /// <exception cref="InvalidDataException">The file is not the one published.</exception>
    public async Task<IReadOnlyList<StoredTensor>> GetAsync(IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var path = Find();
        if (path is null)
        {
            await FetchAsync(progress, cancellation);
            path = kept;
        }
        else if (await HashAsync(path, cancellation) is var found && found != sha256)
            throw new InvalidDataException($"'{path}' is not the file that was published: expected SHA-256 {sha256}, found {found}. Delete it, or replace it.");
        return PyTorchArchive.Read(path);
    }

    async Task FetchAsync(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var part = kept + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            // No other program writes into the same part; the system lets go of it when this one dies.
            using (var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            {
                await ReceiveAsync(file, progress, cancellation);
                file.Position = 0;
                var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
                if (found != sha256)
                {
                    // Going on from wrong bytes would never end well.
                    file.SetLength(0);
                    throw new HttpRequestException($"what came has the SHA-256 {found} instead of {sha256}");
                }
            }
            File.Move(part, kept, overwrite: true);
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new MissingInputException(kept, $"It holds torchvision's ImageNet weights of ResNet18, SHA-256 {sha256}. Either put the file into a folder and name that in {FolderVariable}, " +
                $"or put it where it was looked for, or let this machine reach {address.Host} and run again, and the download goes on where it stopped ({error.Message}). Weights.None trains without them.");
        }
    }

    async Task ReceiveAsync(FileStream file, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (file.Length > 0) request.Headers.Range = new RangeHeaderValue(file.Length, null);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        // Nothing is left to send: the part is whole, or too long, which its hash will tell.
        if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && file.Length > 0) return;
        answer.EnsureSuccessStatusCode();
        // A server that ignores the range sends everything again.
        if (answer.StatusCode != HttpStatusCode.PartialContent || answer.Content.Headers.ContentRange?.From != file.Length) file.SetLength(0);
        if (answer.StatusCode == HttpStatusCode.PartialContent && file.Length == 0) throw new HttpRequestException("the server sent another part than the one asked for");
        file.Position = file.Length;
        var total = file.Length + (answer.Content.Headers.ContentLength ?? 0);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[1 << 16];
        while (true)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            var read = await body.ReadAsync(buffer, patience.Token);
            if (read == 0) break;
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            progress?.Report(new WorkProgress(file.Position, total, $"fetching {FileName}"));
        }
        await file.FlushAsync(cancellation);
    }

    static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }
}
