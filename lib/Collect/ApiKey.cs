namespace FaceValue.Collect;

/// <summary>A site's key, kept so that it cannot be printed or saved by accident: it has no public value, and <see cref="ToString"/> hides it.</summary>
public sealed class ApiKey
{
    const int Shortest = 6;

    ApiKey(string value) => Value = value;

    internal string Value { get; }

    /// <summary>A key given in code. For keys of real sites use <see cref="FromEnvironment"/>, so that no notebook holds one.</summary>
    /// <exception cref="ArgumentException">Fewer than six letters, or other than visible ASCII.</exception>
    public static ApiKey Of(string key) =>
        key is { Length: >= Shortest } && key.All(letter => letter is > ' ' and <= '~')
            ? new ApiKey(key)
            : throw new ArgumentException($"An API key is at least {Shortest} visible ASCII letters without spaces (the key given is not shown here).");

    /// <summary>The key in an environment variable.</summary>
    /// <exception cref="InvalidOperationException">The variable is empty; the message names it.</exception>
    public static ApiKey FromEnvironment(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? Of(value.Trim())
            : throw new InvalidOperationException($"The environment variable {variable} is not set. Ask the site for a key, then start with `{variable}=... dotnet run --project workbook`.");

    /// <summary>The same text with the key, as it is or escaped for an address, replaced.</summary>
    internal string Redact(string text) =>
        text.Replace(Value, "(key)", StringComparison.OrdinalIgnoreCase)
            .Replace(Uri.EscapeDataString(Value), "(key)", StringComparison.OrdinalIgnoreCase);

    /// <summary>Never the key.</summary>
    public override string ToString() => "(key)";
}
