namespace Evenground.Model;

/// <summary>What is known of the lives of funded start-ups, one by one: how much each is given, how unlike
/// they
/// become, and how many are left after five years.</summary>
/// <param name="AverageTicket">Money for one firm on average. Unit: billions, as in placements. Above
/// 0.</param>
/// <param name="Spread">Standard deviation of the logarithm of a firm's jobs against the mean of its age; 0
/// makes
/// all alike.</param>
/// <param name="FiveYearSurvival">Firms left five years after they were funded; above 0, at most 1.</param>
public sealed record StartupLives(double AverageTicket, double Spread, double FiveYearSurvival)
{
    /// <summary>The spread that is taken when nothing better is known: more than half of all firms have less
    /// than half of the
    /// mean, one in nine more than twice. A judgement.</summary>
    public const double UsualSpread = 1.3;
}

/// <summary>The luck of single start-ups: by what the gross jobs of a region and year differ from their mean,
/// because firms are few, die, and grow unlike each other.</summary>
/// <remarks>
/// <para>Formula: a region's money of year s funds n = ⌈G_s ÷ ticket⌉ firms of G_s ÷ n each. A firm lives at
/// age v
/// when its number u is below σ_v, and then has mean_v · e^(sd·Z - sd²/2) ÷ σ_v jobs, with one Z for all its
/// life; a
/// factor is Σ_s G_s κ_(t-s) X_(s,t-s) ÷ Σ_s G_s κ_(t-s), X being the mean over the firms of a vintage. Each
/// X
/// has
/// mean 1, so every factor has.</para>
/// <para>σ_v: the five-year survival spread evenly over the years up to age 4; from there on the exit rate of
/// the
/// parameters, as in the link itself. Above <see cref="MostFirms"/> firms of one vintage that many are drawn,
/// and
/// their deviation from 1 is made smaller by the square root of the ratio: mean and variance are those of
/// all.</para>
/// <para>Shape: year by region, the region counts fastest. Unit: none, mean 1, never negative. Luck belongs
/// to
/// a
/// place: draw, region, year of money and number of the firm; no scenario changes it.</para>
/// <para>Not for several threads: each part of a computation has its own.</para>
/// </remarks>
public sealed class StartupLuck
{
    /// <summary>How many firms of one region and year are drawn at most.</summary>
    public const int MostFirms = 4096;

    const ulong FirstBlock = 1UL << 40;

    const int BlocksOfVintage = 13,
        MostYears = 128,
        FirmsAtOnce = 64,
        LastMeasuredAge = 4,
        SurvivalYears = 5;

    readonly Calibration _calibration;
    readonly StartupLives _lives;
    readonly int _horizon;
    readonly double[] _alive;
    readonly double[] _weights;
    readonly double[] _sizes;
    readonly double[] _means;
    readonly uint[] _numbers = new uint[FirmsAtOnce * Philox.BlockLength];

    public StartupLuck(Calibration calibration, StartupLives lives, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(horizon, MostYears);
        if (!(lives.AverageTicket > 0 && lives.Spread >= 0 && lives.FiveYearSurvival is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(lives), lives, "A ticket, a spread and a survival.");
        (_calibration, _lives, _horizon) = (calibration, lives, horizon);
        _alive = new double[horizon + 1];
        _weights = new double[horizon + 1];
        _sizes = new double[horizon + 1];
        _means = new double[horizon + 1];
    }

    /// <summary>Fills the factors of one draw.</summary>
    /// <param name="investment">Policy money by year and region.</param>
    /// <param name="exit">The share of firms that end in a year after the fifth, in this draw.</param>
    /// <param name="factors">As many places as there are of money.</param>
    public void Fill(ulong seed, int draw, ReadOnlySpan<double> investment, double exit, Span<double> factors)
    {
        var regions = _calibration.Regions.Count;
        Ages(exit);
        factors.Fill(1);
        for (var region = 0; region < regions; region++)
            FillRegion(seed, draw, region, investment, factors);
    }

    void Ages(double exit)
    {
        var kernel = _calibration.Kernel;
        var yearly = Elementary.Exp(Elementary.Log(_lives.FiveYearSurvival) / SurvivalYears);
        var (alive, left) = (1.0, 1.0);
        for (var age = 0; age <= _horizon; age++)
        {
            (alive, left) = age switch
            {
                0 => (1.0, 1.0),
                <= LastMeasuredAge => (alive * yearly, 1.0),
                _ => (alive * (1 - exit), left * (1 - exit)),
            };
            (_alive[age], _weights[age]) = (alive, kernel[Math.Min(age, kernel.Length - 1)] * left);
        }
    }

    void FillRegion(ulong seed, int draw, int region, ReadOnlySpan<double> investment, Span<double> factors)
    {
        var regions = _calibration.Regions.Count;
        Span<double> with = stackalloc double[MostYears];
        Span<double> without = stackalloc double[MostYears];
        with.Clear();
        without.Clear();
        for (var vintage = 0; vintage <= _horizon; vintage++)
        {
            var money = investment[vintage * regions + region];
            if (money <= 0)
                continue;
            Vintage(seed, draw, region, vintage, money);
            for (var age = 0; vintage + age <= _horizon; age++)
            {
                with[vintage + age] += money * _weights[age] * _means[age];
                without[vintage + age] += money * _weights[age];
            }
        }

        for (var year = 0; year <= _horizon; year++)
            if (without[year] > 0)
                factors[year * regions + region] = with[year] / without[year];
    }

    /// <summary>The mean over the firms of a vintage at each age.</summary>
    void Vintage(ulong seed, int draw, int region, int vintage, double money)
    {
        var firms = Math.Max(1, Math.Ceiling(money / _lives.AverageTicket));
        var drawn = (int)Math.Min(MostFirms, firms);
        Array.Clear(_sizes);
        var block = FirstBlock + ((ulong)(region * MostYears + vintage) << BlocksOfVintage);
        for (var first = 0; first < drawn; first += FirmsAtOnce)
        {
            var count = Math.Min(FirmsAtOnce, drawn - first);
            Philox.Fill(
                seed,
                (ulong)draw,
                block + (ulong)first,
                _numbers.AsSpan(0, count * Philox.BlockLength)
            );
            for (var firm = 0; firm < count; firm++)
                Add(_numbers.AsSpan(firm * Philox.BlockLength, Philox.BlockLength));
        }

        var shrink = firms > drawn ? Math.Sqrt(drawn / firms) : 1;
        var living = 0.0;
        for (var age = _horizon; age >= 0; age--)
        {
            living += _sizes[age];
            _means[age] = 1 + (living / (drawn * _alive[age]) - 1) * shrink;
        }
    }

    /// <summary>Adds a firm's size to the last age at which it lives.</summary>
    void Add(ReadOnlySpan<uint> numbers)
    {
        var spread = _lives.Spread;
        var size = Elementary.Exp(
            spread * NormalQuantile.Of(Chance.Between(numbers[0], numbers[1])) - 0.5 * spread * spread
        );
        var chance = Chance.Between(numbers[2], numbers[3]);
        var last = 0;
        while (last < _horizon && chance < _alive[last + 1])
            last++;
        _sizes[last] += size;
    }
}
