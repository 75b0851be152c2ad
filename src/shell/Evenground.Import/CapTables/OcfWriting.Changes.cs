using System.Text.Json.Nodes;
using Evenground.Record;

namespace Evenground.Import;

sealed partial class OcfWriting
{
    JsonObject Issuance(
        string type,
        ICapTableEvent entry,
        DateOnly on,
        Id<Security> security,
        Id<Holder> holder
    ) =>
        With(
            Transaction(type, entry, on),
            ("security_id", names.Of(security)),
            ("custom_id", security.Value.ToString("N")[^8..]),
            ("stakeholder_id", names.Of(holder)),
            ("security_law_exemptions", new JsonArray())
        );

    /// <summary>The word that a security's type has in the names of its transactions.</summary>
    string WordOf(Id<Security> security) =>
        Root(security) switch
        {
            ConvertibleIssued => "CONVERTIBLE",
            RightGranted { Kind: RightKind.Warrant } => "WARRANT",
            RightGranted => "EQUITY_COMPENSATION",
            _ => "STOCK",
        };

    /// <summary>The entry by which a security, or the one that it came from by transfer, was
    /// issued.</summary>
    ICapTableEvent? Root(Id<Security> security)
    {
        for (var id = security; ; )
        {
            if (_origins.TryGetValue(id, out var origin))
                return origin;
            var before = entries
                .Select(entry => entry.Value)
                .OfType<SecurityTransferred>()
                .FirstOrDefault(transferred => transferred.Becomes == id);
            if (before is null)
                return null;
            id = before.Security;
        }
    }

    Id<Holder>? HolderOf(Id<Security> security)
    {
        foreach (var entry in entries)
            switch (entry.Value)
            {
                case SharesIssued issued when issued.Security == security:
                    return issued.Holder;
                case ConvertibleIssued issued when issued.Security == security:
                    return issued.Holder;
                case RightGranted granted when granted.Security == security:
                    return granted.Holder;
                case SecurityTransferred transferred when transferred.Becomes == security:
                    return transferred.To;
                case RightExercised exercised when exercised.Becomes == security:
                    return HolderOf(exercised.Security);
                case SecurityConverted converted when converted.Becomes == security:
                    return HolderOf(converted.Security);
            }
        return null;
    }

    decimal PriceOf(Id<ShareClass> shares) =>
        entries
            .Select(entry => entry.Value)
            .OfType<ShareClassCreated>()
            .FirstOrDefault(created => created.Class == shares)
            ?.Terms.OriginalPrice
        ?? 0;

    void AddEnd(SecurityReduced reduced, DateOnly on)
    {
        var word = WordOf(reduced.Security);
        var isRetracted = reduced.Kind == ReductionKind.Retracted || reduced.Quantity is null;
        var json = With(
            Transaction($"TX_{word}_{(isRetracted ? "RETRACTION" : "CANCELLATION")}", reduced, on),
            ("security_id", names.Of(reduced.Security)),
            ("reason_text", reduced.Reason)
        );
        if (!isRetracted)
            Quantify(json, word, reduced.Quantity!.Value);
        Put("transactions", json);
    }

    void AddSuccession(
        ICapTableEvent entry,
        DateOnly on,
        string verb,
        (Id<Security> From, Id<Security> To, decimal Quantity) what
    )
    {
        var word = WordOf(what.From);
        var json = With(
            Transaction($"TX_{word}_{verb}", entry, on),
            ("security_id", names.Of(what.From)),
            ("resulting_security_ids", new JsonArray(names.Of(what.To)))
        );
        if (verb == "CONVERSION")
            json["quantity_converted"] = Text(what.Quantity);
        else
            Quantify(json, word, what.Quantity);
        if (word == "CONVERTIBLE" && verb == "CONVERSION")
            With(json, ("reason_text", "Priced round"), ("trigger_id", $"{entry.Entry}.1"));
        Put("transactions", json);
    }

    void Quantify(JsonObject json, string word, decimal quantity)
    {
        if (word == "CONVERTIBLE")
            json["amount"] = Monetary(quantity);
        else
            json["quantity"] = Text(quantity);
    }

    /// <summary>What stands in the place of a security is issued by itself, under an id of its own.</summary>
    static JsonObject Successor(ICapTableEvent entry, JsonObject json) =>
        With(json, ("id", $"{entry.Entry}.issuance"));

    void AddSuccessor(
        ICapTableEvent entry,
        DateOnly on,
        Id<Security> from,
        Id<Security> becomes,
        Id<Holder> holder
    )
    {
        var quantity = ((SecurityTransferred)entry).Quantity;
        JsonObject? json = Root(from) switch
        {
            SharesIssued issued => Shares(
                entry,
                on,
                becomes,
                holder,
                (issued.Class, quantity, issued.PricePerShare)
            ),
            ConvertibleIssued issued => ConvertibleOf(
                issued with
                {
                    Security = becomes,
                    Holder = holder,
                    Amount = Money.From(quantity, issued.Amount.Currency).Value,
                },
                on
            ),
            RightGranted granted => RightOf(
                granted with
                {
                    Security = becomes,
                    Holder = holder,
                    Quantity = quantity,
                },
                on
            ),
            _ => null,
        };
        if (json is not null)
            Put("transactions", Successor(entry, json));
    }

    void AddExercised(RightExercised exercised, DateOnly on)
    {
        if (
            Root(exercised.Security) is not RightGranted granted
            || HolderOf(exercised.Security) is not { } holder
        )
            return;
        var json = Shares(
            exercised,
            on,
            exercised.Becomes,
            holder,
            (granted.Class, exercised.Quantity, granted.Strike)
        );
        Put("transactions", Successor(exercised, json));
    }
}
