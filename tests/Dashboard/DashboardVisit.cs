using CsvHelper;
using Microsoft.Playwright;

namespace FaceValue.Tests.Dashboard;

/// <summary>One reader's visit to a page, with all that went wrong in it and all that it asked for.</summary>
public sealed class DashboardVisit(IBrowserContext context, IPage page, CancellationToken stop) : IAsyncDisposable
{
    readonly CancellationTokenRegistration ending = stop.Register(() => _ = context.CloseAsync());
    readonly List<string> errors = [], requests = [];

    public IPage Page => page;

    /// <summary>Errors and warnings of the console, exceptions, failed requests.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>What was asked for outside the page itself.</summary>
    public IReadOnlyList<string> Requests => [.. requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal))];

    /// <summary>The address after the #.</summary>
    public string Address => new Uri(page.Url).Fragment.TrimStart('#');

    public async Task GoAsync(string url)
    {
        page.Console += (_, message) => { if (message.Type is "error" or "warning") errors.Add(message.Text); };
        page.PageError += (_, error) => errors.Add(error);
        page.RequestFailed += (_, request) => errors.Add($"request failed: {request.Url}");
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(url);
        await UntilAsync("performance.getEntriesByName('first chart').length > 0");
    }

    /// <summary>Follows an address within the page, as a link or a paste does.</summary>
    public async Task FollowAsync(string address)
    {
        await page.EvaluateAsync("address => { location.hash = address; }", address);
        await SettleAsync();
    }

    /// <summary>Waits for a condition, told as a script. The page's policy forbids the driver's own way, which makes functions of texts.</summary>
    public Task UntilAsync(string condition) =>
        page.EvaluateAsync($"(async () => {{ for (let i = 0; !({condition}); i++) if (i > 1500) throw new Error('it never came'); else await new Promise(done => setTimeout(done, 20)); }})()");

    /// <summary>Waits until the address holds a part; what moves quickly is written with a pause between.</summary>
    public async Task AddressedAsync(string part)
    {
        for (var i = 0; !$"&{Address}&".Contains(part, StringComparison.Ordinal); i++)
            if (i < 250) await Task.Delay(20, stop);
            else throw new InvalidOperationException($"The address never held {part}: {Address}");
    }

    /// <summary>Waits until what was asked for is drawn.</summary>
    public Task SettleAsync() => page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))");

    /// <summary>All words and lines of the view, and what its controls stand at; not what is told aloud, which comes once the cursor rests.</summary>
    public Task<string> SeenAsync() => page.EvaluateAsync<string>("""
        (() => {
          const all = selector => [...document.querySelectorAll(`main ${selector}`)];
          const main = document.querySelector('main').cloneNode(true);
          main.querySelector('[aria-live]')?.remove();
          return [main.textContent, ...all('path').map(p => p.getAttribute('d')), ...all('select, input').map(i => `${i.value} ${i.checked}`)].join('\n');
        })()
        """);

    public Task<string> TextAsync(string selector) => page.Locator(selector).First.InnerTextAsync();

    /// <summary>Presses a figure's button Download and reads what comes.</summary>
    /// <returns>The lines of its head without their marks, and the table's rows by column.</returns>
    public async Task<(IReadOnlyList<string> Head, IReadOnlyList<Dictionary<string, string>> Rows)> DownloadAsync(string figure)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"#{figure} >> button:text-is('Download')").ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        var head = text.Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line[2..]).ToList();
        using var csv = CsvReader.Create(new StringReader(string.Join('\n', text.Split('\n').SkipWhile(line => line.StartsWith('#')))), new CsvReaderOptions());
        string[] names = [.. csv.Headers];
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(names.Select((name, i) => (name, value: csv.GetString(i) ?? "")).ToDictionary(cell => cell.name, cell => cell.value));
        return (head, rows);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.DisposeAsync();
        await context.DisposeAsync();
    }
}
