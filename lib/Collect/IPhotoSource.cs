using System.Net;

namespace FaceValue.Collect;

/// <summary>A photo site's dialect: how it is asked and how its replies read. It sends nothing itself; <see cref="PhotoCollector"/> does, politely.</summary>
public interface IPhotoSource
{
    /// <summary>Lower-case letters only; names the photos' folder.</summary>
    string Name { get; }

    /// <summary>How the site is asked.</summary>
    SourceSettings Settings { get; }

    /// <summary>The address of one page of a search, without the key.</summary>
    /// <param name="word">The words searched for.</param>
    /// <param name="page">1 or more.</param>
    Uri SearchAddress(string word, int page);

    /// <summary>Adds the key where this site wants it.</summary>
    void AddKey(HttpRequestMessage request, ApiKey key);

    /// <summary>Reads a reply to a search.</summary>
    /// <exception cref="InvalidDataException">It is not what the site documents.</exception>
    SearchPage Read(string body);

    /// <summary>Whether an error only says that there is no such page any more.</summary>
    bool SaysPastTheEnd(HttpStatusCode status, string body);

    /// <summary>When the quota is filled up again, from the number in the site's reset header.</summary>
    DateTimeOffset QuotaResetsAt(double header, DateTimeOffset now);
}
