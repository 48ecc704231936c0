using System.Net;
using System.Text.Json;
using CsCheck;
using FaceValue.Collect;

namespace FaceValue.Tests.Collect;

public class SearchReplyTest
{
    static readonly PexelsSource Pexels = new(PexelsSource.Defaults with { PageSize = 3 });
    static readonly PixabaySource Pixabay = new(PixabaySource.Defaults with { PageSize = 3 });

    [Fact]
    public void A_pexels_photo_is_read_with_its_page_and_photographer()
    {
        var photo = Assert.Single(Pexels.Read(PexelsPage(PexelsPhoto(7))).Photos);
        Assert.Equal(new StockPhoto
        {
            Source = "pexels", Id = 7, Page = new("https://www.pexels.com/photo/7/"), Image = new("https://images.pexels.com/photos/7/large.jpeg"), Photographer = "Ann O'Nym", PhotographerId = 70,
        }, photo);
    }

    [Fact]
    public void A_pixabay_photo_is_read_with_its_page_and_photographer()
    {
        var page = Pixabay.Read("""{"total":9,"totalHits":1,"hits":[{"id":8,"pageURL":"https://pixabay.com/photos/x-8/","webformatURL":"https://pixabay.com/get/abc_640.jpg","user":"Bo","user_id":80}]}""");
        Assert.Equal(new StockPhoto { Source = "pixabay", Id = 8, Page = new("https://pixabay.com/photos/x-8/"), Image = new("https://pixabay.com/get/abc_640.jpg"), Photographer = "Bo", PhotographerId = 80 }, Assert.Single(page.Photos));
        Assert.True(page.IsLast);
    }

    [Theory]
    [InlineData("\"../../etc/passwd\"")]
    [InlineData("\"12\"")]
    [InlineData("-3")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData("99999999999999999999")]
    [InlineData("null")]
    [InlineData("{}")]
    public void An_id_that_is_no_plain_number_is_left_out_with_its_reason(string id)
    {
        var page = Pexels.Read(PexelsPage(PexelsPhoto(1), PexelsPhoto(2).Replace("\"id\":2", $"\"id\":{id}")));
        Assert.Equal([1L], page.Photos.Select(photo => photo.Id));
        Assert.Contains("not a positive whole number", Assert.Single(page.Refused));
    }

    [Theory]
    [InlineData("https://images.pexels.com/photos/2/large.jpeg", "javascript:alert(1)")]
    [InlineData("https://images.pexels.com/photos/2/large.jpeg", "/photos/2")]
    [InlineData("https://www.pexels.com/photo/2/", "file:///etc/passwd")]
    [InlineData("https://www.pexels.com/photo/2/", "\\ud800")]
    public void An_address_that_is_none_is_left_out_with_its_reason(string field, string instead)
    {
        var page = Pexels.Read(PexelsPage(PexelsPhoto(1), PexelsPhoto(2).Replace(field, instead)));
        Assert.Equal([1L], page.Photos.Select(photo => photo.Id));
        Assert.Contains("2: '", Assert.Single(page.Refused));
    }

    [Fact]
    public void A_name_becomes_one_line_of_bounded_length()
    {
        var name = string.Concat("a\r\n| \u202E", new string('x', 500), "\U0001F600");
        var photo = Assert.Single(Pexels.Read(PexelsPage(PexelsPhoto(1).Replace("\"Ann O'Nym\"", JsonSerializer.Serialize(name)))).Photos);
        Assert.StartsWith("a| x", photo.Photographer);
        Assert.True(photo.Photographer.Length <= 200);
    }

    [Theory]
    [InlineData(3, true, false)]
    [InlineData(3, false, false)] // no next_page on a full page: may be an omission, the next page will tell
    [InlineData(2, true, false)]
    [InlineData(2, false, true)]
    [InlineData(0, true, true)]
    public void Pexels_ends_at_a_short_page_without_a_next_one(int photos, bool next, bool last)
    {
        var body = PexelsPage([.. Enumerable.Range(1, photos).Select(PexelsPhoto)]);
        if (next) body = body.Replace("\"photos\"", "\"next_page\":\"https://api.pexels.com/v1/search?page=2\",\"photos\"");
        Assert.Equal(last, Pexels.Read(body).IsLast);
    }

    [Fact]
    public void Pixabays_plain_text_error_about_the_page_means_that_there_is_no_more()
    {
        Assert.True(Pixabay.SaysPastTheEnd(HttpStatusCode.BadRequest, "[ERROR 400] \"page\" is out of valid range."));
        Assert.False(Pixabay.SaysPastTheEnd(HttpStatusCode.BadRequest, "[ERROR 400] \"per_page\" is out of valid range."));
        Assert.False(Pixabay.SaysPastTheEnd(HttpStatusCode.BadRequest, "[ERROR 400] Invalid or missing API key"));
    }

    [Fact]
    public void Anything_but_the_documented_reply_is_an_error_and_never_another_exception() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400], Gen.Char[' ', '~']).Sample((cut, at, letter) =>
        {
            var body = PexelsPage(PexelsPhoto(1), PexelsPhoto(2)).ToCharArray();
            body[at % body.Length] = letter;
            try { Assert.All(Pexels.Read(new string(body[..Math.Max(0, body.Length - cut)])).Photos, photo => Assert.True(photo.Id > 0)); }
            catch (InvalidDataException) { }
        });

    [Fact]
    public void The_key_is_in_no_search_address_and_goes_where_each_site_wants_it()
    {
        var key = ApiKey.Of("s3cret&key=1");
        foreach (var source in (IPhotoSource[])[Pexels, Pixabay])
        {
            var address = source.SearchAddress("happy & sad/../face", 2);
            Assert.DoesNotContain("s3cret", address.AbsoluteUri);
            Assert.Contains("=happy%20%26%20sad%2F..%2Fface&", address.AbsoluteUri);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            source.AddKey(request, key);
            Assert.Equal(source is PexelsSource, request.Headers.TryGetValues("Authorization", out var sent) && sent.Single() == "s3cret&key=1");
            Assert.Equal(source is PixabaySource, request.RequestUri!.AbsoluteUri.EndsWith("&key=s3cret%26key%3D1", StringComparison.Ordinal));
        }
    }

    internal static string PexelsPhoto(int id) =>
        $$$"""{"id":{{{id}}},"width":4000,"height":3000,"url":"https://www.pexels.com/photo/{{{id}}}/","photographer":"Ann O'Nym","photographer_id":{{{id * 10}}},"alt":null,"src":{"large":"https://images.pexels.com/photos/{{{id}}}/large.jpeg"}}""";

    internal static string PexelsPage(params string[] photos) => $$"""{"page":1,"total_results":8000,"photos":[{{string.Join(",", photos)}}]}""";
}
