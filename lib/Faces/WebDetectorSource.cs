namespace FaceValue.Faces;

/// <summary>Google's public address of the detector files.</summary>
/// <param name="handler">Who sends the request; the system's own by default.</param>
sealed class WebDetectorSource(HttpMessageHandler? handler = null) : IDetectorSource
{
    const int LargestFile = 16 << 20;

    public string Remedy => "let this machine reach storage.googleapis.com";

    public async Task<IReadOnlyDictionary<string, byte[]>> FetchAsync(DetectorFile file, CancellationToken cancellation)
    {
        using var client = handler is null ? new HttpClient() : new HttpClient(handler, disposeHandler: false);
        client.Timeout = TimeSpan.FromMinutes(2);
        client.MaxResponseContentBufferSize = LargestFile;
        try
        {
            return new Dictionary<string, byte[]> { [file.Name] = await client.GetByteArrayAsync(file.Address, cancellation) };
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new DetectorSourceException($"{file.Address.Host}: {e.Message}", e);
        }
    }
}
