namespace FaceValue.Collect;

/// <summary>Which addresses photos may be fetched from: encrypted ones on the named hosts.</summary>
sealed class AddressRule(IReadOnlyList<string> hosts)
{
    /// <summary>Why an address is not used; null where it is.</summary>
    public string? Fault(Uri address) =>
        SchemeFault(address)
        ?? (hosts.Contains(address.Authority, StringComparer.OrdinalIgnoreCase) ? null : $"on another host ({Plain(address)})");

    /// <summary>Why an address is neither encrypted nor on this machine; null where it is one of them.</summary>
    public static string? SchemeFault(Uri address)
    {
        if (!address.IsAbsoluteUri) return "not a full address";
        if (address.UserInfo.Length > 0) return $"a name or password in the address ({Plain(address)})";
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            ? null
            : $"not https ({Plain(address)})";
    }

    // Scheme and host only: the rest of a hostile address has no place in a table, and the rest of an API address may hold a key.
    static string Plain(Uri address) => $"{address.Scheme}://{address.Authority}";
}
