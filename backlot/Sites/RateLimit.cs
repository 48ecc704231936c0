namespace FaceValue.Backlot.Sites;

/// <summary>How many requests a key may make.</summary>
/// <param name="Requests">That many.</param>
/// <param name="Per">In a window that long, which begins with its first request.</param>
public sealed record RateLimit(int Requests, TimeSpan Per);
