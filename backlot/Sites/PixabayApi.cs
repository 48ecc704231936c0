using Microsoft.AspNetCore.Http;

namespace FaceValue.Backlot.Sites;

/// <summary>Pixabay's interface: GET /api/. Errors are plain text, in its own words where those are known.</summary>
sealed class PixabayApi(PhotoCatalogue catalogue, SiteAddress address, SiteSettings settings, ShownPhotos shown, ExpiringAddress expiring, TimeProvider clock)
{
    const int UsualPerPage = 20, LeastPerPage = 3, MostPerPage = 200, LongestQuery = 100;
    const double EditorsChoices = .05;

    static readonly string[] Categories =
    [
        "backgrounds", "fashion", "nature", "science", "education", "feelings", "health", "people", "religion", "places", "animals", "industry",
        "computer", "food", "sports", "transportation", "travel", "buildings", "business", "music",
    ];

    readonly RequestQuota quota = new(settings.PixabayLimit, clock);
    readonly PixabayDescription description = new(address, shown, expiring, catalogue.Seed);

    /// <summary>Answers a search.</summary>
    public Answer Search(HttpRequest request)
    {
        if (request.Query["key"] != settings.PixabayKey) return Error("Invalid or missing API key (https://pixabay.com/api/docs/).");
        var state = quota.Take();
        var answer = state.IsGranted ? Page(new(request.Query)) : AnswerEndpoint.TooManyRequests(StockSite.Pixabay);
        return answer with { Headers = [("X-RateLimit-Limit", state.Limit), ("X-RateLimit-Remaining", state.Remaining), ("X-RateLimit-Reset", (long)Math.Ceiling(state.EndsIn.TotalSeconds))] };
    }

    Answer Page(SearchParameters parameters)
    {
        if (parameters.Text("q").Length > LongestQuery) return Error("\"q\" must not be longer than 100 characters.");
        if (parameters.Number("page", 1, 1) is not { } page) return OutOfRange("page");
        if (parameters.Number("per_page", UsualPerPage, LeastPerPage, MostPerPage) is not { } perPage) return OutOfRange("per_page");
        if (parameters.Number("min_width", 0, 0) is not { } minWidth) return OutOfRange("min_width");
        if (parameters.Number("min_height", 0, 0) is not { } minHeight) return OutOfRange("min_height");
        if (parameters.Number("id", 0, 1) is not { } id) return OutOfRange("id");
        if (!parameters.IsOneOf("image_type", "all", "photo", "illustration", "vector")) return OutOfRange("image_type");
        if (!parameters.IsOneOf("orientation", "all", "horizontal", "vertical")) return OutOfRange("orientation");
        if (!parameters.IsOneOf("category", Categories)) return OutOfRange("category");
        foreach (var yesOrNo in (string[])["safesearch", "editors_choice"])
            if (!parameters.IsOneOf(yesOrNo, "true", "false")) return OutOfRange(yesOrNo);

        var found = shown.Listed([.. catalogue.Search(StockSite.Pixabay, parameters.Text("q"))
            .Where(photo => (id == 0 || photo.Id == id) && photo.Size.Width >= minWidth && photo.Size.Height >= minHeight && Suits(photo, parameters))]);
        var reachable = Math.Min(found.Count, settings.PixabayDepth);
        var start = (page - 1L) * perPage;
        if (page > 1 && start >= reachable) return OutOfRange("page");
        var hits = found.Take(reachable).Skip((int)start).Take(perPage).Select(description.Of);
        // Liars turn the two totals round: more hits are promised than exist at all.
        return Answer.Json(new(found.Count, shown.Claimed(reachable), [.. hits]), AnswerJson.Default.PixabayAnswer);
    }

    bool Suits(CataloguePhoto photo, SearchParameters parameters) =>
        // All that is here is photographs, and all of it is fit for all ages: safesearch takes nothing away.
        parameters.Text("image_type") is "" or "all" or "photo"
        && parameters.Text("orientation") switch { "horizontal" => photo.Size.Width > photo.Size.Height, "vertical" => photo.Size.Width < photo.Size.Height, _ => true }
        && (parameters.Text("category") is "" || parameters.Text("category") == photo.Category)
        && (!parameters.Says("editors_choice") || Lot.Of(catalogue.Seed, $"editor's choice {photo.Id}").Happens(EditorsChoices));

    static Answer OutOfRange(string parameter) => Error($"\"{parameter}\" is out of valid range.");

    static Answer Error(string message) => Answer.Text(400, $"[ERROR 400] {message}");
}
