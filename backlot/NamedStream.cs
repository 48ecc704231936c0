using System.Text;
using FaceValue.Statistics;

namespace FaceValue.Backlot;

/// <summary>Streams of random numbers by name, so that what one thing draws does not shift what another does.</summary>
static class NamedStream
{
    /// <summary>Opens the stream of a name: <c>film/the-last-loaf/scene/3</c>.</summary>
    public static RandomStream Open(int seed, string name) => new(seed, Number(name));

    /// <summary>The stream number of a name.</summary>
    /// <remarks>FNV-1a with 64 bits (Fowler, Noll and Vo): the same on every machine, unlike the runtime's own hash of a text.</remarks>
    public static long Number(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ value) * 1099511628211UL);
        return unchecked((long)hash);
    }
}
