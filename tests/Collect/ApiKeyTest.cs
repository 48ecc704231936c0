using System.Text.Json;
using FaceValue.Collect;

namespace FaceValue.Tests.Collect;

public class ApiKeyTest
{
    const string Secret = "s3cret+key/0123";

    [Fact]
    public void A_key_is_never_printed_or_saved_with_the_settings()
    {
        var settings = PixabaySource.Defaults with { Key = ApiKey.Of(Secret) };
        Assert.DoesNotContain(Secret, settings.ToString());
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(settings));
    }

    [Fact]
    public void A_key_is_taken_out_of_text_as_it_is_and_as_addresses_hold_it()
    {
        var text = ApiKey.Of(Secret).Redact($"at ?key={Uri.EscapeDataString(Secret)} for {Secret.ToUpperInvariant()}");
        Assert.Equal("at ?key=(key) for (key)", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("two words")]
    [InlineData("line\r\nbreak: header")]
    [InlineData("schlüssel")]
    public void What_cannot_be_a_key_is_refused_without_being_shown(string key)
    {
        var message = Assert.Throws<ArgumentException>(() => ApiKey.Of(key)).Message;
        if (key.Length > 0) Assert.DoesNotContain(key, message);
    }

    [Fact]
    public void A_missing_variable_is_named() =>
        Assert.Contains("FACEVALUE_TEST_NO_SUCH_KEY", Assert.Throws<InvalidOperationException>(() => ApiKey.FromEnvironment("FACEVALUE_TEST_NO_SUCH_KEY")).Message);
}
