using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>Thirty-two futures side by side: the residents of some draws, and how a year changes
/// them.</summary>
/// <remarks>
/// <para>Draws stand in the lanes: whatever happens to a cell happens to eight of them in one instruction,
/// and the residents, as they lie, are the left factor of the product with the choices. So nothing is packed
/// or turned, however few regions there are. Draws do not touch each other: which of them share a block
/// changes no bit.</para>
/// <para>A cohort keeps its memory while it grows older; only the oldest meet the open age, and the memory
/// they leave is that of the newborn.</para>
/// </remarks>
sealed class EnsembleBlock
{
    public const int Draws = 32;

    const int Lanes = LaneNumbers.Lanes,
        Vectors = Draws / Lanes;

    readonly TransitionRates _rates;
    readonly ChoiceProduct[] _choices;
    readonly int[][] _groupsOf;
    readonly PopulationShape _shape;
    readonly int _regions;
    readonly bool[] _bears;

    readonly LaneNumbers _people,
        _pull,
        _perPull,
        _movers,
        _arrivals,
        _births,
        _totals;

    readonly Vector512<double>[] _index = new Vector512<double>[Vectors],
        _fertility = new Vector512<double>[Vectors],
        _leaving = new Vector512<double>[Vectors];

    /// <summary>By what the hazards of a group are multiplied this year. Shape: group by vector.</summary>
    readonly Vector512<double>[] _mortality;

    int _vectors;
    int _year;

    public EnsembleBlock(TransitionRates rates, ChoiceProduct[] choices, int[][] groupsOf)
    {
        (_rates, _choices, _groupsOf, _shape) = (rates, choices, groupsOf, rates.Shape);
        _regions = _shape.Regions;
        _people = new(_shape.Groups * Vectors, _regions);
        _pull = new(Vectors, _regions);
        _perPull = new(Vectors, _regions);
        _movers = new(Vectors, _regions);
        _arrivals = new(Vectors, _regions);
        _births = new(Vectors, _regions);
        _totals = new(Vectors, _regions);
        _mortality = new Vector512<double>[_shape.Groups * Vectors];
        _bears =
        [
            .. Enumerable
                .Range(0, _shape.Groups)
                .Select(group =>
                    group >= _shape.Ages
                    && rates
                        .Fertility.AsSpan((group - _shape.Ages) * _regions, _regions)
                        .ContainsAnyExcept(0.0)
                ),
        ];
    }

    /// <summary>Runs some draws, at most 32, through all years.</summary>
    public void Run(EnsembleIndices indices, int firstDraw, int draws, EnsembleTotals found)
    {
        _vectors = LaneNumbers.BlocksOf(draws);
        Start();
        WriteTotals(found, firstDraw, draws);
        for (_year = 0; _year < indices.Years; _year++)
        {
            ReadIndices(indices, firstDraw, draws);
            _births.All.Clear();
            _totals.All.Clear();
            for (var profile = 0; profile < _choices.Length; profile++)
                MoveAndSurvive(profile);
            GrowOlder();
            WriteTotals(found, firstDraw, draws, year: _year + 1);
        }
    }

    /// <summary>The memory of an age in the year that is computed: it moves back one place a year.</summary>
    int SlotOf(int sex, int age)
    {
        var slot = (age - _year) % _shape.Ages;
        return _shape.Group(sex, slot < 0 ? slot + _shape.Ages : slot) * Vectors;
    }

    void Start()
    {
        _year = 0;
        _totals.All.Clear();
        var totals = AsVectors(_totals.All);
        for (var group = 0; group < _shape.Groups; group++)
        for (var vector = 0; vector < _vectors; vector++)
        {
            var people = AsVectors(_people.Of(group * Vectors + vector));
            for (var region = 0; region < _regions; region++)
            {
                people[region] = Vector512.Create(_rates.Population[group * _regions + region]);
                totals[vector * _regions + region] += people[region];
            }
        }
    }

    void ReadIndices(EnsembleIndices indices, int firstDraw, int draws)
    {
        for (var vector = 0; vector < _vectors; vector++)
        {
            _index[vector] = Eight(indices.Mortality);
            _fertility[vector] = Elementary.Exp(Eight(indices.Fertility));
            _leaving[vector] = Elementary.Exp(Eight(indices.Leaving));

            Vector512<double> Eight(double[] index)
            {
                Span<double> eight = stackalloc double[Lanes];
                eight.Clear();
                for (var lane = 0; lane < Lanes && vector * Lanes + lane < draws; lane++)
                    eight[lane] = index[(firstDraw + vector * Lanes + lane) * indices.Years + _year];
                return Vector512.Create<double>(eight);
            }
        }

        for (var draw = 0; draw < draws; draw++)
            _pull.SetRow(
                draw,
                indices.Attraction.AsSpan(((firstDraw + draw) * indices.Years + _year) * _regions, _regions)
            );
        foreach (ref var pull in AsVectors(_pull.Of(0, _vectors)))
            pull = Elementary.Exp(pull);
        for (var group = 0; group < _shape.Groups; group++)
        for (var vector = 0; vector < _vectors; vector++)
            _mortality[group * Vectors + vector] = Elementary.Exp(
                Vector512.Create(_rates.MortalityLoading[group]) * _index[vector]
            );
    }

    /// <summary>Those who choose alike leave, arrive, bear children and survive.</summary>
    void MoveAndSurvive(int profile)
    {
        if (_groupsOf[profile].Length == 0)
            return;

        var choice = _choices[profile];
        choice.MultiplyTransposed(_pull.Of(0, _vectors), _perPull.Of(0, _vectors));
        foreach (ref var pull in AsVectors(_perPull.Of(0, _vectors)))
            pull = OneThrough(pull);
        foreach (var group in _groupsOf[profile])
        {
            Leave(group);
            choice.Multiply(_movers.Of(0, _vectors), _arrivals.Of(0, _vectors));
            if (_bears[group])
                CountBirths(group - _shape.Ages);
            ArriveAndSurvive(group);
        }
    }

    /// <summary>1 ÷ the sum of pulls; 0 where there is nowhere to go, and so nobody who leaves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> OneThrough(Vector512<double> pull) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(pull, Vector512<double>.Zero),
            Vector512<double>.Zero,
            Vector512<double>.One / pull
        );

    /// <summary>Takes those who leave out of a group; each is worth 1 ÷ the sum of the pulls on their
    /// region.</summary>
    void Leave(int group)
    {
        var (sex, age) = int.DivRem(group, _shape.Ages);
        var (regions, vectors) = (_regions, _vectors);
        ref var people = ref First(_people, SlotOf(sex, age));
        ref var movers = ref First(_movers);
        ref var perPull = ref First(_perPull);
        ref var leaving = ref _rates.Migration.Leaving[group * regions];
        ref var shocks = ref _leaving[0];
        var largest = Vector512.Create(_rates.LargestShareLeaving);
        for (var region = 0; region < regions; region++)
        {
            var usual = Vector512.Create(Unsafe.Add(ref leaving, region));
            for (var vector = 0; vector < vectors; vector++)
            {
                var place = (nuint)((vector * regions + region) * Lanes);
                var share = Vector512.MinNative(usual * Unsafe.Add(ref shocks, vector), largest);
                var here = Vector512.LoadUnsafe(ref people, place);
                var gone = here * share;
                (here - gone).StoreUnsafe(ref people, place);
                (gone * Vector512.LoadUnsafe(ref perPull, place)).StoreUnsafe(ref movers, place);
            }
        }
    }

    /// <summary>Counts the births of women of an age, those who have just arrived among them.</summary>
    void CountBirths(int age)
    {
        ref var people = ref First(_people, SlotOf(PopulationShape.Women, age));
        ref var arrivals = ref First(_arrivals);
        ref var pull = ref First(_pull);
        ref var births = ref First(_births);
        ref var fertility = ref _rates.Fertility[age * _regions];
        for (var region = 0; region < _regions; region++)
        {
            var rate = Vector512.Create(Unsafe.Add(ref fertility, region));
            for (var vector = 0; vector < _vectors; vector++)
            {
                var place = (nuint)((vector * _regions + region) * Lanes);
                var here = Vector512.FusedMultiplyAdd(
                    Vector512.LoadUnsafe(ref pull, place),
                    Vector512.LoadUnsafe(ref arrivals, place),
                    Vector512.LoadUnsafe(ref people, place)
                );
                var born = Vector512.LoadUnsafe(ref births, place);
                Vector512.FusedMultiplyAdd(rate, here, born).StoreUnsafe(ref births, place);
            }
        }
    }

    /// <summary>Adds those who arrive to a group, lets the year's deaths take their part, and counts who
    /// lives.</summary>
    void ArriveAndSurvive(int group)
    {
        var (sex, age) = int.DivRem(group, _shape.Ages);
        var (regions, vectors) = (_regions, _vectors);
        ref var people = ref First(_people, SlotOf(sex, age));
        ref var arrivals = ref First(_arrivals);
        ref var pull = ref First(_pull);
        ref var totals = ref First(_totals);
        ref var hazards = ref _rates.Mortality[group * regions];
        ref var mortality = ref _mortality[group * Vectors];
        for (var region = 0; region < regions; region++)
        {
            var hazard = Vector512.Create(Unsafe.Add(ref hazards, region));
            for (var vector = 0; vector < vectors; vector++)
            {
                var place = (nuint)((vector * regions + region) * Lanes);
                var here = Vector512.FusedMultiplyAdd(
                    Vector512.LoadUnsafe(ref pull, place),
                    Vector512.LoadUnsafe(ref arrivals, place),
                    Vector512.LoadUnsafe(ref people, place)
                );
                here *= SurvivalLanes.Of(hazard * Unsafe.Add(ref mortality, vector));
                here.StoreUnsafe(ref people, place);
                (Vector512.LoadUnsafe(ref totals, place) + here).StoreUnsafe(ref totals, place);
            }
        }
    }

    /// <summary>The oldest but one join the open age; the newborn take the memory that it leaves.</summary>
    void GrowOlder()
    {
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        {
            var (oldest, next) = (SlotOf(sex, _shape.Ages - 1), SlotOf(sex, _shape.Ages - 2));
            var share = sex == PopulationShape.Men ? _rates.ShareOfBoys : 1 - _rates.ShareOfBoys;
            var living = Vector512.Create(share * _rates.NewbornSurvival);
            for (var vector = 0; vector < _vectors; vector++)
            {
                var open = AsVectors(_people.Of(next + vector));
                var newborn = AsVectors(_people.Of(oldest + vector));
                var births = AsVectors(_births.Of(vector));
                var totals = AsVectors(_totals.Of(vector));
                for (var region = 0; region < _regions; region++)
                {
                    open[region] += newborn[region];
                    newborn[region] = births[region] * _fertility[vector] * living;
                    totals[region] += newborn[region];
                }
            }
        }
    }

    void WriteTotals(EnsembleTotals found, int firstDraw, int draws, int year = 0)
    {
        for (var vector = 0; vector < _vectors; vector++)
        {
            var totals = _totals.Of(vector);
            var (first, lanes) = (vector * Lanes, Math.Min(Lanes, draws - vector * Lanes));
            for (var region = 0; region < _regions; region++)
                totals
                    .Slice(region * Lanes, lanes)
                    .CopyTo(found.Residents.AsSpan(found.PlaceOf(year, region) + firstDraw + first));
        }
    }

    static ref double First(LaneNumbers numbers, int block = 0) =>
        ref MemoryMarshal.GetReference(numbers.Of(block));

    static Span<Vector512<double>> AsVectors(Span<double> numbers) =>
        MemoryMarshal.Cast<double, Vector512<double>>(numbers);
}
