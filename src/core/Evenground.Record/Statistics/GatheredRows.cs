namespace Evenground.Record;

/// <summary>Rows as they come, in chunks: nothing is copied as they grow, and no array is larger than a
/// chunk.</summary>
/// <param name="width">The numbers that name a cell: one for the period and one a dimension.</param>
sealed class GatheredRows(int width)
{
    const int ChunkBits = 15,
        ChunkRows = 1 << ChunkBits,
        FirstRows = 1 << 6;

    readonly List<Chunk> _chunks = [];
    Chunk? _last;
    int _used;

    public int Count { get; private set; }

    public void Add(int period, ReadOnlySpan<int> codes, long mantissa, byte decimals, byte status)
    {
        if (codes.Length != width - 1)
            throw new ArgumentException(
                $"The table has {width - 1} dimensions, not {codes.Length}.",
                nameof(codes)
            );
        if (_used == (_last?.Capacity ?? 0))
            MakeRoom();

        var chunk = _last!;
        var cell = chunk.Cells.AsSpan(_used * width, width);
        cell[0] = period;
        for (var dimension = 0; dimension < codes.Length; dimension++)
            cell[dimension + 1] = codes[dimension];
        chunk.Mantissas[_used] = mantissa;
        chunk.Decimals[_used] = decimals;
        chunk.Statuses[_used++] = status;
        Count++;
    }

    /// <summary>The first chunk grows, since most tables are small; the others are whole from the
    /// start.</summary>
    void MakeRoom()
    {
        if (_last is { Capacity: < ChunkRows })
        {
            _last.Grow(width);
            return;
        }

        _chunks.Add(_last = new(_chunks.Count == 0 ? FirstRows : ChunkRows, width));
        _used = 0;
    }

    /// <summary>For the period and each dimension which numbers some row has.</summary>
    public bool[][] Used(int[] counts)
    {
        var used = Array.ConvertAll(counts, count => new bool[count]);
        for (var number = 0; number < _chunks.Count; number++)
        {
            var cells = _chunks[number].Cells;
            var numbers = Math.Min(ChunkRows, Count - (number << ChunkBits)) * width;
            for (var at = 0; at < numbers; at += width)
            for (var digit = 0; digit < width; digit++)
                used[digit][cells[at + digit]] = true;
        }

        return used;
    }

    /// <summary>The place of each row's cell; the numbers that made it are let go.</summary>
    /// <param name="ranks">For the period and each dimension the rank of each number.</param>
    /// <param name="counts">How many ranks there are of each.</param>
    public long[] Places(int[][] ranks, int[] counts)
    {
        var steps = StepsOf(ranks, counts);
        var places = new long[Count];
        for (var number = 0; number < _chunks.Count; number++)
        {
            var first = number << ChunkBits;
            var cells = _chunks[number].Cells;
            var rows = Math.Min(ChunkRows, Count - first);
            for (var row = 0; row < rows; row++)
            {
                var place = 0L;
                for (var digit = 0; digit < width; digit++)
                    place += steps[digit][cells[row * width + digit]];
                places[first + row] = place;
            }

            _chunks[number].Cells = [];
        }

        return places;
    }

    /// <summary>The columns in another order of rows.</summary>
    public DataSetColumns Ordered(long[] places, int[] order)
    {
        var mantissas = new long[order.Length];
        var decimals = new byte[order.Length];
        var statuses = new byte[order.Length];
        for (var row = 0; row < order.Length; row++)
        {
            var chunk = _chunks[order[row] >> ChunkBits];
            var from = order[row] & (ChunkRows - 1);
            mantissas[row] = chunk.Mantissas[from];
            decimals[row] = chunk.Decimals[from];
            statuses[row] = chunk.Statuses[from];
        }

        return new(places, mantissas, decimals, statuses);
    }

    /// <summary>How far each number of each digit moves the place.</summary>
    static long[][] StepsOf(int[][] ranks, int[] counts)
    {
        var steps = new long[ranks.Length][];
        var step = 1L;
        for (var digit = ranks.Length - 1; digit >= 0; digit--)
        {
            var one = step;
            steps[digit] = Array.ConvertAll(ranks[digit], rank => rank * one);
            step *= counts[digit];
        }

        return steps;
    }

    sealed class Chunk(int capacity, int width)
    {
        public int Capacity { get; private set; } = capacity;

        public int[] Cells { get; set; } = new int[capacity * width];

        public long[] Mantissas { get; private set; } = new long[capacity];

        public byte[] Decimals { get; private set; } = new byte[capacity];

        public byte[] Statuses { get; private set; } = new byte[capacity];

        public void Grow(int cellWidth)
        {
            Capacity *= 2;
            Cells = [.. Cells, .. new int[Capacity * cellWidth - Cells.Length]];
            Mantissas = [.. Mantissas, .. new long[Capacity - Mantissas.Length]];
            Decimals = [.. Decimals, .. new byte[Capacity - Decimals.Length]];
            Statuses = [.. Statuses, .. new byte[Capacity - Statuses.Length]];
        }
    }
}
