namespace Evenground.Tests.Store;

public sealed class SqliteJournalTests : JournalContract
{
    protected override Task<string> ConnectAsync(string home) => Task.FromResult($"Data Source={Path.Combine(home, "journal.db")}");
}
