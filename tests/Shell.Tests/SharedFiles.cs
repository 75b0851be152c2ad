using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests;

/// <summary>Published files that stand beside the checkout on some machines and are never part of
/// it.</summary>
/// <remarks>Looked for in the folder named by EVENGROUND_SHARED, else in <c>shared</c> beside the
/// checkout.</remarks>
static class SharedFiles
{
    static readonly string Root =
        Environment.GetEnvironmentVariable("EVENGROUND_SHARED")
        ?? Path.Combine(Repository.Root, "..", "shared");

    /// <summary>The path of a file; skips the test where it is not there, or fails it where
    /// EVENGROUND_REQUIRE
    /// says shared.</summary>
    public static string PathTo(params string[] parts)
    {
        var path = Path.Combine([Root, .. parts]);
        if (File.Exists(path))
            return path;

        var reason = $"The shared file {Path.Combine(parts)} is not on this machine (EVENGROUND_SHARED).";
        if (Environment.GetEnvironmentVariable("EVENGROUND_REQUIRE")?.Split(',').Contains("shared") == true)
            Assert.Fail($"{reason} EVENGROUND_REQUIRE asks for it.");
        Assert.Skip(reason);
        return path;
    }
}
