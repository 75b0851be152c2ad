using System.Security.Cryptography;
using System.Text;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>Packs the events of a journal, in order, into one file that opens faster than the
/// journal.</summary>
/// <remarks>
/// Layout, little-endian: <see cref="Magic"/>, code version, slug, sequence and hash of the head, instant of
/// the last entry, SHA-256 of the body, the body. In the body each text stands once; an assertion is written
/// field by field, any other event with its payload. Code of another version reads nothing of it.
/// </remarks>
internal sealed class SnapshotWriter : IDisposable
{
    public const string Magic = "evenground.snapshot.1";

    public const byte Gap = 0,
        Payload = 1,
        Assertion = 2,
        End = 3;

    /// <summary>Changes with every build whose code differs.</summary>
    public static string Code { get; } =
        $"{typeof(History).Module.ModuleVersionId} {typeof(SnapshotWriter).Module.ModuleVersionId} {typeof(Money).Module.ModuleVersionId}";

    readonly string _path,
        _bodyPath;
    readonly FileStream _file;
    readonly BinaryWriter _body;
    readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    long _lastRecordedAt;
    bool _isWhole = true;

    public SnapshotWriter(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        (_path, _bodyPath) = (path, $"{path}.{Guid.NewGuid():N}.unfinished");
        _file = new(
            _bodyPath,
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        _body = new(_file, Encoding.UTF8, leaveOpen: true);
    }

    public long Count { get; private set; }

    public void Add(Entry entry, IEvent? happened)
    {
        var header = entry.Header;
        _body.Write(
            happened switch
            {
                null => Gap,
                Asserted => Assertion,
                _ => Payload,
            }
        );
        _body.Write(header.Effective.From.DayNumber);
        _body.Write(header.Effective.Until?.DayNumber ?? -1);
        _body.Write(header.KnownFrom.DayNumber);
        _body.Write7BitEncodedInt64(header.RecordedAt.UtcTicks - _lastRecordedAt);
        _body.Write((byte)header.Visibility);
        _lastRecordedAt = header.RecordedAt.UtcTicks;
        Count++;
        if (happened is Asserted asserted)
            Add(asserted);
        else if (happened is not null)
            AddPayload(header.EventName, entry.Payload!);
    }

    /// <summary>Something packed was erased meanwhile: the file must not come into being.</summary>
    public void Spoil() => _isWhole = false;

    /// <summary>Puts the snapshot in its place; a half-written one is never seen.</summary>
    public void Finish(string slug, BookState state)
    {
        if (!_isWhole)
            return;
        _body.Write(End);
        _body.Flush();
        _file.Position = 0;
        var digest = SHA256.HashData(_file);
        _file.Position = 0;
        var unfinished = $"{_bodyPath}.whole";
        using (var file = File.Create(unfinished))
        {
            using var head = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
            head.Write(Magic);
            head.Write(Code);
            head.Write(slug);
            head.Write(state.Head.Sequence);
            head.Write(state.Head.Hash.ToArray());
            head.Write(state.LastRecordedAt.UtcTicks);
            head.Write(digest);
            head.Flush();
            _file.CopyTo(file);
        }

        File.Move(unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        _body.Dispose();
        _file.Dispose();
    }

    void Add(Asserted asserted)
    {
        var (key, figure) = (asserted.Key, asserted.Figure);
        Text(key.Statement);
        Text(key.Metric);
        Text(key.Scope);
        _body.Write(key.PeriodStart?.DayNumber ?? -1);
        _body.Write(key.AsOf.DayNumber);
        _body.Write((byte)key.Relation);
        Text(key.Unit.Code);
        _body.Write(figure.Value);
        _body.Write(figure.RoundedTo is not null);
        if (figure.RoundedTo is { } roundedTo)
            _body.Write(roundedTo);
        Text(figure.Printed);
        Text(figure.Note);
    }

    void AddPayload(string eventName, byte[] payload)
    {
        Text(eventName);
        _body.Write7BitEncodedInt(payload.Length);
        _body.Write(payload);
    }

    void Text(string text)
    {
        if (_texts.TryGetValue(text, out var known))
        {
            _body.Write7BitEncodedInt(known);
            return;
        }

        _body.Write7BitEncodedInt(_texts.Count);
        _texts.Add(text, _texts.Count);
        _body.Write(text);
    }
}
