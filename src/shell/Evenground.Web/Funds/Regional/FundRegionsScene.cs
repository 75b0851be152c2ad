using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>A row of the table of regions.</summary>
/// <param name="Place">Null for what has no region.</param>
/// <param name="Amounts">One for each measure; null where it is held back or says nothing.</param>
public sealed record RegionMoneyRow(
    string? Place,
    LocalizedText Name,
    IReadOnlyDictionary<RegionalMeasure, Money?> Amounts,
    bool IsHeldBack = false
);

/// <summary>What of a sum went inside the capital area and outside.</summary>
/// <param name="Perhaps">What has no place, or one in neither group.</param>
public sealed record CapitalSplit(Money Inside, Money Outside, Money Perhaps, bool IsHeldBack)
{
    public Money All => Inside + Outside + Perhaps;

    /// <summary>The share that is known to be outside; null of nothing, and where it is held back.</summary>
    public decimal? ShareOutside => IsHeldBack || All.Minor == 0 ? null : (decimal)Outside.Minor / All.Minor;

    public decimal? ShareAtMost =>
        IsHeldBack || All.Minor == 0 ? null : (decimal)(Outside + Perhaps).Minor / All.Minor;
}

/// <summary>What the sponsor's promise to a fund came with.</summary>
public sealed record LeverageRow(FundMoney Fund, Money InvestedOutside, bool IsHeldBack)
{
    public decimal? OfSize => Ratio(Fund.Committed);

    public decimal? Outside => IsHeldBack ? null : Ratio(InvestedOutside);

    decimal? Ratio(Money amount) =>
        Fund.SponsorCommitment.Minor == 0 ? null : (decimal)amount.Minor / Fund.SponsorCommitment.Minor;
}

/// <summary>All that the page of where the money went shows, and hands out as files.</summary>
public sealed class FundRegionsScene
{
    FundRegionsScene(PageView view, RecordView record)
    {
        (View, Choice) = (view, FundRegionsChoice.From(view));
        var regions = record.FundsInRegions;
        var known = regions.Funds;
        Chosen = known.FirstOrDefault(fund => fund.Fund.Id == Choice.Fund);
        Currency =
            Chosen?.Fund.Currency
            ?? (
                known.Any(fund => fund.Fund.Currency == view.Programme.Currency) || known.Count == 0
                    ? view.Programme.Currency
                    : known[0].Fund.Currency
            );
        Offered = known;
        Others = [.. known.Select(fund => fund.Fund.Currency).Distinct().Where(other => other != Currency)];
        Funds = Chosen is { } one ? [one] : [.. known.Where(fund => fund.Fund.Currency == Currency)];
        Capital = regions.Capital;
        Territories = record.Official.Territories.Regions;
        if (!HasMoney)
            return;

        Placed = FundRegionDetail.Measures.ToDictionary(
            measure => measure,
            measure => regions.Place(Funds, measure, Choice.By, Choice.When)
        );
        Rows = [.. RowsOf(regions)];
        Splits = FundRegionDetail.Ways.ToDictionary(
            way => way,
            way => Split(regions, way, regions.Place(Funds, RegionalMeasure.Invested, way, Choice.When))
        );
        Years = [.. YearsOf(regions)];
        Standings =
        [
            .. DutyStandings.OfAll(
                [.. known.Where(fund => fund.Fund.Currency == Currency)],
                Choice.By,
                regions
            ),
            .. Funds.SelectMany(fund => DutyStandings.Of(fund, Choice.By, regions)),
        ];
        Leverages = [.. Funds.Select(fund => LeverageOf(fund, regions))];
        LeveragesTogether = [.. regions.Together(Funds).Select(fund => LeverageOf(fund, regions))];
        CountsOnce = !ReferenceEquals(regions.Together(Funds), Funds);
        Moved = Choice.By == InvestmentBy.Jobs ? [] : regions.Moved(Funds, Choice.By);
        Jobs = NetJobs.Of(record.Official.Rules, view.AsOf.On);
        Names = new(
            record
                .History.Companies.All(view.AsOf)
                .Select(company => KeyValuePair.Create(company.Id, company.Name))
        );
    }

    public PageView View { get; }

    public FundRegionsChoice Choice { get; }

    public Currency Currency { get; }

    /// <summary>Every fund that can be chosen.</summary>
    public IReadOnlyList<FundMoney> Offered { get; }

    public FundMoney? Chosen { get; }

    /// <summary>The funds that are looked at: one, or all of the currency.</summary>
    public IReadOnlyList<FundMoney> Funds { get; }

    /// <summary>Currencies whose funds are not in it.</summary>
    public IReadOnlyList<Currency> Others { get; }

    public (Territory Inside, Territory Outside)? Capital { get; }

    public IReadOnlyList<Territory> Territories { get; }

    public IReadOnlyDictionary<RegionalMeasure, PlacedMoney> Placed { get; } =
        new Dictionary<RegionalMeasure, PlacedMoney>();

    public IReadOnlyList<RegionMoneyRow> Rows { get; } = [];

    /// <summary>What was invested inside and outside, under each attribution by itself.</summary>
    public IReadOnlyDictionary<InvestmentBy, CapitalSplit> Splits { get; } =
        new Dictionary<InvestmentBy, CapitalSplit>();

    /// <summary>The same by calendar year, of the attribution chosen.</summary>
    public IReadOnlyList<(int Year, CapitalSplit Split, CapitalSplit SoFar)> Years { get; } = [];

    public IReadOnlyList<DutyStanding> Standings { get; } = [];

    public IReadOnlyList<LeverageRow> Leverages { get; } = [];

    /// <summary>The same as they are summed: what one fund has in another counts once.</summary>
    public IReadOnlyList<LeverageRow> LeveragesTogether { get; } = [];

    /// <summary>Whether one of the funds is in another.</summary>
    public bool CountsOnce { get; }

    public IReadOnlyList<MovedMoney> Moved { get; } = [];

    public NetJobs? Jobs { get; }

    Dictionary<Id<Company>, LocalizedText> Names { get; } = [];

    /// <summary>Whether any money went into a company.</summary>
    public bool HasMoney => Funds.Any(fund => fund.Purchases.Count > 0);

    /// <summary>The scope of the claims that the page's figures are.</summary>
    public string Scope => Chosen is { } fund ? RecordedScope.Of(fund.Fund.Id) : RecordedScope.Of(Currency);

    public Unit Unit => Unit.Of(Currency);

    public static FundRegionsScene Of(PageView view) =>
        ViewFigures.Of(view).Read(record => new FundRegionsScene(view, record));

    /// <summary>Where the proof of an amount in a place is.</summary>
    public string ProofOf(RegionalMeasure measure, string place) =>
        Proof("fund-money-in-region", FundRegionDetail.Of(measure, Choice.By, place, Choice.When));

    public string ProofOfShare(InvestmentBy by) =>
        Proof("fund-share-outside-capital", FundRegionDetail.Of(by, Choice.When));

    public string ProofOfLeverage(FundMoney fund, string place) =>
        View.Links.Proof(
            ClaimId.Of(
                "fund-leverage-in-region",
                new(RecordedScope.Of(fund.Fund.Id), FundRegionDetail.Of(Choice.By, place, Choice.When)),
                Basis.Recorded
            )
        );

    public string ProofOfDuty(DutyStanding standing) =>
        View.Links.Proof(
            ClaimId.Of(
                "fund-duty-gap",
                new(
                    standing.Fund is { } fund ? RecordedScope.Of(fund.Id) : RecordedScope.Of(Currency),
                    FundRegionDetail.Of(Choice.By, standing.Duty.Code)
                ),
                Basis.Recorded
            )
        );

    /// <summary>An amount with four significant digits; the files and the proofs have it in full.</summary>
    public string Amount(Money amount) => NumberText.Of(Rounded(amount), Unit, View.Language);

    public static decimal Rounded(Money amount)
    {
        var (major, step) = (amount.Major, 1m);
        while (Math.Abs(major) / step >= 10_000)
            step *= 10;
        return Math.Round(major / step, 0, MidpointRounding.ToEven) * step;
    }

    /// <summary>A share with its range where some of the money has no known place.</summary>
    public LocalizedText? ShareOf(CapitalSplit split)
    {
        if (split.ShareOutside is not { } low || split.ShareAtMost is not { } high)
            return null;
        var (korean, english) = (
            (Low: Share(low, Language.Korean), High: Share(high, Language.Korean)),
            (Low: Share(low, Language.English), High: Share(high, Language.English))
        );
        return korean.Low == korean.High
            ? new(korean.Low, english.Low)
            : new($"{korean.Low}~{korean.High}", $"{english.Low} to {english.High}");
    }

    public static string Share(decimal? share, Language language) =>
        share is { } known
            ? NumberText.Of(Math.Round(known, 3, MidpointRounding.ToEven), Unit.Ratio, language)
            : "–";

    public LocalizedText NameOf(Id<Company> company) =>
        Names.GetValueOrDefault(company, LocalizedText.Same(company.ToString()));

    public LocalizedText NameOfFund(Id<Fund> fund) => Offered.First(one => one.Fund.Id == fund).Fund.Name;

    string Proof(string indicator, string detail) =>
        View.Links.Proof(ClaimId.Of(indicator, new(Scope, detail), Basis.Recorded));

    IEnumerable<RegionMoneyRow> RowsOf(FundsInRegions regions)
    {
        var rest = Placed.ToDictionary(
            placed => placed.Key,
            placed => placed.Value.Gone - placed.Value.Unknown
        );
        foreach (var region in Territories)
        {
            var isHeldBack = regions.IsHeldBack(Choice.By, region);
            var amounts = Placed.ToDictionary(
                placed => placed.Key,
                placed => placed.Value.In(region, regions.Regions)
            );
            foreach (var (measure, amount) in amounts)
                rest[measure] -= amount;
            if (isHeldBack || amounts.Values.Any(amount => amount.Minor != 0))
                yield return new(
                    region.Code,
                    region.Name,
                    amounts.ToDictionary(
                        amount => amount.Key,
                        amount => isHeldBack ? null : (Money?)amount.Value
                    ),
                    isHeldBack
                );
        }

        yield return Row(
            new("나라 안 지역을 모르거나 나라 밖", "No region of the country"),
            measure => rest[measure]
        );
        yield return Row(
            new("소재지를 모르는 기업", "Companies of unknown place"),
            measure => Placed[measure].Unknown
        );
        yield return Row(new("보수와 비용", "Fees and costs"), measure => Placed[measure].Costs);
        yield return Row(
            new("아직 지역 없음(투자되지 않음)", "Not yet placed (not invested)"),
            measure => Placed[measure].NotYetPlaced
        );
    }

    static RegionMoneyRow Row(LocalizedText name, Func<RegionalMeasure, Money> amount) =>
        new(
            null,
            name,
            FundRegionDetail.Measures.ToDictionary(measure => measure, measure => (Money?)amount(measure))
        );

    CapitalSplit Split(FundsInRegions regions, InvestmentBy way, PlacedMoney placed)
    {
        if (Capital is not var (inside, outside))
            return new(new(0, Currency), new(0, Currency), placed.Gone, false);
        var (here, there) = (placed.In(inside, regions.Regions), placed.In(outside, regions.Regions));
        return new(
            here,
            there,
            placed.Gone - here - there,
            regions.IsHeldBack(way, inside) || regions.IsHeldBack(way, outside)
        );
    }

    IEnumerable<(int Year, CapitalSplit Split, CapitalSplit SoFar)> YearsOf(FundsInRegions regions)
    {
        var days = Funds.SelectMany(fund => fund.Purchases).Select(purchase => purchase.On).ToList();
        for (var year = days.Min().Year; year <= View.AsOf.On.Year; year++)
            yield return (
                year,
                Within(new(year, 1, 1), new(year, 12, 31)),
                Within(DateOnly.MinValue, new(year, 12, 31))
            );

        CapitalSplit Within(DateOnly from, DateOnly until) =>
            Split(
                regions,
                Choice.By,
                regions.Place(Funds, RegionalMeasure.Invested, Choice.By, Choice.When, new(from, until))
            );
    }

    LeverageRow LeverageOf(FundMoney fund, FundsInRegions regions)
    {
        var placed = regions.Place(fund, RegionalMeasure.Invested, Choice.By, Choice.When);
        return Capital is var (_, outside)
            ? new(fund, placed.In(outside, regions.Regions), regions.IsHeldBack(Choice.By, outside))
            : new(fund, new(0, Currency), true);
    }
}
