using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>An investor's promise to a fund of the example.</summary>
sealed record ExamplePromise(Id<Organisation> Investor, InvestorRole Role, Money Amount);

/// <summary>A fund of the example as it is planned: when, how large, whose, and on what terms.</summary>
/// <param name="FormedOn">The first day of a quarter.</param>
/// <param name="Promises">The manager's and the sponsor's among them; a late investor's is not.</param>
sealed record ExampleFund(
    int Number,
    Id<Fund> Id,
    DateOnly FormedOn,
    Currency Currency,
    Id<Organisation> Manager,
    CarryTerms Terms,
    IReadOnlyList<ExamplePromise> Promises,
    ExamplePromise? Late
)
{
    /// <summary>Whether deals are first paid from a subscription line.</summary>
    public bool HasLine => Number % 4 == 2;

    /// <summary>Whether capital of early sales may be called again.</summary>
    public bool IsRecalling => Number % 5 == 3;

    /// <summary>The fund in which a deal broke and the money went back.</summary>
    public bool HasBrokenDeal => Number == 9;

    /// <summary>The fund of which an investor sells its interest.</summary>
    public bool HasTransfer => Number == 4;

    /// <summary>The fund that hands out listed shares.</summary>
    public bool HandsOut => Number == 3;

    /// <summary>How many quarters it lives.</summary>
    public int Lifetime => 32 + Number % 3 * 2;

    public long Size => Promises.Sum(promise => promise.Amount.Minor) + (Late?.Amount.Minor ?? 0);
}

/// <summary>Plans the funds so that their commitments meet the totals exactly.</summary>
static class ExampleFunds
{
    const long Won100Million = 100_000_000,
        DollarSize = 40_000_000_00,
        DollarSponsor = 6_000_000_00,
        TenThousandDollars = 10_000_00;

    const double ManagersPart = 0.01;

    public static IReadOnlyList<ExampleFund> Plan(FundBookSettings settings)
    {
        var draws = new Draws(settings.Seed, stream: 1);
        var totals = settings.Calibration;
        var inWon = Enumerable.Range(1, totals.Funds).Where(number => number != settings.DollarFund).ToList();
        var sizes = Meeting(totals.SizeFormed, inWon.Select(_ => 0.35 + draws.Skewed(0.6)));
        var sponsor = Meeting(totals.SponsorCommitment, sizes.Select(size => size * draws.Between(0.6, 1.5)));
        var funds = new List<ExampleFund>();
        for (var number = 1; number <= totals.Funds; number++)
        {
            var place = inWon.IndexOf(number);
            funds.Add(
                place < 0
                    ? Of(settings, number, Currency.Parse("USD")!.Value, DollarSize, DollarSponsor)
                    : Of(settings, number, Currency.Won, sizes[place], sponsor[place])
            );
        }

        return funds;
    }

    /// <summary>Amounts in whole hundred millions, in proportion to weights, that add up to a
    /// total.</summary>
    static long[] Meeting(long total, IEnumerable<double> weights)
    {
        var parts = new Money(total / Won100Million, Currency.Won).Split([
            .. weights.Select(weight => (long)(weight * 1_000_000)),
        ]);
        return [.. parts.Select(part => part.Minor * Won100Million)];
    }

    static ExampleFund Of(FundBookSettings settings, int number, Currency currency, long size, long sponsor)
    {
        var draws = new Draws(settings.Seed, 1_000ul + (ulong)number);
        var quarters = Quarters.Between(settings.FirstQuarter, settings.Calibration.On) - 1;
        var formedOn = Quarters.Start(
            settings.FirstQuarter,
            (number - 1) * quarters / (settings.Calibration.Funds - 1)
        );
        var grain = currency == Currency.Won ? Won100Million : TenThousandDollars;
        var manager = (number - 1) % settings.Managers + 1;
        var managers = Rounded(size * ManagersPart, grain);
        var fundOfFunds = number % 3 == 0 ? 0 : Rounded(size * draws.Between(0.12, 0.25), grain);
        var publics = Rounded(size * draws.Between(0.08, 0.2), grain);
        var privates = size - sponsor - managers - fundOfFunds - publics;

        var promises = new List<ExamplePromise>
        {
            new(ExampleNames.Id<Organisation>("sponsor"), InvestorRole.Sponsor, new(sponsor, currency)),
            new(
                ExampleNames.Id<Organisation>($"manager {manager}"),
                InvestorRole.Manager,
                new(managers, currency)
            ),
        };
        if (fundOfFunds > 0)
            promises.Add(
                new(
                    ExampleNames.Id<Organisation>("fund of funds"),
                    InvestorRole.Public,
                    new(fundOfFunds, currency)
                )
            );
        promises.Add(
            new(
                ExampleNames.Id<Organisation>($"public investor {draws.Whole(1, settings.PublicInvestors)}"),
                InvestorRole.Public,
                new(publics, currency)
            )
        );
        var isLate = number is 6 or 17;
        var first = draws.Whole(1, settings.PrivateInvestors);
        var others = Meeting(draws.Whole(isLate ? 2 : 1, 4), privates, grain, draws)
            .Select(
                (amount, place) =>
                    new ExamplePromise(
                        ExampleNames.Id<Organisation>(
                            $"private investor {(first + place) % settings.PrivateInvestors + 1}"
                        ),
                        InvestorRole.Private,
                        new(amount, currency)
                    )
            )
            .ToList();
        promises.AddRange(isLate ? others[..^1] : others);
        return new(
            number,
            ExampleNames.Id<Fund>($"fund {number}"),
            formedOn,
            currency,
            promises[1].Investor,
            new(
                WaterfallKind.European,
                Share: 0.2m,
                Hurdle: draws.Of<decimal>([0.06m, 0.07m, 0.08m]),
                CatchUp: draws.Of<decimal>([0m, 0.5m, 1m])
            ),
            promises,
            isLate ? others[^1] : null
        );
    }

    static long[] Meeting(int count, long total, long grain, Draws draws)
    {
        var weights = new long[count];
        for (var part = 0; part < count; part++)
            weights[part] = draws.Whole(50, 150);
        var parts = new Money(total / grain, Currency.Won).Split(weights);
        var amounts = parts.Select(part => part.Minor * grain).ToArray();
        amounts[0] += total % grain;
        return amounts;
    }

    static long Rounded(double amount, long grain) => (long)(amount / grain) * grain;
}
