using System.Security.Cryptography;
using System.Text;

namespace FaceValue.Workbook.Book;

/// <summary>The files of a book being made: path below its folder, with forward slashes -> content. Equal pictures are kept once.</summary>
sealed class BookFiles
{
    readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, byte[]>> All => files;

    public void Add(string path, string text) => files[path] = Encoding.UTF8.GetBytes(text);

    /// <summary>Adds a picture and returns its path.</summary>
    public string AddPicture(byte[] picture, string ending)
    {
        var path = $"assets/pictures/{Convert.ToHexStringLower(SHA256.HashData(picture))[..16]}.{ending}";
        files[path] = picture;
        return path;
    }
}
