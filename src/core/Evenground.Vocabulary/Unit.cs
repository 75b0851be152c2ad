namespace Evenground;

/// <summary>What kind of quantity a unit measures.</summary>
public enum UnitKind
{
    Money,
    Count,
    Ratio,
    Measure,
}

/// <summary>The unit of a figure: a currency, a thing counted, a ratio, or a physical measure.</summary>
/// <remarks>
/// Money is in major units here (won, dollars), as it is printed; <see cref="Money"/> holds ledgers.
/// A ratio is a plain number, 0.24 for 24 %; <c>percent</c> is for figures that are printed as 24.
/// </remarks>
public readonly record struct Unit
{
    static readonly Dictionary<string, (UnitKind Kind, LocalizedText Name)> Known = new(
        StringComparer.Ordinal
    )
    {
        ["companies"] = (UnitKind.Count, new("개사", "companies")),
        ["people"] = (UnitKind.Count, new("명", "people")),
        ["jobs"] = (UnitKind.Count, new("개 일자리", "jobs")),
        ["rooms"] = (UnitKind.Count, new("실", "rooms")),
        ["sites"] = (UnitKind.Count, new("개소", "sites")),
        ["funds"] = (UnitKind.Count, new("개 펀드", "funds")),
        ["centres"] = (UnitKind.Count, new("개 센터", "centres")),
        ["contracts"] = (UnitKind.Count, new("건", "contracts")),
        ["meetings"] = (UnitKind.Count, new("회", "meetings")),
        ["patents"] = (UnitKind.Count, new("건", "patents")),
        ["births"] = (UnitKind.Count, new("명", "births")),
        ["deaths"] = (UnitKind.Count, new("명", "deaths")),
        ["moves"] = (UnitKind.Count, new("건", "moves")),
        ["events"] = (UnitKind.Count, new("건", "events")),
        ["count"] = (UnitKind.Count, new("개", "")),
        ["ratio"] = (UnitKind.Ratio, new("", "")),
        ["times"] = (UnitKind.Ratio, new("배", "times")),
        ["percent"] = (UnitKind.Measure, new("%", "%")),
        ["probability"] = (UnitKind.Measure, new("확률", "probability")),
        ["index"] = (UnitKind.Ratio, new("", "")),
        ["per-1000"] = (UnitKind.Ratio, new("‰", "per 1,000")),
        ["children"] = (UnitKind.Measure, new("명", "children per woman")),
        ["years"] = (UnitKind.Measure, new("년", "years")),
        ["months"] = (UnitKind.Measure, new("개월", "months")),
        ["m2"] = (UnitKind.Measure, new("㎡", "m²")),
        ["MWh"] = (UnitKind.Measure, new("MWh", "MWh")),
    };

    readonly string? _code;

    Unit(string code, UnitKind kind) => (_code, Kind) = (code, kind);

    /// <summary>The code as it stands in files: <c>KRW</c>, <c>companies</c>, <c>ratio</c>.</summary>
    public string Code => _code ?? "";

    public UnitKind Kind { get; }

    /// <summary>The word behind the number; a currency's is its code.</summary>
    public LocalizedText Name =>
        Known.TryGetValue(Code, out var known) ? known.Name : LocalizedText.Same(Code);

    public Currency? Currency => Kind == UnitKind.Money ? Evenground.Currency.Parse(Code) : null;

    public static Unit Companies { get; } = Parse("companies")!.Value;

    public static Unit People { get; } = Parse("people")!.Value;

    public static Unit Ratio { get; } = Parse("ratio")!.Value;

    public static Unit Times { get; } = Parse("times")!.Value;

    /// <summary>A plain number without a unit, as an index of inequality.</summary>
    public static Unit Index { get; } = Parse("index")!.Value;

    public static Unit PerThousand { get; } = Parse("per-1000")!.Value;

    public static Unit Children { get; } = Parse("children")!.Value;

    public static Unit Years { get; } = Parse("years")!.Value;

    public static Unit Of(Currency currency) => new(currency.Code, UnitKind.Money);

    /// <summary>The unit of a code, or null when it is neither a known unit nor a currency of ISO
    /// 4217.</summary>
    public static Unit? Parse(string? code) =>
        code is null ? null
        : Known.TryGetValue(code, out var known) ? new(code, known.Kind)
        : Evenground.Currency.Parse(code) is { } currency ? Of(currency)
        : null;

    /// <summary>The codes that are not currencies, for messages that say what is allowed.</summary>
    public static IEnumerable<string> KnownCodes => Known.Keys;

    public override string ToString() => Code;
}
