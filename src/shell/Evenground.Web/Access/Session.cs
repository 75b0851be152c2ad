using System.Globalization;
using System.Security.Cryptography;

namespace Evenground.Web;

/// <summary>A browser's proof that the write token or a writer's key was entered in it: an expiry, whose it
/// is, and its seal, in one cookie.</summary>
public static class Session
{
    public const string Cookie = "evenground-session";

    /// <summary>How long a session lasts; a working day, so that a forgotten browser does not stay
    /// open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    /// <param name="token">Whose seal it gets: it dies with the token, at the next start.</param>
    /// <param name="now">When it begins.</param>
    /// <param name="writer">Whose key was entered; null for the token's holder.</param>
    public static string Open(WriteToken token, DateTimeOffset now, Guid? writer = null)
    {
        var expiry = (now + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var claim = writer is { } id ? $"{expiry}.{id:N}" : expiry;
        return $"{claim}.{Convert.ToHexStringLower(token.Seal(claim))}";
    }

    public static bool IsOpen(string? cookie, WriteToken token, DateTimeOffset now) =>
        IsOpen(cookie, token, now, out _);

    /// <param name="cookie">As the browser sent it.</param>
    /// <param name="token">Whose seal it must bear.</param>
    /// <param name="now">When it must still be open.</param>
    /// <param name="writer">Whose key was entered; null for the token's holder. Whether that key still holds
    /// is for the caller to look up.</param>
    public static bool IsOpen(string? cookie, WriteToken token, DateTimeOffset now, out Guid? writer)
    {
        writer = null;
        if (cookie?.Split('.') is not { Length: 2 or 3 } parts)
            return false;
        var (expiry, seal) = (parts[0], parts[^1]);
        var claim = cookie[..^(seal.Length + 1)];
        var isSealed =
            long.TryParse(expiry, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds > now.ToUnixTimeSeconds()
            && seal.Length == 64
            && seal.All(char.IsAsciiHexDigitLower)
            && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(seal), token.Seal(claim));
        if (!isSealed || parts.Length == 2)
            return isSealed;
        if (!Guid.TryParseExact(parts[1], "N", out var id))
            return false;
        writer = id;
        return true;
    }

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
