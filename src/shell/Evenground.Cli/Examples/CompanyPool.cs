namespace Evenground.Cli.Examples;

/// <summary>The companies of the example, made one after the other as funds buy into them.</summary>
sealed class CompanyPool(FundBookSettings settings)
{
    /// <summary>How long before its fate nobody buys into a company any more.</summary>
    const int ClosedMonths = 9;

    readonly List<ExampleCompany> _all = [];

    public IReadOnlyList<ExampleCompany> All => _all;

    public ExampleCompany New(DateOnly on)
    {
        _all.Add(new(settings, _all.Count + 1, on));
        return _all[^1];
    }

    /// <summary>Whether a fund may still buy into the company.</summary>
    public static bool IsOpen(ExampleCompany company, DateOnly on) =>
        company.FirstOn <= on && company.FateOn > on.AddMonths(ClosedMonths);

    /// <summary>One that others have bought into before; null when there is none.</summary>
    public ExampleCompany? Known(DateOnly on, IEnumerable<ExampleCompany> own, Draws draws)
    {
        var open = _all.Except(own).Where(company => IsOpen(company, on)).ToList();
        return open.Count > 0 ? draws.Of(open) : null;
    }
}
