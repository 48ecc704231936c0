using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FaceValue.Faces;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Datasets;

/// <summary>Faces as batches: read once, then shuffled and varied for every epoch by seed and epoch alone.</summary>
public sealed class FaceBatches : IBatchSource
{
    readonly FaceSet set;
    readonly FaceBatchSettings settings;
    readonly IReadOnlyList<LabelledFace> faces;
    readonly byte[]?[] kept;

    FaceBatches(FaceSet set, FaceBatchSettings settings, IReadOnlyList<LabelledFace> faces, byte[]?[] kept, IReadOnlyList<LeftOutItem> skipped)
    {
        (this.set, this.settings, this.faces, this.kept, Skipped) = (set, settings, faces, kept, skipped);
        Classes = set.Taxonomy.Names;
        Ids = [.. faces.Select(face => face.Id)];
        Labels = [.. faces.Select(face => face.ClassIndex)];
        Fingerprint = FingerprintOf();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Classes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Ids { get; }

    /// <inheritdoc/>
    public IReadOnlyList<int> Labels { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>Pictures that could not be read, where the settings allow that.</summary>
    public IReadOnlyList<LeftOutItem> Skipped { get; }

    /// <summary>Reads every picture once, on all cores, so that nothing unreadable is met in the middle of training.</summary>
    /// <param name="set">One part of a set: <c>split.Part(set, SplitPart.Train)</c>.</param>
    /// <param name="settings">Side, colours, batches, variation.</param>
    /// <param name="progress">Pictures read.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    /// <exception cref="ArgumentException">The set is empty, or a setting cannot be used.</exception>
    /// <exception cref="InvalidDataException">Pictures cannot be read or were changed; the first twenty are named. Or none can be read.</exception>
    public static async Task<FaceBatches> OpenAsync(FaceSet set, FaceBatchSettings? settings = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        settings ??= new FaceBatchSettings();
        settings.Check();
        if (set.Faces.Count == 0) throw new ArgumentException($"'{set.Name}' has no faces to make batches of. Give another part of it, or a larger share to this one.", nameof(set));
        var pictures = new byte[set.Faces.Count][];
        var (readable, faults, offenders, done) = (new bool[pictures.Length], new LeftOutItem?[pictures.Length], new Offenders($"The pictures of '{set.Name}'"), 0L);
        var room = settings.MaxBytesKept / (3L * settings.ImageSide * settings.ImageSide);
        await Parallel.ForAsync(0, pictures.Length, cancellation, (i, _) =>
        {
            var face = set.Faces[i];
            try
            {
                var picture = FacePicture.Read(set.PathOf(face), face, settings.ImageSide, settings.Colours);
                if (i < room) pictures[i] = picture;
                readable[i] = true;
            }
            catch (Exception e) when (e is UnreadableImageException or InvalidDataException)
            {
                offenders.Add(face.Id, e.Message.TrimEnd('.'));
                faults[i] = new LeftOutItem(face.Id, face.Class, e is UnreadableImageException unreadable ? $"unreadable: {unreadable.Fault}" : "changed since the set was read");
            }
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), pictures.Length, face.Id));
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        int[] good = [.. Enumerable.Range(0, pictures.Length).Where(i => readable[i])];
        if (!settings.SkipUnreadable || good.Length == 0) offenders.ThrowIfAny("Run notebook 03-datasets again, or set SkipUnreadable to leave them out.");
        return new FaceBatches(set, settings, [.. good.Select(i => set.Faces[i])], [.. good.Select(i => pictures[i])], [.. faults.OfType<LeftOutItem>()]);
    }

    /// <inheritdoc/>
    public IEnumerable<Batch> Epoch(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epoch, 1);
        return Batches();

        IEnumerable<Batch> Batches()
        {
            int[] order = [.. Enumerable.Range(0, faces.Count)];
            if (settings.Shuffle) new RandomStream(settings.Seed, (long)StableHash.Of($"order|{epoch}")).Shuffle<int>(order);
            foreach (var places in order.Chunk(settings.BatchSize))
                yield return settings.Augmentation.Apply(Plain(places), settings.Seed, epoch);
        }
    }

    Batch Plain(int[] places)
    {
        var values = 3 * settings.ImageSide * settings.ImageSide;
        var images = new float[places.Length * values];
        Parallel.For(0, places.Length, i => FacePicture.Write(kept[places[i]] ?? ReadAgain(faces[places[i]]), images.AsSpan(i * values, values)));
        return new Batch(images, places.Length, settings.ImageSide, settings.ImageSide, [.. places.Select(place => (long)Labels[place])], [.. places.Select(place => Ids[place])]);
    }

    byte[] ReadAgain(LabelledFace face)
    {
        try { return FacePicture.Read(set.PathOf(face), face, settings.ImageSide, settings.Colours); }
        catch (InvalidDataException e) { throw new InvalidDataException($"'{face.Id}' of '{set.Name}': {e.Message}", e); }
    }

    // What is kept in memory changes no batch; what was skipped is missing among the ids.
    string FingerprintOf()
    {
        var (text, use) = (new StringBuilder(), settings);
        text.Append(CultureInfo.InvariantCulture, $"side {use.ImageSide} colours {use.Colours} batch {use.BatchSize} seed {use.Seed} shuffle {use.Shuffle}\n{JsonSerializer.Serialize(use.Augmentation)}\n");
        text.Append($"classes {string.Join(' ', Classes)}\n");
        foreach (var face in faces) text.Append(CultureInfo.InvariantCulture, $"{face.Id}\t{face.Sha256}\t{face.ClassIndex}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
