using System.Security.Cryptography;
using System.Text;
using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>Names and ids of the example's things: all are numbers, so that nothing can be taken for
/// real.</summary>
static class ExampleNames
{
    public static LocalizedText Fund(int number) =>
        new($"예시 펀드 {number:00}", $"Example Fund {number:00}");

    public static LocalizedText Company(int number) =>
        new($"예시 기업 {number:000}", $"Example Company {number:000}");

    public static LocalizedText Manager(int number) =>
        new($"예시 운용사 {number:00}", $"Example Manager {number:00}");

    public static LocalizedText Public(int number) =>
        new($"예시 공공출자자 {number:00}", $"Example Public Investor {number:00}");

    public static LocalizedText Private(int number) =>
        new($"예시 민간출자자 {number:00}", $"Example Private Investor {number:00}");

    public static LocalizedText Sponsor { get; } = new("예시 후원기업", "Example Sponsor");

    public static LocalizedText FundOfFunds { get; } = new("예시 모태펀드", "Example Fund of Funds");

    public static Id<T> Id<T>(string key) => new(Guid(key));

    /// <summary>An id made of a name: UUID version 8, the first bytes of SHA-256.</summary>
    public static Guid Guid(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"evenground example fund-book: {key}"));
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }
}
