using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>A journal's packed events, read back. It saves time and proves nothing: the journal's own head
/// must agree with it.</summary>
internal static class Snapshot
{
    const int PageSize = 4_096;

    public static string PathOf(string home, string slug) =>
        Path.Combine(home, "snapshots", $"{slug}.snapshot");

    /// <returns>The state that the file holds, or why it is of no use.</returns>
    public static async Task<Loaded> LoadAsync(string path, string slug, CancellationToken stop)
    {
        if (!File.Exists(path))
            return Loaded.None;
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, stop);
            using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
            if (reader.ReadString() != SnapshotWriter.Magic || reader.ReadString() != SnapshotWriter.Code)
                return new(
                    null,
                    new(
                        "다른 버전의 스냅숏이라 무시했습니다.",
                        "The snapshot is of another version of the program and was ignored."
                    )
                );

            var isOurs = reader.ReadString() == slug;
            var head = new JournalHead(reader.ReadInt64(), new(reader.ReadBytes(Digest.Size)));
            var lastRecordedAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
            var digest = reader.ReadBytes(Digest.Size);
            if (
                !isOurs
                || !SHA256
                    .HashData(bytes.AsSpan((int)reader.BaseStream.Position))
                    .AsSpan()
                    .SequenceEqual(digest)
            )
                return Loaded.Damaged;
            return new(new(await FoldAsync(reader, stop), head, lastRecordedAt), null);
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or UnauthorizedAccessException
                        or RefusedException
            )
        {
            return Loaded.Damaged;
        }
    }

    /// <summary>One thread reads while another folds.</summary>
    static async Task<History> FoldAsync(BinaryReader reader, CancellationToken stop)
    {
        var pages = Channel.CreateBounded<List<Packed>>(4);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    var body = new SnapshotBody(reader);
                    for (var page = body.Next(PageSize); page.Count > 0; page = body.Next(PageSize))
                        await pages.Writer.WriteAsync(page, stop);
                    pages.Writer.Complete();
                }
                // Whatever is wrong with the body, the fold must hear of it and not wait for ever.
#pragma warning disable CA1031
                catch (Exception exception)
                {
                    pages.Writer.Complete(exception);
                }
#pragma warning restore CA1031
            },
            stop
        );

        var fold = new HistoryFold(History.Empty);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(stop))
            foreach (var packed in page)
                if (packed.Event is { } happened)
                    fold.Take(new(happened, packed.Mark));
                else
                    fold.TakeGap(packed.Mark.Sequence);
        }
        catch (ChannelClosedException exception) when (exception.InnerException is { } cause)
        {
            throw new FormatException("The body of the snapshot does not hold.", cause);
        }

        await reading;
        return fold.End();
    }
}

/// <summary>What became of a snapshot.</summary>
/// <param name="State">What it holds, or null.</param>
/// <param name="Ignored">Why it is of no use; null when it is, or when there is none.</param>
internal sealed record Loaded(BookState? State, LocalizedText? Ignored)
{
    public static Loaded None { get; } = new(null, null);

    public static Loaded Damaged { get; } =
        new(null, new("스냅숏이 손상되어 무시했습니다.", "The snapshot is damaged and was ignored."));

    public static Loaded Stale { get; } =
        new(
            null,
            new(
                "스냅숏이 기록과 달라 무시했습니다.",
                "The snapshot does not agree with the journal and was ignored."
            )
        );
}

/// <summary>One event as packed; null for a payload that was withheld or erased.</summary>
internal readonly record struct Packed(IEvent? Event, Mark Mark);

/// <summary>The body of a snapshot, read from its beginning to its end.</summary>
internal sealed class SnapshotBody(BinaryReader body)
{
    readonly List<string> _texts = [];
    readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    long _sequence,
        _recordedAt;
    bool _isEnded;

    /// <summary>The next events, at most so many; none at the end.</summary>
    public List<Packed> Next(int most)
    {
        var page = new List<Packed>(most);
        while (page.Count < most && !_isEnded)
        {
            var kind = body.ReadByte();
            if (kind == SnapshotWriter.End)
                _isEnded = true;
            else
                page.Add(Read(kind));
        }

        return page;
    }

    Packed Read(byte kind)
    {
        var effective = new EffectivePeriod(DateOnly.FromDayNumber(body.ReadInt32()), Day());
        var knownFrom = DateOnly.FromDayNumber(body.ReadInt32());
        _recordedAt += body.Read7BitEncodedInt64();
        var mark = new Mark(
            ++_sequence,
            effective,
            knownFrom,
            new(_recordedAt, TimeSpan.Zero),
            (Visibility)body.ReadByte()
        );
        return new(
            kind switch
            {
                SnapshotWriter.Gap => null,
                SnapshotWriter.Assertion => Assertion(),
                SnapshotWriter.Payload => EventCatalogue
                    .Read(Text(), body.ReadBytes(body.Read7BitEncodedInt()))
                    .Value.Event,
                _ => throw new FormatException($"{kind} is no kind of packed event."),
            },
            mark
        );
    }

    Asserted Assertion()
    {
        var (statement, metric, scope) = (Text(), Text(), Text());
        var (periodStart, asOf) = (Day(), DateOnly.FromDayNumber(body.ReadInt32()));
        var key = new AssertionKey(
            statement,
            metric,
            scope,
            periodStart,
            asOf,
            (Relation)body.ReadByte(),
            Unit(Text())
        );
        var figure = new Figure(
            body.ReadDecimal(),
            body.ReadBoolean() ? body.ReadDecimal() : null,
            Text(),
            Text()
        );
        return new(key, figure);
    }

    DateOnly? Day() => body.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    Unit Unit(string code)
    {
        if (_units.TryGetValue(code, out var known))
            return known;
        return _units[code] =
            Evenground.Unit.Parse(code) ?? throw new FormatException($"'{code}' is no unit.");
    }

    string Text()
    {
        var index = body.Read7BitEncodedInt();
        if (index == _texts.Count)
            _texts.Add(body.ReadString());
        return _texts[index];
    }
}
