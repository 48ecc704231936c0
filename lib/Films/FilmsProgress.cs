using FaceValue.Study;

namespace FaceValue.Films;

/// <summary>Counts frames over films that are worked on side by side. A film that is known already, or ends early, is counted whole when it is finished.</summary>
sealed class FilmsProgress
{
    // Every film counts the same before it is opened: opening all of them first would take longer than it tells.
    const int Parts = 1000;

    readonly IProgress<WorkProgress>? progress;
    readonly Dictionary<string, double> done;
    readonly Dictionary<string, double> step = [];
    readonly Lock counting = new();

    public FilmsProgress(IReadOnlyList<FilmFile> films, IProgress<WorkProgress>? progress) => (done, this.progress) = (films.ToDictionary(film => film.Id, _ => 0d), progress);

    /// <summary>Tells how many frames a film will give.</summary>
    public void Begin(Film film, long frames)
    {
        lock (counting) (step[film.Id], done[film.Id]) = (1d / Math.Max(1, frames), 0);
    }

    /// <summary>One more frame of a film.</summary>
    public void Seen(Film film) => Report(film.Id, film.Title, share => Math.Min(1, share + step[film.Id]));

    /// <summary>A film is finished, in whatever way.</summary>
    public void Finished(FilmFile film) => Report(film.Id, film.Title, _ => 1);

    void Report(string id, string title, Func<double, double> share)
    {
        if (progress is null) return;
        lock (counting)
        {
            done[id] = share(done[id]);
            progress.Report(new WorkProgress((long)(done.Values.Sum() * Parts), (long)done.Count * Parts, title));
        }
    }
}
