using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>A company's cap table with all that its page shows.</summary>
public sealed class CapTableScene
{
    CapTableScene(PageView view, Company company, CapTable table)
    {
        (View, Company, Table) = (view, company, table);
        Form = CapTableForm.Of(view, table.Currency);
        Dilution = Measure.Dilution.Of(table, Form.Dilution);
        Waterfall = Measure.Waterfall.Of(table, new(view.AsOf.On, Form.Dilution.WithRights));
        Round = Form.Round is { } round ? ProForma.Of(table, round) : (Computed<ProForma>?)null;
        Words = new(view.Language, table);
    }

    public PageView View { get; }

    public Company Company { get; }

    public CapTable Table { get; }

    public CapTableForm Form { get; }

    public Computed<Dilution> Dilution { get; }

    public Computed<Waterfall> Waterfall { get; }

    /// <summary>What the round that the reader thinks of would do; null where none is thought of.</summary>
    public Computed<ProForma>? Round { get; }

    public CapTableWords Words { get; }

    /// <summary>The price that the waterfall is shown at: the one asked for, else the last post-money value,
    /// else twice what comes first.</summary>
    public Money Exit =>
        Form.Exit
        ?? Table.LastRound?.PostMoney
        ?? (
            Waterfall.Is(out var waterfall, out _)
            && Money
                .From((waterfall.Preferences * 2).Rounded(0), Table.Currency)
                .Accepted(out var twice, out _)
            && twice.Minor > 0
                ? twice
                : new(1_000_000 * Table.Currency.MinorPerMajor, Table.Currency)
        );

    public static Outcome<CapTableScene> Of(PageView view)
    {
        var word = view.Route("company") ?? "";
        if (
            !CompanyByWord
                .Find(view.History.Companies, word, view.AsOf)
                .Accepted(out var company, out var refusal)
        )
            return refusal;
        return view.History.CapTables.Find(company.Id, view.AsOf) is { } table
            ? new CapTableScene(view, company, table)
            : new CapTableMustBeOpen(view.AsOf.On);
    }

    /// <summary>Holders in the order of their part, then of their names.</summary>
    public IReadOnlyList<Holder> Holders =>
        field ??= [
            .. Table
                .Holders.Where(holder =>
                    Table.Lots.Any(lot => lot.Holder == holder.Id)
                    || Table.Rights.Any(right => right.Holder == holder.Id)
                    || Table.Convertibles.Any(one => one.Holder == holder.Id)
                )
                .OrderByDescending(holder =>
                    Dilution.Is(out var dilution, out _) ? dilution.PartOf(holder.Id) : Fraction.Zero
                )
                .ThenBy(holder => holder.Name.English, StringComparer.Ordinal),
        ];

    /// <summary>Classes that somebody holds.</summary>
    public IReadOnlyList<ShareClass> Classes =>
        [.. Table.Classes.Where(shares => Table.OutstandingOf(shares.Id) > 0)];

    public decimal HeldBy(Id<Holder> holder, Id<ShareClass> shares) =>
        Table.Lots.Where(lot => lot.Holder == holder && lot.Class == shares).Sum(lot => lot.Quantity);

    public decimal RightsOf(Id<Holder> holder) =>
        Table.Rights.Where(right => right.Holder == holder).Sum(right => right.Quantity);

    public Fraction ConvertedOf(Id<Holder> holder) =>
        Dilution.Is(out var dilution, out _)
            ? Fraction.Sum(
                dilution
                    .Rows.Where(row => row.Kind == DilutionKind.Convertibles && row.Holder == holder)
                    .Select(row => row.AsCommon)
            )
            : Fraction.Zero;

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view) =>
        Of(view).Accepted(out var scene, out var refusal) ? CapTableExports.Of(scene) : refusal;
}
