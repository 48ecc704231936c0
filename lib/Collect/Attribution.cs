using System.Text;
using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>The list that gives credit to every photographer, as both sites ask.</summary>
public static class Attribution
{
    /// <summary>Writes the list as Markdown: by site, then by photographer, one line each with links to the photos' pages. Broken photos, of which no copy was made, are not in it.</summary>
    /// <param name="path">Usually <c>outputs/&lt;study&gt;/attribution.md</c>.</param>
    /// <param name="photos">The manifest.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string path, IEnumerable<PhotoRecord> photos)
    {
        var text = new StringBuilder("# Photographs\n\nThe photos themselves are not published; these are their pages.\n");
        foreach (var site in photos.Where(photo => photo.Outcome != PhotoOutcome.Broken).GroupBy(photo => (photo.Source, photo.Terms)).OrderBy(site => site.Key))
        {
            text.Append($"\n## {Escape(site.Key.Source)}\n\n{site.Count()} photos, under the terms of {Escape(site.Key.Terms)}.\n\n");
            foreach (var photographer in site.GroupBy(photo => (photo.Photographer, photo.PhotographerId)).OrderBy(made => made.Key.Photographer, StringComparer.Ordinal).ThenBy(made => made.Key.PhotographerId))
                text.Append($"- {Name(photographer.Key.Photographer)}: {string.Join(", ", photographer.OrderBy(photo => photo.Id).Select(photo => $"[{photo.Id}](<{Link(photo.PageAddress)}>)"))}\n");
        }
        AtomicFile.Write(path, text.ToString());
    }

    static string Name(string photographer) => photographer.Length > 0 ? Escape(photographer) : "(no name given)";

    /// <summary>Text that Markdown shows as it is: every ASCII punctuation mark gets a backslash, which CommonMark allows, and line ends become spaces.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAscii(letter) && char.IsPunctuation(letter) || letter is '<' or '>' or '|' or '`' or '^' or '~' or '+' or '=' or '$') escaped.Append('\\');
            escaped.Append(char.IsControl(letter) ? ' ' : letter);
        }
        return escaped.ToString();
    }

    // Between < and > only these two and line ends could end a link early.
    static string Link(string address) => address.Replace("<", "%3C").Replace(">", "%3E").Replace("\n", "").Replace("\r", "").Replace("\\", "%5C");
}
