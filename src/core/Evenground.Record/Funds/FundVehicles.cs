namespace Evenground.Record;

/// <summary>A fund acts under names of its own: as an investor in other funds, and as a holding of other
/// funds.</summary>
/// <param name="Organisation">Under which it invests in other funds; null when it does not.</param>
/// <param name="Company">As which other funds hold it; null when none does.</param>
[EventName("fund.vehicle-named.v1")]
public sealed record VehicleNamed(Id<Fund> Fund, Id<Organisation>? Organisation, Id<Company>? Company)
    : IFundEvent;

/// <summary>Asks to note as whom a fund invests in other funds, or as what other funds hold it.</summary>
public sealed record NameVehicle(
    Id<Fund> Fund,
    Id<Organisation>? Organisation,
    Id<Company>? Company,
    DateOnly On
);

/// <summary>How funds that invest in funds are linked, so that money is counted once.</summary>
public static class FundVehicleRules
{
    public static Outcome<Decision> Decide(NameVehicle ask, History history)
    {
        var whole = AsOf.AllRecorded(DateOnly.MaxValue);
        if (history.Funds.FileOf(ask.Fund) is not { } file)
            return new MustBeKnown(Nouns.Fund, ask.Fund.ToString());
        var fund = FundRules.Whole(file);
        if (ask.On < fund.FormedOn)
            return new MustBeInBeing(Nouns.Fund, fund.Name, ask.On);
        if (ask.Organisation is null && ask.Company is null)
            return new VehicleMustBeNamed(fund.Name);
        if (ask.Organisation is { } organisation)
        {
            if (history.Organisations.Find(organisation, whole) is not { } investor)
                return new MustBeKnown(Nouns.Organisation, organisation.ToString());
            if (history.Funds.FundBehind(organisation, whole) is { } taken && taken != ask.Fund)
                return new VehicleMustBeOfOneFund(investor.Name, NameOf(taken, history));
            if (file.MarkedLedgerAt(whole).Any(line => line.Value.Investor == organisation))
                return new FundMustNotHoldItself(fund.Name, investor.Name);
        }

        if (ask.Company is { } company)
        {
            if (history.Companies.Find(company, whole) is not { } holding)
                return new MustBeKnown(Nouns.Company, company.ToString());
            if (history.Funds.FundBehind(company, whole) is { } taken && taken != ask.Fund)
                return new VehicleMustBeOfOneFund(holding.Name, NameOf(taken, history));
            if (file.MarkedLedgerAt(whole).Any(line => line.Value.Company == company))
                return new FundMustNotHoldItself(fund.Name, holding.Name);
        }

        return Decision.From(new VehicleNamed(ask.Fund, ask.Organisation, ask.Company), ask.On);
    }

    static LocalizedText NameOf(Id<Fund> fund, History history) =>
        FundRules.Whole(history.Funds.FileOf(fund)!).Name;
}

/// <summary>A link names an investor, a holding, or both.</summary>
public sealed record VehicleMustBeNamed(LocalizedText Fund) : Refusal
{
    public override string Code => "fund.vehicle-must-be-named";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Fund.Korean}'이(가) 다른 펀드에 출자하는 기관이나 다른 펀드가 보유하는 기업 가운데 아무것도 지정하지 않았습니다. 하나 이상 지정하십시오.",
            English: $"Neither an investor nor a holding was named for '{Fund.English}'. Name as whom it invests in other funds, or as what they hold it."
        );
}

/// <summary>One body stands for one fund.</summary>
public sealed record VehicleMustBeOfOneFund(LocalizedText Vehicle, LocalizedText Fund) : Refusal
{
    public override string Code => "fund.vehicle-must-be-of-one-fund";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Vehicle.Korean}'은(는) 이미 '{Fund.Korean}'의 이름으로 기록되어 있습니다. 어느 펀드인지 확인하십시오.",
            English: $"'{Vehicle.English}' stands for '{Fund.English}' already. Check which of the funds is meant."
        );
}

/// <summary>A fund is no investor in itself.</summary>
public sealed record FundMustNotHoldItself(LocalizedText Fund, LocalizedText Vehicle) : Refusal
{
    public override string Code => "fund.must-not-hold-itself";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Vehicle.Korean}'은(는) '{Fund.Korean}'의 장부에 나오므로 그 펀드 자신일 수 없습니다. 다른 펀드의 출자자인지 확인하십시오.",
            English: $"'{Vehicle.English}' stands in the ledger of '{Fund.English}' and so cannot be that fund itself. Check of which fund it is the vehicle."
        );
}
