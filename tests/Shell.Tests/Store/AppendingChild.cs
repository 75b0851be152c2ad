using System.Globalization;
using System.Runtime.CompilerServices;
using Evenground.Store;

namespace Evenground.Tests.Store;

/// <summary>This test program, asked for its usage only, as a child process that appends until it is killed,
/// and says what was acknowledged.</summary>
static class AppendingChild
{
    public const string Connection = "EVENGROUND_CHILD_CONNECTION",
        Home = "EVENGROUND_CHILD_HOME";

    /// <summary>What it says begins with this, to tell it from the usage.</summary>
    public const string Acknowledged = "head ";

    public const int FactsPerAppend = 7;

    [ModuleInitializer]
    public static void AppendWhenAskedTo()
    {
        if (Environment.GetEnvironmentVariable(Connection) is not { } connection)
            return;

        // Not on this thread: nothing of this module runs elsewhere before its initializer returns.
        new Thread(() => AppendAsync(connection).GetAwaiter().GetResult()).Start();
    }

    static async Task AppendAsync(string connection)
    {
        var home = Environment.GetEnvironmentVariable(Home)!;
        await using var installation = await Installation.OpenAsync(
            new(connection, home),
            TimeProvider.System,
            CancellationToken.None
        );
        var book = installation.Find("sample", Samples.Clerk).Value;
        for (var number = 0; ; number += FactsPerAppend)
        {
            var appended = (await book.SayAsync([.. Enumerable.Range(number, FactsPerAppend)])).Value;
            await Console.Out.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{Acknowledged}{appended.Head.Sequence}")
            );
            await Console.Out.FlushAsync();
        }
    }
}
