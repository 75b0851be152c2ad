using System.ComponentModel;
using System.Text.Json;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>One entry of a cap table as it is sent.</summary>
/// <param name="Event">The event's name with its version, for example
/// <c>captable.shares-issued.v1</c>.</param>
/// <param name="On">The day on which it takes effect.</param>
/// <param name="Payload">The event as the journal's export shows it.</param>
public sealed record CapTableEntryInput(string Event, DateOnly On, JsonElement Payload);

/// <summary>What somebody holds, in the cap table's JSON. Exact numbers are texts.</summary>
public sealed record CapTableRowShape(
    string Kind,
    string? Holder,
    string? HolderKo,
    string? HolderEn,
    string? Class,
    string Held,
    string AsCommon,
    string Part
);

/// <summary>A priced round.</summary>
public sealed record CapTableRoundShape(
    string NameKo,
    string NameEn,
    DateOnly On,
    string PreMoney,
    string NewMoney,
    string PostMoney,
    string PricePerShare
);

/// <summary>A company's cap table.</summary>
/// <param name="Assumptions">What is assumed where shares are counted that nobody holds yet.</param>
/// <param name="Missing">Why there are no rows; null where there are.</param>
public sealed record CapTableShape(
    string Company,
    string NameKo,
    string NameEn,
    string Currency,
    DateOnly On,
    DateOnly Known,
    IReadOnlyList<LocalizedText> Assumptions,
    IReadOnlyList<CapTableRowShape> Rows,
    IReadOnlyList<CapTableRoundShape> Rounds,
    LocalizedText? Missing
);

/// <summary>A company's cap table: read, and entered in.</summary>
public sealed class CapTableEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes/{programme}/companies/{company}/cap-table", Read)
            .WithName("show-cap-table")
            .WithTags("cap tables")
            .WithSummary("A company's cap table")
            .WithDescription(
                "Who holds what, fully diluted under the assumptions that stand beside it: all rights and the ungranted pool "
                    + "count, and notes and SAFEs convert at their caps.\n\n기업의 주주명부입니다. 완전 희석의 가정을 함께 보냅니다."
            );
        api.MapPost("/programmes/{programme}/companies/{company}/cap-table/entries", EnterAsync)
            .WithName("enter-cap-table")
            .WithTags("writing")
            .WithSummary("Enter something in a cap table")
            .WithDescription(
                "A list of entries, all of which are recorded or none. The first opens the table. Send a UUID of your own in the "
                    + "header Request-Id.\n\n주주명부에 항목을 기록합니다. 하나라도 맞지 않으면 아무것도 기록하지 않습니다."
            );
    }

    static Results<Ok<CapTableShape>, RefusalResult> Read(
        string programme,
        [Description("The company's id, number or whole name.")] string company,
        [AsParameters] AsOfQuery when,
        HttpContext context
    )
    {
        if (!ApiCall.Of(context).Ask(programme, when).Accepted(out var asked, out var refusal))
            return refusal.AsProblem();
        if (
            !CompanyByWord
                .Find(asked.History.Companies, company, asked.AsOf)
                .Accepted(out var found, out refusal)
        )
            return refusal.AsProblem();
        return asked.History.CapTables.Find(found.Id, asked.AsOf) is { } table
            ? TypedResults.Ok(ShapeOf(found, table, asked.AsOf))
            : new CapTableMustBeOpen(asked.AsOf.On).AsProblem();
    }

    static CapTableShape ShapeOf(Company company, CapTable table, AsOf asOf)
    {
        var assumptions = new DilutionAssumptions(asOf.On);
        var rows = Dilution.Of(table, assumptions).Is(out var dilution, out var missing)
            ? dilution.Rows.Select(row => ShapeOf(row, dilution))
            : [];
        return new(
            company.Id.ToString(),
            company.Name.Korean,
            company.Name.English,
            table.Currency.Code,
            asOf.On,
            asOf.Known,
            assumptions.Texts,
            [.. rows],
            [
                .. table.Rounds.Select(round => new CapTableRoundShape(
                    round.Name.Korean,
                    round.Name.English,
                    round.On,
                    Text(round.PreMoney.Major),
                    Text(round.NewMoney.Major),
                    Text(round.PostMoney.Major),
                    Text(round.PricePerShare)
                )),
            ],
            missing?.Text
        );
    }

    static CapTableRowShape ShapeOf(DilutionRow row, Dilution dilution)
    {
        var holder = row.Holder is { } id ? dilution.Table.HolderOf(id) : null;
        return new(
            JsonNamingPolicy.KebabCaseLower.ConvertName(row.Kind.ToString()),
            row.Holder?.ToString(),
            holder?.Name.Korean,
            holder?.Name.English,
            row.Class is { } shares ? dilution.Table.ClassOf(shares).Name.English : null,
            Text(row.Held),
            Text(row.AsCommon),
            Text(dilution.PartOf(row))
        );
    }

    static string Text(Fraction number) =>
        NumberText.Plain(number.Rounded(10)).Replace(",", "", StringComparison.Ordinal);

    static async Task<Results<Ok<WriteShape>, RefusalResult>> EnterAsync(
        string programme,
        [Description("The company's id, number or whole name.")] string company,
        IReadOnlyList<CapTableEntryInput> entries,
        [FromQuery] [Description("Whether only to tell what would change.")] bool? dryRun,
        HttpContext context
    )
    {
        var call = ApiCall.Of(context);
        if (!call.Find(programme).Accepted(out var book, out var refusal))
            return refusal.AsProblem();
        var now = AsOf.AllRecorded(DateOnly.MaxValue);
        if (!CompanyByWord.Find(book.History.Companies, company, now).Accepted(out var found, out refusal))
            return refusal.AsProblem();
        var steps = new List<CapTableStep>();
        foreach (var entry in entries)
        {
            var payload = JsonSerializer.SerializeToUtf8Bytes(entry.Payload);
            if (!EventCatalogue.Read(entry.Event, payload).Accepted(out var box, out refusal))
                return refusal.AsProblem();
            if (box.Event is not ICapTableEvent happened)
                return new EventMustBeKnown(entry.Event).AsProblem();
            steps.Add(new(happened, entry.On));
        }

        return await BookWriting.WriteAsync(
            call,
            context,
            programme,
            found.Id.ToString(),
            history => CapTableRules.Decide(new RecordCapTable(found.Id, steps), history),
            dryRun ?? false
        );
    }
}
