namespace Evenground.Measure;

/// <summary>For each permutation, the first few regions of a random order of all: one more than any region
/// has neighbours.</summary>
/// <remarks>
/// A region reads an order as if it did not stand in it: what is left is a random order of all
/// others, so its first k are k of the others, each choice with the same chance. The region itself stands
/// among the first k in few permutations; <see cref="Meetings"/> lists them.
/// </remarks>
sealed class SharedDraws
{
    const int PermutationsPerPart = 256;

    readonly int[] _regions;
    readonly int[] _meetingStarts;
    readonly int[] _meetings;

    SharedDraws(int permutations, int length, int regions)
    {
        Permutations = permutations;
        Length = length;
        _regions = new int[checked(permutations * length)];
        _meetingStarts = new int[regions + 1];
        _meetings = new int[permutations * (length - 1)];
    }

    public int Permutations { get; }

    /// <summary>Regions of each order.</summary>
    public int Length { get; }

    /// <summary>The first regions of the order of this permutation.</summary>
    public ReadOnlySpan<int> Of(int permutation) => _regions.AsSpan(permutation * Length, Length);

    /// <summary>Where the region stands in an order, but for the last place: permutation × (length - 1) +
    /// place, ascending.</summary>
    public ReadOnlySpan<int> Meetings(int region) =>
        _meetings.AsSpan(_meetingStarts[region].._meetingStarts[region + 1]);

    public static SharedDraws Of(int regions, int length, Permutations permutations, ForEachPart forEach)
    {
        var draws = new SharedDraws(permutations.Count, length, regions);
        forEach(
            (permutations.Count + PermutationsPerPart - 1) / PermutationsPerPart,
            part => draws.Draw(part * PermutationsPerPart, regions, permutations.Seed)
        );
        draws.ListMeetings();
        return draws;
    }

    void Draw(int first, int regions, ulong seed)
    {
        const int MostAtOnce = 256,
            Multiple = 16;
        var stream = new PhiloxStream(
            seed,
            length: Math.Min(MostAtOnce, (Length + Multiple - 1) / Multiple * Multiple)
        );
        var order = new int[regions];
        for (var region = 0; region < regions; region++)
            order[region] = region;
        var swapped = new int[Length];
        var end = Math.Min(first + PermutationsPerPart, Permutations);
        for (var permutation = first; permutation < end; permutation++)
        {
            stream.Begin((ulong)permutation);
            var drawn = _regions.AsSpan(permutation * Length, Length);
            for (var place = 0; place < Length; place++)
            {
                swapped[place] = place + (int)stream.NextBelow((uint)(regions - place));
                (order[place], order[swapped[place]]) = (order[swapped[place]], order[place]);
                drawn[place] = order[place];
            }

            for (var place = Length - 1; place >= 0; place--)
                (order[place], order[swapped[place]]) = (order[swapped[place]], order[place]);
        }
    }

    void ListMeetings()
    {
        var places = Length - 1;
        for (var permutation = 0; permutation < Permutations; permutation++)
            foreach (var region in Of(permutation)[..places])
                _meetingStarts[region + 1]++;
        for (var region = 1; region < _meetingStarts.Length; region++)
            _meetingStarts[region] += _meetingStarts[region - 1];

        var next = _meetingStarts[..^1];
        for (var permutation = 0; permutation < Permutations; permutation++)
        {
            var drawn = Of(permutation);
            for (var place = 0; place < places; place++)
                _meetings[next[drawn[place]]++] = permutation * places + place;
        }
    }
}
