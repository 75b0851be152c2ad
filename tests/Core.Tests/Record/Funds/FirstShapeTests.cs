using System.Text;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Funds;

/// <summary>Payloads as journals held them before funds had books: they read as ever and mean the
/// same.</summary>
public class FirstShapeTests
{
    const string Fund = "\"fund\":\"00000001-0000-0000-0000-000000000000\"",
        Investor = "\"investor\":\"00000002-0000-0000-0000-000000000000\"",
        Name = "\"name\":{\"english\":\"F\",\"korean\":\"펀드\"}",
        Company = "\"company\":\"00000003-0000-0000-0000-000000000000\"";

    static readonly DateOnly Formed = new(2020, 1, 1);

    static readonly (string Name, string Payload)[] Journal =
    [
        (
            "fund.formed.v1",
            $$"""{"currency":"KRW","externalIds":[],{{Fund}},"manager":"00000009-0000-0000-0000-000000000000",{{Name}}}"""
        ),
        (
            "fund.commitment-made.v1",
            $$"""{{{Amount(100)}},{{Entry(1)}},{{Fund}},{{Investor}},"role":"sponsor"}"""
        ),
        ("fund.capital-called.v1", $$"""{{{Amount(80)}},{{Entry(2)}},{{Fund}},{{Investor}}}"""),
        ("fund.capital-paid-in.v1", $$"""{{{Amount(80)}},{{Entry(3)}},{{Fund}},{{Investor}}}"""),
        (
            "fund.invested.v1",
            $$"""{{{Amount(50)}},{{Company}},{{Entry(4)}},{{Fund}},"region":"iso3166-2:XX-1"}"""
        ),
        (
            "fund.proceeds-received.v1",
            $$"""{{{Amount(20)}},{{Company}},{{Entry(5)}},{{Fund}},"mayBeInvestedAgain":true}"""
        ),
        (
            "fund.distributed.v1",
            $$"""{{{Amount(10)}},{{Entry(6)}},{{Fund}},{{Investor}},"mayBeCalledAgain":true}"""
        ),
        ("fund.fee-paid.v1", $$"""{{{Amount(5)}},{{Entry(7)}},{{Fund}}}"""),
        ("fund.fee-paid.v1", $$"""{{{Amount(3)}},{{Entry(8)}},{{Fund}}}"""),
        ("fund.entry-reversed.v1", $$"""{{{Entry(8)}},{{Fund}},"reason":"mistake"}"""),
    ];

    [Fact]
    public void An_old_payload_reads_and_is_written_as_it_was() =>
        Assert.All(
            Journal,
            entry => Assert.Equal(entry.Payload, Encoding.UTF8.GetString(EventCatalogue.Write(Read(entry))))
        );

    [Fact]
    public void An_old_journal_means_what_it_meant()
    {
        var funds = Fold().Funds;
        var measures = funds.MeasuresOf(Id<Fund>(1), On(Formed))!;

        Assert.Equal(
            (100L, 100L, 80L, 50L),
            (
                measures.SponsorCommitment.Minor,
                measures.SizeFormed.Minor,
                measures.PaidIn.Minor,
                measures.Invested.Minor
            )
        );
        Assert.Equal(50, measures.InvestedIn(new(RegionCode.Iso, "XX-1")).Minor);
        Assert.Equal(
            [
                EntryKind.Committed,
                EntryKind.Called,
                EntryKind.PaidIn,
                EntryKind.Invested,
                EntryKind.Received,
                EntryKind.Distributed,
                EntryKind.FeePaid,
            ],
            funds.LedgerOf(Id<Fund>(1), On(Formed)).Select(line => line.Kind)
        );
    }

    [Fact]
    public void An_old_journal_has_books_without_anybodys_approval()
    {
        var book = Fold().Funds.BookOf(Id<Fund>(1), On(Formed))!;

        // 80 paid in and 20 back, less 50 invested, 10 distributed and 5 of costs.
        Assert.Equal((35L, 65L), (book.Balance(LedgerAccount.Cash).Minor, book.NetAssets().Minor));
        Assert.Equal(30, -book.Balance(LedgerAccount.UncalledCapital).Minor);
    }

    static History Fold()
    {
        var (history, sequence) = (History.Empty, 0);
        foreach (var entry in Journal)
            history = history.After(
                new(
                    Read(entry),
                    new Mark(
                        ++sequence,
                        new(Formed),
                        Formed,
                        new DateTimeOffset(Formed, TimeOnly.MinValue, TimeSpan.Zero),
                        Visibility.Public
                    )
                )
            );
        return history;
    }

    static IEvent Read((string Name, string Payload) entry) =>
        EventCatalogue.Read(entry.Name, Encoding.UTF8.GetBytes(entry.Payload)).Value.Event;

    static string Amount(int minor) => $"\"amount\":{{\"currency\":\"KRW\",\"minor\":{minor}}}";

    static string Entry(int number) => $"\"entry\":\"{number:x8}-0000-0000-0000-000000000000\"";
}
