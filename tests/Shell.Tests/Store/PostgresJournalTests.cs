namespace Evenground.Tests.Store;

public sealed class PostgresJournalTests(SharedPostgres postgres) : JournalContract
{
    protected override Task<string> ConnectAsync(string home) => postgres.NewDatabaseAsync();
}
