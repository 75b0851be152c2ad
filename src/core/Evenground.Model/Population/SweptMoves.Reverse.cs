namespace Evenground.Model;

sealed partial class SweptMoves
{
    /// <remarks>As in the direct step; the transposed system is swept in the same way. A row's right-hand
    /// side
    /// is then what goes to its end.</remarks>
    public override void Reverse(
        int year,
        bool isNewborn,
        ChoiceFactors factors,
        ReadOnlySpan<double> start,
        ReadOnlySpan<double> end,
        ReadOnlySpan<double> toEnd,
        Span<double> toStart,
        ChoiceFactors toFactors,
        MovesScratch scratch
    )
    {
        var own = (Scratch)scratch;
        var blocks = isNewborn ? _newborn : _living;
        var first = isNewborn ? Rows.Groups : 0;
        for (var profile = 0; profile < blocks.Length; profile++)
        {
            var rows = blocks[profile];
            if (rows.Length == 0)
                continue;
            for (var place = 0; place < rows.Length; place++)
            {
                var from = (rows[place] - first) * _regions;
                start.Slice(from, _regions).CopyTo(own.Row(own.Start, place));
                toEnd.Slice(from, _regions).CopyTo(own.Row(own.ToEnd, place));
            }

            Choose(own, profile, factors);
            LayOut(own, rows, profile, year, isNewborn, isBaseline: false, factors);
            Set(own, rows, own.ToEnd);
            own.Sweeps.SolveTransposed(_choice[profile], rows.Length);
            for (var place = 0; place < rows.Length; place++)
                own.Sweeps.CopySolution(place, own.Row(own.Reverse, place));
            Draw(own, rows, profile);
            for (var place = 0; place < rows.Length; place++)
                end.Slice((rows[place] - first) * _regions, _regions).CopyTo(own.Row(own.End, place));
            ToFactors(own, rows, profile, year, isNewborn);
            AddToFactors(own, profile, factors, toFactors);
            for (var place = 0; place < rows.Length; place++)
                AddToStart(own, place, isNewborn, toStart.Slice((rows[place] - first) * _regions, _regions));
        }
    }

    static void AddToStart(Scratch own, int place, bool isNewborn, Span<double> toStart)
    {
        var reverse = own.Row(own.Reverse, place);
        var toEnd = own.Row(own.ToEnd, place);
        for (var region = 0; region < toStart.Length; region++)
            toStart[region] += isNewborn ? reverse[region] : 2 * reverse[region] - toEnd[region];
    }

    /// <summary>Fills Σ_j π_ij W_j λ_j.</summary>
    void Draw(Scratch own, int[] rows, int profile)
    {
        for (var place = 0; place < rows.Length; place++)
        {
            var weight = Rows.AgeWeight[rows[place]] * _regions;
            for (var region = 0; region < _regions; region++)
                own.Flow[place * _regions + region] =
                    own.Pull[weight + region] * own.Reverse[place * _regions + region];
        }

        own.MultiplyTransposed(own.Flow, rows.Length, _choice[profile], own.Moved);
    }

    /// <summary>Fills what goes to ln F and to D by weight class, and what arrives with W left out.</summary>
    void ToFactors(Scratch own, int[] rows, int profile, int year, bool isNewborn)
    {
        own.ToFactor.AsSpan().Clear();
        own.ToAttraction.AsSpan().Clear();
        own.ToPull.AsSpan().Clear();
        var halfOfStart = isNewborn ? 0 : 0.5;
        for (var place = 0; place < rows.Length; place++)
        {
            var weight = Rows.AgeWeight[rows[place]] * _regions;
            for (var region = 0; region < _regions; region++)
            {
                var (cell, one) = (rows[place] * _regions + region, place * _regions + region);
                var (d, f) = (own.Attraction[weight + region], own.Factor[weight + region]);
                var lived = Rows.Exposure[year][cell] + 0.5 * own.End[one] + halfOfStart * own.Start[one];
                var flow = Rows.Leaving[cell] * lived;
                var moving = flow * (f + 1);
                own.Flow[one] = moving;
                own.ToFactor[weight + region] +=
                    flow * (own.Moved[one] - own.Reverse[one] * (d + 1)) * (f + 1);
                own.ToAttraction[weight + region] -= own.Reverse[one] * moving;
            }
        }

        own.Multiply(own.Flow, rows.Length, _choice[profile], own.Moved);
        for (var place = 0; place < rows.Length; place++)
        {
            var weight = Rows.AgeWeight[rows[place]] * _regions;
            for (var region = 0; region < _regions; region++)
                own.ToPull[weight + region] +=
                    own.Reverse[place * _regions + region] * own.Moved[place * _regions + region];
        }
    }

    void AddToFactors(Scratch own, int profile, ChoiceFactors factors, ChoiceFactors toFactors)
    {
        var lambda = factors.Leaving;
        for (var place = 0; place < own.ToFactor.Length; place++)
        {
            var (toFactor, d) = (own.ToFactor[place], own.Attraction[place]);
            toFactors.Log[place] -= lambda * toFactor;
            toFactors.Leaving += toFactor * (Elementary.LogOfOnePlus(d) - factors.Log[place]);
            own.ToAttraction[place] += (lambda - 1) * toFactor / (d + 1);
        }

        own.Multiply(own.ToAttraction, AgeWeights.Count, _choice[profile], own.Spread);
        for (var place = 0; place < own.ToPull.Length; place++)
            toFactors.LessOne[place] += own.ToPull[place] + own.Spread[place];
    }
}
