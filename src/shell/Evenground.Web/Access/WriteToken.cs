using System.Security.Cryptography;
using System.Text;

namespace Evenground.Web;

/// <summary>The secret that is printed when the program starts. Whoever knows it may write.</summary>
public sealed class WriteToken
{
    /// <summary>A shorter secret could be guessed.</summary>
    public const int ShortestSecret = 16;

    const int SecretBytes = 24;

    readonly byte[] _digest;
    readonly byte[] _sessionKey;

    public WriteToken(string secret)
    {
        if (secret.Length < ShortestSecret)
            throw new ArgumentException(
                $"A write token has {ShortestSecret} characters or more.",
                nameof(secret)
            );
        Secret = secret;
        _digest = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        _sessionKey = HMACSHA256.HashData(_digest, "evenground.session.v1"u8);
    }

    /// <summary>The token as it is printed: for the console only, never for a page.</summary>
    public string Secret { get; }

    public static WriteToken Fresh() =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Whether the text is the token; takes the same time for every wrong text.</summary>
    public bool Is(string? text) =>
        text is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)), _digest);

    /// <summary>The code that makes a session's expiry unforgeable. It dies with the token, at the next
    /// start.</summary>
    internal byte[] Seal(string text) => HMACSHA256.HashData(_sessionKey, Encoding.UTF8.GetBytes(text));
}
