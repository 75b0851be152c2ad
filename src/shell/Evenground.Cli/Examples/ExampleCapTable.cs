using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>The cap table of one company of the example, as it grows round by round.</summary>
sealed class ExampleCapTable
{
    const int PoolPart = 10,
        GrantedPart = 6,
        GrantedAfterDays = 150;

    readonly ExampleCompany _company;
    readonly History _history;
    readonly Draws _draws;
    readonly List<CapTableStep> _steps = [];
    readonly HashSet<Id<Fund>> _funds = [];
    readonly List<(Id<Security> Id, Purchase Purchase)> _loans = [];
    readonly Id<ShareClass> _common;
    readonly Id<OptionPlan> _plan;
    decimal _all;
    int _rounds;
    int _entries;

    public ExampleCapTable(ExampleCompany company, FundBookSettings settings, History history)
    {
        (_company, _history) = (company, history);
        _draws = new(settings.Seed, 200_000ul + (ulong)company.Number);
        (_common, _plan) = (Id<ShareClass>("common"), Id<OptionPlan>("plan"));
        var on = company.FoundedOn;
        Add(on, new CapTableOpened(company.Id, Next(), Currency.Won, "예시 주주명부, example register"));
        Add(
            on,
            new ShareClassCreated(
                company.Id,
                Next(),
                _common,
                new("보통주", "Common shares"),
                ShareClassTerms.Common with
                {
                    VotesPerShare = 1,
                }
            )
        );
        Add(on, Group("founders", new("창업자 (예시)", "Founders (example)")));
        Add(on, Group("people", new("구성원 (예시)", "Employees (example)")));
    }

    public IReadOnlyList<CapTableStep> Steps => _steps;

    /// <summary>What funds bought on one day: a round where it has a price, else notes and SAFEs that wait
    /// for the next one.</summary>
    public void Buy(IReadOnlyList<Purchase> purchases, DateOnly on)
    {
        if (_all == 0)
            Found(purchases[0]);
        foreach (var purchase in purchases)
            Know(purchase.Bought.Fund, on);
        foreach (var purchase in purchases.Where(purchase => !purchase.IsPriced))
            Lend(purchase, on);
        List<Purchase> priced = [.. purchases.Where(purchase => purchase.IsPriced)];
        if (priced.Count > 0)
            Close(priced, on);
    }

    /// <summary>Founders hold three to five times what the first buyer gets, and a tenth of that is set
    /// aside.</summary>
    void Found(Purchase first)
    {
        var units = Math.Max(
            20_000,
            first.IsPriced ? first.Bought.Units : first.Bought.Amount.Major / _company.PricePerUnit
        );
        var shares = decimal.Round(units * _draws.Whole(30, 50) / 10 / 1_000) * 1_000;
        var pool = shares / PoolPart;
        var on = _company.FoundedOn;
        Add(
            on,
            new SharesIssued(
                _company.Id,
                Next(),
                Id<Security>("founders"),
                Id<Holder>("founders"),
                _common,
                shares,
                500
            )
        );
        Add(
            on,
            new PoolSet(
                _company.Id,
                Next(),
                _plan,
                new("주식매수선택권 (예시)", "Option plan (example)"),
                _common,
                pool
            )
        );
        var granted = decimal.Floor(pool * GrantedPart / 10);
        Add(
            on.AddDays(GrantedAfterDays),
            new RightGranted(
                _company.Id,
                Next(),
                Id<Security>("options"),
                Id<Holder>("people"),
                RightKind.Option,
                _common,
                granted,
                1_000,
                _plan,
                "4 years, 1 year cliff (example), 4년 분할, 1년 뒤 시작 (예시)",
                on.AddYears(10)
            )
        );
        _all = shares + pool;
    }

    void Know(Id<Fund> fund, DateOnly on)
    {
        if (!_funds.Add(fund))
            return;
        var name = _history.Funds.Find(fund, AsOf.AllRecorded(on))!.Name;
        Add(on, new HolderEntered(_company.Id, Next(), HolderOf(fund), HolderKind.Fund, name, Fund: fund));
    }

    void Lend(Purchase purchase, DateOnly on)
    {
        var bought = purchase.Bought;
        // A loan is no part of a cap table.
        if (ConvertibleTerms.Of(bought.Instrument) is not { } terms)
            return;
        var id = Id<Security>($"loan {bought.Entry}");
        _loans.Add((id, purchase));
        Add(on, new ConvertibleIssued(_company.Id, Next(), id, HolderOf(bought.Fund), terms, bought.Amount));
    }

    void Close(List<Purchase> priced, DateOnly on)
    {
        var (number, price) = (++_rounds, priced[0].Price);
        var shares = ClassOf(priced[0], number, price, on);
        var converted = _loans.Sum(loan => SharesFor(loan.Purchase, price));
        var round = Id<FundingRound>($"round {number}");
        var pre = new Money((long)decimal.Floor(price * (_all + converted)), Currency.Won);
        var added = priced.Select(purchase => purchase.Bought.Amount).Aggregate((sum, one) => sum + one);
        Add(
            on,
            new RoundClosed(
                _company.Id,
                Next(),
                round,
                new($"라운드 {number} (예시)", $"Round {number} (example)"),
                shares,
                pre,
                added,
                price
            )
        );
        foreach (var (id, loan) in _loans)
            Add(
                on,
                new SecurityConverted(
                    _company.Id,
                    Next(),
                    id,
                    loan.Bought.Amount.Major,
                    Id<Security>($"converted {loan.Bought.Entry}"),
                    shares,
                    SharesFor(loan, price),
                    round
                )
            );
        _loans.Clear();
        foreach (var purchase in priced)
            Add(
                on,
                new SharesIssued(
                    _company.Id,
                    Next(),
                    Id<Security>($"bought {purchase.Bought.Entry}"),
                    HolderOf(purchase.Bought.Fund),
                    shares,
                    purchase.Bought.Units,
                    purchase.Price,
                    round
                )
            );
        _all += converted + priced.Sum(purchase => purchase.Bought.Units);
    }

    Id<ShareClass> ClassOf(Purchase first, int number, decimal price, DateOnly on)
    {
        if (first.Bought.Instrument is not { Kind: InstrumentKind.Preferred } instrument)
            return _common;
        var id = Id<ShareClass>($"preferred {number}");
        Add(
            on,
            new ShareClassCreated(
                _company.Id,
                Next(),
                id,
                new($"우선주 {number}종 (예시)", $"Preferred {number} (example)"),
                new(
                    ShareKind.Preferred,
                    VotesPerShare: 1,
                    OriginalPrice: price,
                    LiquidationMultiple: instrument.LiquidationMultiple ?? 1,
                    Participation: instrument.IsParticipating ? Participation.Full : Participation.None,
                    Seniority: number,
                    AntiDilution: AntiDilutionKind.BroadBasedWeightedAverage
                )
            )
        );
        return id;
    }

    /// <summary>Principal at the discount or at the cap, whichever gives more; interest is left
    /// out.</summary>
    decimal SharesFor(Purchase loan, decimal price)
    {
        var instrument = loan.Bought.Instrument;
        var lowest = price * (1 - (instrument.Discount ?? 0));
        if (instrument.ValuationCap is { } cap)
            lowest = Math.Min(lowest, cap.Major / _all);
        return Math.Max(1, decimal.Floor(loan.Bought.Amount.Major / lowest));
    }

    HolderEntered Group(string key, LocalizedText name) =>
        new(_company.Id, Next(), Id<Holder>(key), HolderKind.Group, name);

    Id<Holder> HolderOf(Id<Fund> fund) => Id<Holder>($"fund {fund}");

    Id<CapTableEntry> Next() => Id<CapTableEntry>($"entry {++_entries}");

    Id<T> Id<T>(string key) =>
        ExampleNames.Id<T>($"company {_company.Number} cap table {typeof(T).Name} {key}");

    void Add(DateOnly on, ICapTableEvent happened) => _steps.Add(new(happened, on));
}
