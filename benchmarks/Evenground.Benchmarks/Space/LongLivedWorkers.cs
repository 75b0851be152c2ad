namespace Evenground.Benchmarks;

/// <summary>Threads that stay: the parts of a computation are handed to them without forking work for each
/// call.</summary>
/// <remarks>The caller works along. Parts are taken in turns by whoever is free; which thread runs a part
/// changes no bit of the result. A worker that has nothing to do spins for a moment and then
/// sleeps.</remarks>
sealed class LongLivedWorkers : IDisposable
{
    const int Spins = 2000;

    readonly Thread[] _threads;
    readonly SemaphoreSlim _wake = new(0);
    volatile Job? _job;
    volatile bool _isOver;

    public LongLivedWorkers(int threads)
    {
        _threads = new Thread[threads - 1];
        for (var number = 0; number < _threads.Length; number++)
        {
            _threads[number] = new(Work) { IsBackground = true };
            _threads[number].Start();
        }
    }

    /// <summary>Runs all parts and returns when the last has ended; a <see cref="ForEachPart"/>.</summary>
    public void Run(int parts, Action<int> run)
    {
        var job = new Job(parts, run);
        _job = job;
        _wake.Release(_threads.Length);
        job.TakeAll();
        SpinWait wait = default;
        while (!job.IsDone)
            wait.SpinOnce();
        _job = null;
        job.ThrowIfFailed();
    }

    public void Dispose()
    {
        _isOver = true;
        _wake.Release(_threads.Length);
        foreach (var thread in _threads)
            thread.Join();
        _wake.Dispose();
    }

    void Work()
    {
        while (!_isOver)
        {
            for (var spin = 0; spin < Spins && _job is null; spin++)
                Thread.SpinWait(20);
            _job?.TakeAll();
            if (_job is null)
                _wake.Wait();
        }
    }

    sealed class Job(int parts, Action<int> run)
    {
        int _next = -1;
        int _done;
        volatile Exception? _failure;

        public bool IsDone => Volatile.Read(ref _done) == parts;

        public void TakeAll()
        {
            for (int part; (part = Interlocked.Increment(ref _next)) < parts; )
            {
                try
                {
                    run(part);
                }
                catch (Exception failure)
                {
                    _failure = failure;
                }

                Interlocked.Increment(ref _done);
            }
        }

        public void ThrowIfFailed()
        {
            if (_failure is { } failure)
                throw new AggregateException(failure);
        }
    }
}
