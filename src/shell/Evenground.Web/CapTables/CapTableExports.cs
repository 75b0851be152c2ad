using Evenground.Import;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The tables and pictures of a cap table that can be taken away.</summary>
static class CapTableExports
{
    public const string Holdings = "holdings",
        Ownership = "ownership",
        Rounds = "rounds",
        Payoffs = "waterfall";

    static readonly ExportColumn HolderId =
            new("holder", ExportKind.Dimension, new("주주 식별자", "Holder id")),
        HolderName = new("holder-name", ExportKind.Attribute, new("주주", "Holder")),
        Kind = new("kind", ExportKind.Dimension, new("구분", "Kind")),
        Class = new("class", ExportKind.Dimension, new("주식 종류", "Class")),
        Held = new("held", ExportKind.Measure, new("수량", "Held")),
        AsCommon = new("as-common", ExportKind.Measure, new("보통주 환산", "As common shares")),
        Part = new("part", ExportKind.Measure, new("완전 희석 지분", "Part, fully diluted"), Unit.Ratio);

    public static List<PageExport> Of(CapTableScene scene)
    {
        var exports = new List<PageExport>();
        if (scene.Dilution.Is(out var dilution, out _))
            exports.Add(new(Holdings, () => HoldingsOf(scene, dilution)));
        exports.Add(new(Rounds, () => RoundsOf(scene)));
        if (CapTablePictures.Ownership(scene) is { } lines)
            exports.Add(new(Ownership, Picture: () => new(lines, SourceOf(scene))));
        if (scene.Waterfall.Is(out var waterfall, out _))
            exports.Add(
                new(
                    Payoffs,
                    () => PaymentsOf(scene, waterfall),
                    () => new(CapTablePictures.Payoffs(scene)!, SourceOf(scene))
                )
            );
        return exports;
    }

    static ExportSource SourceOf(CapTableScene scene) =>
        new(
            new($"주주명부: {scene.Table.Source}", $"Cap table: {scene.Table.Source}"),
            scene.View.AsOf.On,
            scene.View.AsOf.Known
        );

    static ExportTable HoldingsOf(CapTableScene scene, Dilution dilution) =>
        new(
            Holdings,
            new("주주명부", "Cap table"),
            [HolderId, HolderName, Kind, Class, Held, AsCommon, Part],
            dilution.Rows.Select(row =>
                (IReadOnlyList<Cell>)
                    [
                        row.Holder?.ToString(),
                        scene.Words.NameOf(row.Holder),
                        row.Kind.ToString(),
                        row.Class is { } shares ? scene.Words.NameOf(shares) : null,
                        row.Held.Rounded(10),
                        row.AsCommon.Rounded(10),
                        dilution.PartOf(row).Rounded(10),
                    ]
            ),
            SourceOf(scene)
        );

    static ExportTable RoundsOf(CapTableScene scene) =>
        new(
            Rounds,
            new("라운드", "Rounds"),
            [
                new("round", ExportKind.Dimension, new("라운드", "Round")),
                new("day", ExportKind.Time, new("날짜", "Day")),
                Class,
                Amount("pre-money", new("투자 전 가치", "Pre-money")),
                Amount("new-money", new("새 투자 금액", "New money")),
                Amount("post-money", new("투자 후 가치", "Post-money")),
                Amount("price", new("주당 가격", "Price per share")),
            ],
            scene.Table.Rounds.Select(round =>
                (IReadOnlyList<Cell>)
                    [
                        round.Name.In(scene.View.Language),
                        round.On,
                        scene.Words.NameOf(round.Class),
                        round.PreMoney.Major,
                        round.NewMoney.Major,
                        round.PostMoney.Major,
                        round.PricePerShare,
                    ]
            ),
            SourceOf(scene)
        );

    static ExportTable PaymentsOf(CapTableScene scene, Waterfall waterfall) =>
        new(
            Payoffs,
            new("매각 대금 배분", "Waterfall"),
            [
                HolderId,
                HolderName,
                new("claim", ExportKind.Dimension, new("받을 권리", "Claim")),
                Amount("price", new("매각 대금", "Price of the company")),
                Amount("payment", new("받는 금액", "Payment")),
            ],
            waterfall
                .PaymentsAt(scene.Exit)
                .Select(payment =>
                    (IReadOnlyList<Cell>)
                        [
                            payment.Holder.ToString(),
                            scene.Words.NameOf(payment.Holder),
                            scene.Words.NameOf(payment.Claim),
                            scene.Exit.Major,
                            payment.Amount.Major,
                        ]
                ),
            SourceOf(scene)
        );

    static ExportColumn Amount(string code, LocalizedText heading) => new(code, ExportKind.Measure, heading);
}
