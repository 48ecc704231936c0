namespace FaceValue.Workbook.Stills;

/// <summary>How the headless browser is started: alone, silent, without a network, drawing the same everywhere.</summary>
static class BrowserFlags
{
    public static IEnumerable<string> For(string profile)
    {
        yield return "--headless=new";
        yield return "--remote-debugging-port=0";
        yield return $"--user-data-dir={profile}";

        // No name resolves and no proxy is asked, so nothing that a figure names can be fetched.
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return "--no-proxy-server";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-domain-reliability";
        yield return "--disable-sync";
        yield return "--no-pings";
        yield return "--metrics-recording-only";

        yield return "--no-first-run";
        yield return "--no-default-browser-check";
        yield return "--disable-default-apps";
        yield return "--disable-extensions";
        yield return "--password-store=basic";
        yield return "--mute-audio";
        // Pages nobody looks at are slowed down otherwise.
        yield return "--disable-background-timer-throttling";
        yield return "--disable-renderer-backgrounding";

        // One machine draws one figure always the same; WebGL charts are drawn in software.
        yield return "--disable-gpu";
        yield return "--enable-unsafe-swiftshader";
        yield return "--force-color-profile=srgb";
        yield return "--font-render-hinting=none";
        yield return "--hide-scrollbars";
        yield return "--lang=en-US";

        if (OperatingSystem.IsLinux())
        {
            // A container's /dev/shm is often 64 MB, too small for a page's drawing.
            yield return "--disable-dev-shm-usage";
            // Chromium refuses to sandbox itself as root, and containers forbid the namespaces it needs. It only ever sees our own pages.
            if (Environment.IsPrivilegedProcess || IsContainer()) yield return "--no-sandbox";
        }
        yield return "about:blank";
    }

    static bool IsContainer() =>
        File.Exists("/.dockerenv") || File.Exists("/run/.containerenv") || Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true";
}
