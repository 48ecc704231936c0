using System.Net.Http.Headers;
using System.Text;

namespace FaceValue.Tracking;

/// <summary>An MLflow server and how to sign in to it.</summary>
public sealed record TrackingServer
{
    /// <summary>Its address, without a password and ending in a slash.</summary>
    public required Uri Address { get; init; }

    /// <summary>What signs a request; null where none is needed.</summary>
    internal AuthenticationHeaderValue? SignIn { get; private init; }

    /// <summary>Reads the address and, from the environment, the sign-in: a name and password, else a token, else what the address holds.</summary>
    internal static TrackingServer From(Uri address, Func<string, string?> variable)
    {
        var clean = new UriBuilder(address) { UserName = "", Password = "", Query = "", Fragment = "" };
        clean.Path = clean.Path.TrimEnd('/') + "/";
        return new TrackingServer { Address = clean.Uri, SignIn = SignInFrom(variable) ?? (address.UserInfo.Length > 0 ? Basic(Uri.UnescapeDataString(address.UserInfo)) : null) };
    }

    static AuthenticationHeaderValue? SignInFrom(Func<string, string?> variable)
    {
        if (variable("MLFLOW_TRACKING_USERNAME") is { Length: > 0 } name && variable("MLFLOW_TRACKING_PASSWORD") is { Length: > 0 } password) return Basic($"{name}:{password}");
        return variable("MLFLOW_TRACKING_TOKEN") is { Length: > 0 } token ? new AuthenticationHeaderValue("Bearer", token) : null;
    }

    static AuthenticationHeaderValue Basic(string nameAndPassword) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(nameAndPassword)));

    /// <summary>The address alone.</summary>
    public override string ToString() => Address.AbsoluteUri;
}
