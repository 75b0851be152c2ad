namespace Evenground.Import;

/// <summary>Reads a file's stretches on several threads and hands them over in their order, few of them
/// ahead.</summary>
sealed class FigureStretches : IDisposable
{
    const int AheadPerThread = 4;

    readonly FigureBytes _file;
    readonly FigureHeading _heading;
    readonly FigureIndicators _indicators;
    readonly int _threads,
        _size,
        _count;
    readonly SemaphoreSlim _ahead;
    int _next;
    FigureWorker? _settler;

    public FigureStretches(
        FigureBytes file,
        FigureHeading heading,
        FigureIndicators indicators,
        int threads,
        int size
    )
    {
        (_file, _heading, _indicators, _threads, _size) = (file, heading, indicators, threads, size);
        _count = (int)((file.Length - heading.End + size - 1) / size);
        _ahead = new(threads * AheadPerThread);
    }

    public IEnumerable<FigureStretch> Read(CancellationToken stop)
    {
        using var quits = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var found = new TaskCompletionSource<FigureStretch>[_count];
        for (var number = 0; number < _count; number++)
            found[number] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var threads = Enumerable
            .Range(0, Math.Min(_threads, _count))
            .Select(_ => Task.Run(() => Work(found, quits.Token), CancellationToken.None))
            .ToArray();
        try
        {
            foreach (var stretch in found)
            {
                yield return stretch.Task.GetAwaiter().GetResult();
                _ahead.Release();
            }
        }
        finally
        {
            quits.Cancel();
            Task.WaitAll(threads, CancellationToken.None);
        }
    }

    /// <summary>The stretch as it is when its first row begins at the place given; null when no row begins in
    /// it.</summary>
    public FigureChunk? Settle(FigureStretch stretch, long at, CancellationToken stop)
    {
        if (at >= stretch.Limit)
            return null;
        if (stretch.Chunk.From == at)
            return stretch.Chunk;
        _settler ??= new(_file, _heading, _indicators);
        return _settler.Read(at, stretch.Limit, stop);
    }

    public void Dispose() => _ahead.Dispose();

    void Work(TaskCompletionSource<FigureStretch>[] found, CancellationToken stop)
    {
        var worker = new FigureWorker(_file, _heading, _indicators);
        var number = 0;
        try
        {
            while (true)
            {
                _ahead.Wait(stop);
                number = Interlocked.Increment(ref _next) - 1;
                if (number >= _count)
                    return;
                found[number].TrySetResult(Read(worker, number, stop));
            }
        }
        catch (Exception exception)
        {
            // Whoever waits for the stretch hears of it; after that nobody waits.
            foreach (var waiting in found)
                waiting.TrySetException(exception);
        }
    }

    FigureStretch Read(FigureWorker worker, int number, CancellationToken stop)
    {
        var from = _heading.End + (long)number * _size;
        var limit = Math.Min(from + _size, _file.Length);
        if (number > 0)
            from = worker.NextLine(from, stop);
        return new(limit, worker.Read(from, limit, stop));
    }
}

/// <summary>What was read of a stretch, as if its first line began a row.</summary>
readonly record struct FigureStretch(long Limit, FigureChunk Chunk);
