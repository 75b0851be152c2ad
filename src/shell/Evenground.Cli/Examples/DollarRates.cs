using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>Rates of the example between won and dollar: drawn, one a quarter, and no rates of any
/// market.</summary>
sealed class DollarRates
{
    public const string Source = "Example rate, drawn for the example fund book; no market rate";

    static readonly Currency Dollar = Currency.Parse("USD")!.Value;

    readonly FundBookSettings _settings;
    readonly decimal[] _wonPerDollar;

    public DollarRates(FundBookSettings settings)
    {
        _settings = settings;
        var draws = new Draws(settings.Seed, stream: 2);
        var rate = 1_180.0;
        _wonPerDollar = new decimal[Quarters.Between(settings.FirstQuarter, settings.LastDay) + 1];
        for (var quarter = 0; quarter < _wonPerDollar.Length; quarter++)
        {
            _wonPerDollar[quarter] = decimal.Round((decimal)rate, 1);
            rate += (1_290 - rate) * 0.04 + 25 * draws.Normal();
        }
    }

    /// <summary>What a minor unit of a currency is in won.</summary>
    public decimal WonPer(Currency currency, DateOnly on) =>
        currency == Currency.Won ? 1 : WonPerDollar(on) / currency.MinorPerMajor;

    /// <summary>The rate from won to a fund's currency; null when that is won.</summary>
    public DayRate? From(Currency currency, DateOnly on) =>
        currency == Currency.Won
            ? null
            : new(Currency.Won, Dollar, decimal.Round(1 / WonPerDollar(on), 10), on, Source);

    decimal WonPerDollar(DateOnly on) => _wonPerDollar[Quarters.Between(_settings.FirstQuarter, on)];
}
