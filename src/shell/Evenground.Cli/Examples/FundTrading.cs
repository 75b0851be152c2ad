using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>What an example fund buys, sells, writes off and values.</summary>
sealed class FundTrading(ExampleFund fund, FundRun run, CompanyPool pool, DollarRates rates, Draws draws)
{
    readonly List<RunningStake> _stakes = [];

    /// <summary>What is invested and neither sold nor written off.</summary>
    public decimal Cost => _stakes.Where(stake => stake.IsLive).Sum(stake => (decimal)stake.Cost);

    /// <summary>Buys for an amount of the fund's currency: more of a company that is held, or into
    /// another.</summary>
    public void Buy(PlannedDeal deal, DateOnly on)
    {
        var rate = rates.From(fund.Currency, on);
        var stake = StakeFor(deal.Quarter, on);
        var company = stake.Company;
        var won = (long)(deal.Amount * rates.WonPer(fund.Currency, on)) / 10_000 * 10_000;
        // Rounded down, so that what is paid is never more than what is there.
        var cost = rate is null ? deal.Amount : rate.Convert(new(won, Currency.Won))!.Value.Minor;
        if (rate is null)
            won = deal.Amount;
        if (cost > run.Cash)
            return;

        var price = stake.Price * (decimal)company.WorthOn(on);
        var units = Math.Max(1, decimal.Round(won / price));
        var sites = company
            .Sites.Where(site => site.Kind != SiteKind.HeadOffice && site.OpenedOn <= on)
            .ToList();
        var site = sites.Count > 0 && draws.Is(0.5) ? draws.Of(sites).Id : (Id<CompanySite>?)null;
        run.Buy(
            entry =>
                new(
                    fund.Id,
                    entry,
                    FundRun.Preparer,
                    stake.Id,
                    company.Id,
                    stake.Instrument,
                    units,
                    new(won, Currency.Won),
                    site,
                    Rate: rate,
                    Stage: StageOf(company, on)
                ),
            stake,
            cost,
            on
        );
        stake.BoughtIn = deal.Quarter;
    }

    /// <summary>Sells what its fate says, writes off what has failed, and in the last quarter sells the
    /// rest.</summary>
    public void Sell(int quarter, bool isLast)
    {
        var on = Quarters.Day(fund.FormedOn, quarter, 3, 12);
        foreach (var stake in _stakes.ToList())
        {
            var company = stake.Company;
            if (stake.IsWrittenOff)
                Recover(stake, quarter, on);
            else if (!stake.IsLive)
                continue;
            else if (company.IsDecidedBy(on) && company.Fate == Fate.Failed)
                WriteOff(stake, on);
            else if (company.IsDecidedBy(on) && company.Fate == Fate.Acquired)
                Sell(stake, stake.Units, draws.Between(0.95, 1.12), on);
            else if (company.IsDecidedBy(on))
                SellListed(stake, isLast, on);
            else if (isLast)
                Sell(stake, stake.Units, draws.Between(0.55, 0.95), on);
            else if (quarter % 4 == 2 && draws.Is(0.06))
                Dividend(stake, on);
        }
    }

    /// <summary>Values every stake that is held, as of a day.</summary>
    public void Value(DateOnly on)
    {
        foreach (var stake in _stakes.Where(stake => stake.IsLive))
        {
            var company = stake.Company;
            var isListed = company.Fate == Fate.Listed && company.IsDecidedBy(on);
            var isFresh = Quarters.Between(fund.FormedOn, on) - stake.BoughtIn < 4;
            var isFailing = company.Fate == Fate.Failed && company.WorthOn(on) < 0.5;
            var (method, basis) =
                isListed ? ("quoted-price", "Example: closing price of the day, 예시: 당일 종가")
                : isFailing ? ("net-assets", "Example: what is left after debts, 예시: 부채를 뺀 잔여 자산")
                : isFresh
                    ? (
                        "calibrated-recent-price",
                        "Example: price of the last round, milestones met, 예시: 최근 투자가격과 이행 경과"
                    )
                : company.Number % 7 == 0
                    ? (
                        "discounted-cash-flows-company",
                        "Example: cash flows of five years, 예시: 5개년 현금흐름"
                    )
                : ("multiples", "Example: revenue multiple of peers, 예시: 유사기업 매출 배수");
            var rate = rates.From(fund.Currency, on);
            run.Enter(
                new StakeValued(
                    fund.Id,
                    run.Next(),
                    FundRun.Preparer,
                    stake.Id,
                    new(stake.WorthOn(on), Currency.Won),
                    method,
                    basis,
                    rate
                ),
                on
            );
        }
    }

    RunningStake StakeFor(int quarter, DateOnly on)
    {
        var held = _stakes
            .Where(stake =>
                stake.IsLive && stake.BoughtIn <= quarter - 3 && CompanyPool.IsOpen(stake.Company, on)
            )
            .ToList();
        if (held.Count > 0 && draws.Is(0.36))
        {
            var more = draws.Of(held);
            // A note is followed by a round of preferred shares: a stake of its own.
            return more.Instrument.Kind is InstrumentKind.Preferred or InstrumentKind.Common
                ? more
                : New(more.Company, Preferred());
        }

        var own = _stakes.Select(stake => stake.Company);
        var company = draws.Is(0.13) ? pool.Known(on, own, draws) ?? pool.New(on) : pool.New(on);
        return New(company, InstrumentOf(on));
    }

    RunningStake New(ExampleCompany company, Instrument instrument)
    {
        var id = ExampleNames.Id<Stake>($"fund {fund.Number} stake {_stakes.Count + 1}");
        // Notes and SAFEs are counted in pieces of ten thousand won.
        var isEquity = instrument.Kind is InstrumentKind.Preferred or InstrumentKind.Common;
        var stake = new RunningStake(id, company, instrument, isEquity ? company.PricePerUnit : 10_000);
        _stakes.Add(stake);
        return stake;
    }

    Instrument InstrumentOf(DateOnly on) =>
        draws.Fraction() switch
        {
            < 0.72 => Preferred(),
            < 0.84 => Instrument.Common,
            < 0.94 => new(
                InstrumentKind.ConvertibleNote,
                Discount: 0.2m,
                InterestRate: 0.03m,
                MaturesOn: on.AddYears(3)
            ),
            _ => new(
                InstrumentKind.Safe,
                ValuationCap: new(draws.Whole(40, 300) * 100_000_000L, Currency.Won),
                Discount: 0.2m
            ),
        };

    Instrument Preferred() =>
        new(InstrumentKind.Preferred, LiquidationMultiple: 1m, IsParticipating: draws.Is(0.5));

    static InvestmentStage StageOf(ExampleCompany company, DateOnly on)
    {
        var years = (on.DayNumber - company.FoundedOn.DayNumber) / 365.25;
        return years switch
        {
            < 1.5 => InvestmentStage.Seed,
            < 3.5 => InvestmentStage.Early,
            < 6 => InvestmentStage.Growth,
            _ => InvestmentStage.Later,
        };
    }

    void SellListed(RunningStake stake, bool isLast, DateOnly on)
    {
        const int Parts = 3;
        stake.PartsSold++;
        if (stake.PartsSold % 2 == 0 && !isLast)
            return;
        var isRest = isLast || stake.PartsSold >= 2 * Parts - 1;
        var units = isRest ? stake.Units : decimal.Floor(stake.Units / 3);
        if (units <= 0)
            return;
        if (fund.HandsOut && isRest)
        {
            var value = ValueOf(stake, units, 1, on);
            run.HandOut(stake, units, value.Minor, on);
            Reduce(stake, units);
            return;
        }

        Sell(stake, units, draws.Between(0.9, 1.15), on);
    }

    void Sell(RunningStake stake, decimal units, double times, DateOnly on)
    {
        var rate = rates.From(fund.Currency, on);
        var won = WonOf(stake, units, times, on);
        var proceeds = rate is null ? won : rate.Convert(new(won, Currency.Won))!.Value.Minor;
        var cost = Reduce(stake, units);
        run.Receive(
            new StakeSold(
                fund.Id,
                run.Next(),
                FundRun.Preparer,
                stake.Id,
                units,
                new(won, Currency.Won),
                Rate: rate
            ),
            proceeds,
            cost,
            on
        );
    }

    void WriteOff(RunningStake stake, DateOnly on)
    {
        run.Enter(
            new StakeWrittenOff(
                fund.Id,
                run.Next(),
                FundRun.Preparer,
                stake.Id,
                run.Of(stake.Cost),
                "Example: the company closed, 예시: 폐업"
            ),
            on
        );
        (stake.IsWrittenOff, stake.BoughtIn) = (true, Quarters.Between(fund.FormedOn, on));
    }

    /// <summary>Two quarters after a write-off something comes back of one in four.</summary>
    void Recover(RunningStake stake, int quarter, DateOnly on)
    {
        if (quarter != stake.BoughtIn + 2 || !draws.Is(0.25))
            return;
        var amount = Math.Max(1, (long)(stake.Cost * draws.Between(0.03, 0.15)));
        run.Receive(
            new WriteOffRecovered(fund.Id, run.Next(), FundRun.Preparer, stake.Id, run.Of(amount)),
            amount,
            cost: 0,
            on
        );
    }

    void Dividend(RunningStake stake, DateOnly on)
    {
        var amount = Math.Max(1, stake.Cost / 50);
        run.Earn(
            new IncomeReceived(
                fund.Id,
                run.Next(),
                FundRun.Preparer,
                IncomeKind.Dividend,
                run.Of(amount),
                stake.Id
            ),
            amount,
            on
        );
    }

    /// <summary>Takes units out, with their part of cost.</summary>
    static long Reduce(RunningStake stake, decimal units)
    {
        var cost =
            units == stake.Units
                ? stake.Cost
                : (long)decimal.Round(stake.Cost * (units / stake.Units), MidpointRounding.AwayFromZero);
        stake.Cost -= cost;
        stake.Units -= units;
        return cost;
    }

    static long WonOf(RunningStake stake, decimal units, double times, DateOnly on) =>
        Math.Max(
            10_000,
            (long)(units * stake.Price * (decimal)(stake.Company.WorthOn(on) * times) / 10_000) * 10_000
        );

    Money ValueOf(RunningStake stake, decimal units, double times, DateOnly on)
    {
        var won = new Money(WonOf(stake, units, times, on), Currency.Won);
        return rates.From(fund.Currency, on)?.Convert(won) ?? won;
    }
}
