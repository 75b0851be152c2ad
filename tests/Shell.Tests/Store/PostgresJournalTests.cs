using System.Data.Common;
using Evenground.Record;
using Npgsql;

namespace Evenground.Tests.Store;

public sealed class PostgresJournalTests(SharedPostgres postgres) : JournalContract
{
    protected override Task<string> ConnectAsync(string home) => postgres.NewDatabaseAsync();

    protected override DbConnection OpenRaw() => new NpgsqlConnection(Options.Connection + ";Pooling=false");

    protected override string Unguard => "ALTER TABLE entry DISABLE TRIGGER ALL";

    protected override string HexLiteral(Digest digest) => $"'\\x{digest}'::bytea";

    protected override string MakeNewer => "UPDATE evenground_schema SET version = 3";

    protected override string MakeOlder => "UPDATE evenground_schema SET version = 1";
}
