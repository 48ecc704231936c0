using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace FaceValue.Backlot.Sites;

/// <summary>Pexels' interface: GET /v1/search and /v1/photos/{id}.</summary>
sealed partial class PexelsApi(PhotoCatalogue catalogue, SiteAddress address, SiteSettings settings, ShownPhotos shown, TimeProvider clock)
{
    const int UsualPerPage = 15, MostPerPage = 80;

    readonly RequestQuota hourly = new(settings.PexelsHourly, clock), monthly = new(settings.PexelsMonthly, clock);
    readonly PexelsDescription description = new(address, shown);

    /// <summary>Answers a search.</summary>
    public Answer Search(HttpRequest request) => Metered(request, () =>
    {
        var parameters = new SearchParameters(request.Query);
        if (parameters.Text("query") is not { Length: > 0 } query) return Error(400, "No query param given");
        if (parameters.Number("page", 1, 1) is not { } page) return Error(400, "page must be a whole number of 1 or more");
        if (parameters.Number("per_page", UsualPerPage, 1) is not { } asked) return Error(400, "per_page must be a whole number of 1 or more");
        if (!parameters.IsOneOf("orientation", "landscape", "portrait", "square")) return Error(400, "orientation must be landscape, portrait or square");
        if (!parameters.IsOneOf("size", "large", "medium", "small")) return Error(400, "size must be large, medium or small");
        if (!ColourName.IsKnown(parameters.Text("color"))) return Error(400, "color must be the name of a colour or a hexadecimal number");
        if (parameters.Text("locale") is { Length: > 0 } locale && !Locale().IsMatch(locale)) return Error(400, "locale must look like en-US");

        // Asking for more than it gives is no error: it gives what it can.
        var perPage = Math.Min(asked, MostPerPage);
        var found = shown.Listed([.. catalogue.Search(StockSite.Pexels, query).Where(photo => Suits(photo, parameters))]);
        var start = (int)Math.Min((page - 1L) * perPage, found.Count);
        return Answer.Json(new(page, perPage, [.. found.Skip(start).Take(perPage).Select(description.Of)], shown.Claimed(found.Count),
            start + perPage >= found.Count || shown.HidesNextPage ? null : PageAddress(request, page + 1, perPage), page == 1 ? null : PageAddress(request, page - 1, perPage)), AnswerJson.Default.PexelsAnswer);
    });

    /// <summary>Answers the question for one photo.</summary>
    public Answer Photo(HttpRequest request) => Metered(request, () =>
        int.TryParse(request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && catalogue.Find(StockSite.Pexels, id) is { } photo
            ? Answer.Json(description.Of(photo), AnswerJson.Default.PexelsPhoto)
            : Error(404, "Not Found"));

    Answer Metered(HttpRequest request, Func<Answer> answer)
    {
        var key = request.Headers.Authorization;
        if (key != settings.PexelsKey) return Error(401, key.Count == 0 ? "Authorization field missing" : "Invalid API key");
        if (!hourly.Take().IsGranted || monthly.Take() is not { IsGranted: true } month) return AnswerEndpoint.TooManyRequests(StockSite.Pexels);
        var made = answer();
        // Pexels counts down aloud on success only.
        return made.Status != 200 ? made : made with { Headers = [("X-Ratelimit-Limit", month.Limit), ("X-Ratelimit-Remaining", month.Remaining), ("X-Ratelimit-Reset", month.EndsAt.ToUnixTimeSeconds())] };
    }

    static bool Suits(CataloguePhoto photo, SearchParameters parameters)
    {
        var (width, height) = (photo.Size.Width, photo.Size.Height);
        var isOriented = parameters.Text("orientation") switch { "landscape" => width > height, "portrait" => width < height, "square" => width == height, _ => true };
        var megapixels = parameters.Text("size") switch { "large" => 24, "medium" => 12, "small" => 4, _ => 0 };
        return isOriented && width * height >= megapixels * 1_000_000 && ColourName.Suits(photo.AverageColour, parameters.Text("color"));
    }

    // The next page is the same search: every other parameter goes along.
    string PageAddress(HttpRequest request, int page, int perPage) =>
        new Uri(address.Api, "v1/search/").AbsoluteUri + QueryString.Create(
            request.Query.Where(p => p.Key is not ("page" or "per_page")).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value))
                .Prepend(new("per_page", perPage.ToString(CultureInfo.InvariantCulture))).Prepend(new("page", page.ToString(CultureInfo.InvariantCulture))));

    static Answer Error(int status, string message) => Answer.Json(new(message), AnswerJson.Default.PexelsError, status);

    [GeneratedRegex("^[a-z]{2}-[A-Z]{2}$")]
    private static partial Regex Locale();
}
