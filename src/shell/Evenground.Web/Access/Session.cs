using System.Globalization;
using System.Security.Cryptography;

namespace Evenground.Web;

/// <summary>A browser's proof that the write token was entered in it: an expiry and its seal, in one
/// cookie.</summary>
public static class Session
{
    public const string Cookie = "evenground-session";

    /// <summary>How long a session lasts; a working day, so that a forgotten browser does not stay
    /// open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    public static string Open(WriteToken token, DateTimeOffset now)
    {
        var expiry = (now + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{expiry}.{Convert.ToHexStringLower(token.Seal(expiry))}";
    }

    public static bool IsOpen(string? cookie, WriteToken token, DateTimeOffset now) =>
        cookie?.Split('.') is [var expiry, var seal]
        && long.TryParse(expiry, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds > now.ToUnixTimeSeconds()
        && seal.Length == 64
        && seal.All(char.IsAsciiHexDigitLower)
        && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(seal), token.Seal(expiry));

    /// <summary>The cookie that scripts cannot read and other sites cannot send.</summary>
    public static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            Path = "/",
            IsEssential = true,
            MaxAge = lifetime,
        };
}
