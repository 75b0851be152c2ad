using Evenground.Import;
using Evenground.Record;

namespace Evenground.Tests.Import.Countries;

/// <summary>A history that adopted a pack, as a journal would give it back.</summary>
public static class PackHistory
{
    public static History After(CountryPack pack, History history, DateOnly on)
    {
        var sequence = 0L;
        foreach (var step in pack.Steps(on))
        foreach (var fact in step.Decide(history).Value.Facts)
            history = history.After(
                new(
                    ReadBack(fact.Event),
                    new(++sequence, fact.Effective, step.KnownFrom, DateTimeOffset.UnixEpoch, fact.Visibility)
                )
            );
        return history;
    }

    static IEvent ReadBack(IEvent written) =>
        EventCatalogue.Read(EventCatalogue.NameOf(written), EventCatalogue.Write(written)).Value.Event!;
}
