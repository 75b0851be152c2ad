using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All organisations with their names, numbers and successions, as they were at any time.</summary>
public sealed record Organisations
{
    public static Organisations Empty { get; } = new();

    Shelf<Id<Organisation>, File> _files;
    ImmutableDictionary<ExternalId, Id<Organisation>> _byNumber = ImmutableDictionary<
        ExternalId,
        Id<Organisation>
    >.Empty;

    /// <summary>The organisation as it stood on the day, also after its end; null before its
    /// beginning.</summary>
    public Organisation? Find(Id<Organisation> id, AsOf asOf) => _files.Find(id)?.At(asOf);

    /// <summary>The organisation to which a number was given.</summary>
    public Organisation? Find(ExternalId external, AsOf asOf) =>
        _byNumber.TryGetValue(external, out var id)
        && Find(id, asOf) is { } found
        && found.ExternalIds.Contains(external)
            ? found
            : null;

    /// <summary>All organisations known by then, those that have ended included.</summary>
    public IReadOnlyList<Organisation> All(AsOf asOf) =>
        [.. _files.Select(file => file.At(asOf)).OfType<Organisation>()];

    /// <summary>Who holds the organisation's place on the day: itself, or its successor's
    /// successor.</summary>
    public Organisation? HolderOf(Id<Organisation> id, AsOf asOf)
    {
        var holder = Find(id, asOf);
        for (var steps = 0; holder?.Standing.Successor is { } successor && steps < _files.Count; steps++)
            holder = Find(successor, asOf);
        return holder;
    }

    internal Organisations After(IOrganisationEvent happened, Mark mark) =>
        happened switch
        {
            OrganisationRegistered registered => Registered(registered, mark),
            OrganisationRenamed renamed => this with
            {
                _files = _files.Change(
                    renamed.Organisation,
                    file => file with { Names = file.Names.Add(renamed.Name, mark) }
                ),
            },
            OrganisationNumbered numbered => this with
            {
                _files = _files.Change(
                    numbered.Organisation,
                    file => file with { Numbers = file.Numbers.Add(new(numbered.External, mark)) }
                ),
                _byNumber = _byNumber.SetItem(numbered.External, numbered.Organisation),
            },
            OrganisationSucceeded succeeded => Stands(
                succeeded.Organisation,
                new(StandingKind.Succeeded, mark.Effective.From, succeeded.Successor, succeeded.Basis),
                mark
            ),
            OrganisationDissolved dissolved => Stands(
                dissolved.Organisation,
                new(StandingKind.Dissolved, mark.Effective.From, Basis: dissolved.Basis),
                mark
            ),
            _ => this,
        };

    internal bool IsRecorded(Id<Organisation> id) => _files.Find(id) is not null;

    internal LocalizedText NameOf(Id<Organisation> id) => _files.Find(id)!.Names.Facts[^1].Value;

    /// <summary>The first day on which it is no more, if that was ever recorded.</summary>
    internal DateOnly? EndOf(Id<Organisation> id) => _files.Find(id)?.End?.Since;

    /// <summary>Why nothing can be recorded of the organisation on that day, or null.</summary>
    internal Refusal? RefusalOf(Id<Organisation> id, DateOnly on)
    {
        if (!IsRecorded(id))
            return new MustBeKnown(Nouns.Organisation, id.ToString());
        return Find(id, AsOf.AllRecorded(on)) is { IsInBeing: true }
            ? null
            : new MustBeInBeing(Nouns.Organisation, NameOf(id), on);
    }

    internal Refusal? RefusalOf(ExternalId external) =>
        _byNumber.TryGetValue(external, out var holder) && IsRecorded(holder)
            ? new ExternalIdMustBeFree(external, NameOf(holder))
            : null;

    /// <summary>Whether following successions of whatever day from one organisation arrives at
    /// another.</summary>
    internal bool LeadsTo(Id<Organisation> from, Id<Organisation> to)
    {
        var (next, steps) = ((Id<Organisation>?)from, 0);
        for (; next is { } id && id != to && steps < _files.Count; steps++)
            next = _files.Find(id)?.End?.Successor;
        return next == to;
    }

    Organisations Registered(OrganisationRegistered registered, Mark mark)
    {
        var names = default(Timeline<LocalizedText>).Add(registered.Name, mark);
        var numbers = default(AppendOnlyList<Marked<ExternalId>>);
        var byNumber = _byNumber;
        foreach (var external in registered.ExternalIds)
        {
            numbers = numbers.Add(new(external, mark));
            byNumber = byNumber.SetItem(external, registered.Organisation);
        }

        var file = new File(registered.Organisation, registered.Kind, mark, names, default, numbers);
        return this with { _files = _files.With(registered.Organisation, file), _byNumber = byNumber };
    }

    Organisations Stands(Id<Organisation> id, Standing standing, Mark mark) =>
        this with
        {
            _files = _files.Change(id, file => file with { Standings = file.Standings.Add(standing, mark) }),
        };

    sealed record File(
        Id<Organisation> Id,
        OrganisationKind Kind,
        Mark Registered,
        Timeline<LocalizedText> Names,
        Timeline<Standing> Standings,
        AppendOnlyList<Marked<ExternalId>> Numbers
    )
    {
        public Standing? End => Standings.IsEmpty ? null : Standings.Facts[^1].Value;

        public Organisation? At(AsOf asOf)
        {
            if (!asOf.Holds(Registered) || Names.At(asOf) is not { } name)
                return null;

            var from = Registered.Effective.From;
            var standing = Standings.At(asOf)?.Value ?? new Standing(StandingKind.InBeing, from);
            return new(
                Id,
                name.Value,
                Kind,
                from,
                standing,
                [.. Numbers.Where(number => asOf.Holds(number.Mark)).Select(number => number.Value)]
            );
        }
    }
}
