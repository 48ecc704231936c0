using System.Collections.Concurrent;
using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>Brings one site's photos into a folder, each once, whatever was interrupted before.</summary>
sealed class PhotoDownloads(IPhotoSource source, SearchClient searches, PhotoClient photos, Journal journal, CollectorSettings settings, string folder)
{
    readonly ConcurrentDictionary<(string Word, int Page), Lazy<Task<SearchPage>>> renewed = new();

    /// <summary>The photo's file, or the reason why there is none.</summary>
    /// <param name="photo">What the search said.</param>
    /// <param name="find">Where it said so.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">The site cannot be reached at all.</exception>
    public async Task<Download> GetAsync(StockPhoto photo, PhotoFind find, CancellationToken cancellation)
    {
        if (journal.Download(photo.Key) is { } known && (known.File.Length == 0 || LengthOf(known.File) == known.Bytes)) return known;
        var download = FromDisk(photo) ?? await FetchAsync(photo, find, cancellation);
        journal.Add(download);
        return download;
    }

    async Task<Download> FetchAsync(StockPhoto photo, PhotoFind find, CancellationToken cancellation)
    {
        var reply = await photos.FetchAsync(photo.Id, photo.Image, cancellation);
        if (reply.Expired && await RenewedAsync(photo, find, cancellation) is { } address) reply = await photos.FetchAsync(photo.Id, address, cancellation);
        if (reply.NoAnswer)
            throw new IOException($"{source.Name}, photo {photo.Id}: {reply.Fault}. Progress is saved: look at the network, then run again to go on.");
        if (reply is not { File: { } file, Image: { } image }) return new Download(photo.Source, photo.Id) { Broken = reply.Fault };
        // The name is made of checked parts only: letters of the source's name, digits, one of two endings.
        var name = $"photos/{photo.Source}/{photo.Id}.{image.Header.Extension}";
        AtomicFile.Write(Path.Combine(folder, name), file);
        return Described(photo, name, file.Length, image);
    }

    // Killed between the file and its line in the journal: the file is whole, because it was moved into place, and need not be fetched again.
    Download? FromDisk(StockPhoto photo)
    {
        foreach (var extension in (string[])["jpg", "png"])
        {
            var name = $"photos/{photo.Source}/{photo.Id}.{extension}";
            if (LengthOf(name) is not { } length || length > settings.MaxPhotoBytes) continue;
            try { return Described(photo, name, length, CheckedImage.Of(File.ReadAllBytes(Path.Combine(folder, name)), settings.MaxPixels)); }
            catch (InvalidDataException) { File.Delete(Path.Combine(folder, name)); }
        }
        return null;
    }

    // An address that was good when the page was found may have expired since. One new look at that page serves all its photos.
    async Task<Uri?> RenewedAsync(StockPhoto photo, PhotoFind find, CancellationToken cancellation)
    {
        var page = await renewed.GetOrAdd((find.Word, find.Page), place => new(() => searches.AnewAsync(place.Word, place.Page, cancellation))).Value;
        return page.Photos.FirstOrDefault(again => again.Id == photo.Id)?.Image;
    }

    static Download Described(StockPhoto photo, string name, long bytes, CheckedImage image) => new(photo.Source, photo.Id)
    {
        File = name,
        Bytes = bytes,
        Sha256 = image.Sha256,
        Width = image.Header.Width,
        Height = image.Header.Height,
        Hash = image.Hash.ToString(),
    };

    long? LengthOf(string name) => new FileInfo(Path.Combine(folder, name)) is { Exists: true } file ? file.Length : null;
}
