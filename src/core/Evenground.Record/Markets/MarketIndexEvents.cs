namespace Evenground.Record;

/// <summary>What an index counts.</summary>
public enum MarketIndexKind
{
    /// <summary>Prices and what was paid out, invested again.</summary>
    TotalReturn,

    /// <summary>Prices alone: less than what an investor in the market got.</summary>
    Price,
}

/// <summary>An index's level at the close of a day.</summary>
/// <param name="Level">More than 0; no unit, as only quotients of two days count.</param>
public sealed record IndexClose(DateOnly On, decimal Level);

public interface IMarketEvent : IEvent;

/// <summary>Levels of a market index became known. Levels of a later entry stand beside those of an
/// earlier one
/// and replace none of them.</summary>
/// <param name="Code">Its short name, for example <c>MARKET-TR</c>.</param>
/// <param name="Levels">In the order of their days, each day once.</param>
/// <param name="Source">Who published them, and where.</param>
[EventName("market-index.recorded.v1")]
public sealed record MarketIndexRecorded(
    string Code,
    LocalizedText Name,
    Currency Currency,
    MarketIndexKind Kind,
    IReadOnlyList<IndexClose> Levels,
    string Source
) : IMarketEvent;

/// <summary>Asks to record levels of a market index.</summary>
public sealed record RecordMarketIndex(
    string Code,
    LocalizedText Name,
    Currency Currency,
    MarketIndexKind Kind,
    IReadOnlyList<IndexClose> Levels,
    string Source
);

/// <summary>Asks to record levels of several market indices, all of them or none.</summary>
public sealed record RecordMarketIndices(IReadOnlyList<RecordMarketIndex> Indices);
