using Evenground.Cli;
using Evenground.Cli.Examples;
using Evenground.Import;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Cli.Examples;

/// <summary>The example fund book: the totals that it meets, what it holds, and that it is the same book
/// every
/// time.</summary>
public class FundBookExampleTests(FundBookExampleTests.Made made) : IClassFixture<FundBookExampleTests.Made>
{
    static readonly AsOf Calibrated = AsOf.AllRecorded(new(2025, 10, 22)),
        Last = AsOf.AllRecorded(new(2026, 9, 30));

    [Fact]
    public void Commitments_and_sizes_of_the_funds_in_won_meet_the_published_totals_exactly()
    {
        var totals = made.History.Funds.MeasuresOf(Currency.Won, Calibrated);

        Assert.Equal(22, made.History.Funds.All(Calibrated).Count);
        Assert.Equal(made.Settings.Calibration.SponsorCommitment, totals.SponsorCommitment.Minor);
        Assert.Equal(made.Settings.Calibration.SizeFormed, totals.SizeFormed.Minor);
        Assert.InRange(totals.Leverage!.Value, 6.5m, 6.6m);
    }

    [Fact]
    public void The_fund_in_dollars_adds_less_than_two_per_cent_to_either_total()
    {
        var totals = made.History.Funds.MeasuresOf(Currency.Parse("USD")!.Value, Calibrated);
        const decimal WonPerDollar = 1_350;

        Assert.InRange(totals.SizeFormed.Major * WonPerDollar / 2_700_000_000_000, 0.001m, 0.02m);
        Assert.InRange(totals.SponsorCommitment.Major * WonPerDollar / 413_000_000_000, 0.001m, 0.02m);
    }

    [Fact]
    public void The_book_is_of_realistic_size()
    {
        var companies = made.History.Companies.All(Last);
        var bought = made.Facts.Select(fact => fact.Event).OfType<StakeBought>().ToList();
        var lost = made.Facts.Select(fact => fact.Event).OfType<StakeWrittenOff>().ToList();
        var funds = made.Facts.Select(fact => fact.Event).OfType<CommitmentTaken>();

        Assert.InRange(companies.Count, 230, 280);
        Assert.InRange(bought.Count, 360, 440);
        Assert.InRange(
            (double)companies.Count(company => company.Life.Exit == ExitKind.Closed) / companies.Count,
            0.25,
            0.4
        );
        Assert.NotEmpty(lost);
        Assert.All(funds.GroupBy(taken => taken.Fund), fund => Assert.InRange(fund.Count(), 3, 8));
        Assert.InRange(
            companies.SelectMany(company => company.Sites).Select(site => site.Region).Distinct().Count(),
            17,
            17
        );
    }

    [Fact]
    public void Every_kind_of_entry_is_in_it()
    {
        var kinds = made.Facts.Select(fact => fact.Event.GetType()).ToHashSet();

        Assert.Superset(
            new HashSet<Type>
            {
                typeof(InvestorEqualised),
                typeof(InterestTransferred),
                typeof(ExcessCapitalReturned),
                typeof(HandedOutInKind),
                typeof(LineDrawn),
                typeof(LineRepaid),
                typeof(CarryAllocated),
                typeof(CarryPaid),
                typeof(WriteOffRecovered),
                typeof(IncomeReceived),
                typeof(PayableSettled),
                typeof(PeriodClosed),
                typeof(CompanySiteMoved),
            },
            kinds
        );
        Assert.Contains(
            made.Facts.Select(fact => fact.Event).OfType<DistributionMade>(),
            given => given.Shares.Any(share => share.Recallable.Minor > 0)
        );
    }

    [Fact]
    public void Every_entry_has_passed_four_eyes()
    {
        var entries = made.Facts.Select(fact => fact.Event).OfType<ITransaction>().ToList();
        var approvals = made.Facts.Select(fact => fact.Event).OfType<EntryApproved>().ToList();

        Assert.Equal(entries.Select(entry => entry.Entry), approvals.Select(approval => approval.Entry));
        Assert.All(entries, entry => Assert.Equal("example-preparer", entry.PreparedBy));
        Assert.All(approvals, approval => Assert.Equal("example-approver", approval.By));
    }

    [Fact]
    public void Every_fund_balances_and_its_investors_add_up_to_it()
    {
        foreach (var fund in FundPortfolio.Of(made.History, Last).Funds)
        {
            var trial = fund.Book.TrialBalance();

            Assert.Equal(trial.Rows.Sum(row => row.Debit.Major), trial.Rows.Sum(row => row.Credit.Major));
            Assert.Equal(
                fund.Totals.Called.Major,
                fund.Investors.Sum(investor => fund.TotalsOf(investor).Called.Major)
            );
            Assert.Equal(
                fund.Totals.Distributed.Major,
                fund.Investors.Sum(investor => fund.TotalsOf(investor).Distributed.Major)
            );
            Assert.True(fund.Multiples.Accepted(out var multiples, out _));
            Assert.Equal(multiples.Tvpi.Value, multiples.Dpi.Value + multiples.Rvpi.Value, precision: 12);
        }
    }

    [Fact]
    public void Carried_interest_is_what_the_waterfall_gives()
    {
        var paid = made.Facts.Select(fact => fact.Event).OfType<CarryPaid>().ToLookup(carry => carry.Fund);

        foreach (var fund in FundPortfolio.Of(made.History, Last).Funds)
        {
            var terms = made.History.Funds.TermsOf(fund.Fund.Id, Last)!;
            var owed = CarriedInterest.Of(terms, CarriedInterest.FlowsOf(fund.Book)).Value.Carried;

            Assert.InRange(owed.Minor - paid[fund.Fund.Id].Sum(carry => carry.Amount.Minor), -100, 100);
        }
    }

    [Fact]
    public void Nobody_keeps_anything_in_a_fund_that_has_ended()
    {
        var ended = FundPortfolio
            .Of(made.History, Last)
            .Funds.Where(fund => fund.Book.Stakes.All(stake => stake.Units == 0 || stake.Value.Minor == 0))
            .Where(fund => fund.Book.Balance(LedgerAccount.Cash).Minor == 0)
            .ToList();

        Assert.NotEmpty(ended);
        Assert.All(
            ended.SelectMany(fund => fund.Investors.Select(who => (fund, who))),
            of =>
            {
                Assert.Equal(0, of.fund.Book.CapitalOf(of.who).Minor);
                Assert.Equal(0, of.fund.TotalsOf(of.who).Value.Minor);
                Assert.NotEqual(RateStatus.SeveralRoots, RateOf(of.fund.OfInvestor(of.who)));
            }
        );
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_journal_bits_and_another_gives_others()
    {
        var again = await Made.WithAsync(settings => settings);
        var other = await Made.WithAsync(settings => settings with { Seed = settings.Seed + 1 });

        Assert.Equal(Written(made.Facts), Written(again.Facts));
        Assert.NotEqual(Written(made.Facts), Written(other.Facts));
    }

    [Fact]
    public async Task Other_seeds_pass_the_rules_too()
    {
        for (var seed = 1ul; seed <= 5; seed++)
        {
            var other = await Made.WithAsync(settings => settings with { Seed = seed });

            Assert.Equal(
                2_700_000_000_000,
                other.History.Funds.MeasuresOf(Currency.Won, Calibrated).SizeFormed.Minor
            );
        }
    }

    static RateStatus? RateOf(InvestorFigures investor) =>
        investor.Net.Is(out var net, out _) ? net.With.Rate.Status : null;

    static string Written(IReadOnlyList<Fact> facts)
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(
            System.Security.Cryptography.HashAlgorithmName.SHA256
        );
        foreach (var fact in facts)
        {
            hash.AppendData(EventCatalogue.Write(fact.Event));
            hash.AppendData(BitConverter.GetBytes(fact.Effective.From.DayNumber));
            hash.AppendData(BitConverter.GetBytes(fact.KnownFrom!.Value.DayNumber));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The book, made once for all tests.</summary>
    public sealed class Made : IAsyncLifetime
    {
        public FundBookSettings Settings { get; private set; } = null!;

        public IReadOnlyList<Fact> Facts { get; private set; } = [];

        public History History { get; private set; } = History.Empty;

        /// <summary>The record before the book: its regions alone.</summary>
        public History Adopted { get; private set; } = History.Empty;

        public ValueTask InitializeAsync() => MakeAsync(settings => settings);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public static async Task<Made> WithAsync(Func<FundBookSettings, FundBookSettings> change)
        {
            var made = new Made();
            await made.MakeAsync(change);
            return made;
        }

        async ValueTask MakeAsync(Func<FundBookSettings, FundBookSettings> change)
        {
            Settings = change(
                await FundBookSettings.ReadAsync(Path.Combine(ExampleBook.Folder, "book.json"), default)
            );
            var countries = Path.Combine(AppContext.BaseDirectory, "countries", "kr");
            var pack = (await CountryPack.ReadAsync(countries, default)).Value;
            var regions = RegionRules.Decide(pack.Adoption(Settings.FirstQuarter), History.Empty).Value;
            Adopted = After(History.Empty, regions);
            Facts = FundBookExample.Decide(Settings, Adopted).Facts;
            History = After(Adopted, new(Facts));
        }

        static History After(History history, Decision decision)
        {
            var fold = new HistoryFold(history);
            var sequence = history.Head;
            foreach (var fact in decision.Facts)
                fold.Take(
                    new(
                        fact.Event,
                        new(
                            ++sequence,
                            fact.Effective,
                            fact.KnownFrom ?? fact.Effective.From,
                            DateTimeOffset.UnixEpoch,
                            fact.Visibility
                        )
                    )
                );
            return fold.End();
        }
    }
}
