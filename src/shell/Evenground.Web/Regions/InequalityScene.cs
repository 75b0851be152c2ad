using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Indices that answer one question together, drawn in one picture.</summary>
/// <param name="Code">Its part of addresses.</param>
public sealed record IndexGroup(
    string Code,
    LocalizedText Name,
    LocalizedText Reading,
    params (string Code, LocalizedText Label)[] Indices
);

/// <summary>One group of indices with its course through the years.</summary>
/// <param name="Claims">For each index one for each period.</param>
public sealed record IndexCourse(
    IndexGroup Group,
    IReadOnlyList<StatisticPeriod> Periods,
    IReadOnlyList<IReadOnlyList<Claim?>> Claims,
    IPicture Picture
)
{
    public IEnumerable<Claim?> AllClaims => Claims.SelectMany(row => row);
}

/// <summary>All that the page of inequality shows, and hands out as files.</summary>
public sealed class InequalityScene
{
    static readonly IndexGroup[] Groups =
    [
        new(
            "gini",
            new("지니계수", "Gini"),
            new(
                "모든 지역을 같은 무게로 셉니다. 0이면 모두 같고, 클수록 한쪽에 몰려 있습니다.",
                "Every region counts the same. 0 when all are alike; the higher, the more is in few of them."
            ),
            ("gini-of-product", new("생산", "Product")),
            ("gini-of-residents", new("인구", "Residents"))
        ),
        new(
            "theil",
            new("타일지수와 그 나눔", "Theil, and its parts"),
            new(
                "인구를 무게로 셉니다. 권역 사이의 몫과 권역 안의 몫을 더하면 전체와 꼭 같습니다.",
                "Weighted by people. The part between the groups and the part within them add up to the whole exactly."
            ),
            ("theil-of-product", new("전체", "Total")),
            ("theil-of-product-between", new("권역 사이", "Between")),
            ("theil-of-product-within", new("권역 안", "Within"))
        ),
        new(
            "williamson",
            new("윌리엄슨 계수: 가중과 비가중", "Williamson, weighted and unweighted"),
            new(
                "가중은 사람 사이의 격차에, 비가중은 지역 사이의 격차에 가깝습니다. 그래서 둘 다 보입니다.",
                "The weighted one is nearer to the gap between people, the unweighted one to the gap between regions: so both are shown."
            ),
            ("williamson-weighted", new("가중", "Weighted")),
            ("williamson-unweighted", new("비가중", "Unweighted"))
        ),
        new(
            "sigma",
            new("흩어짐(시그마)", "Dispersion (sigma)"),
            new(
                "1인당 생산 로그값의 표준편차입니다. 내려가면 지역들이 서로 가까워집니다.",
                "The standard deviation of the logarithms of product per head. Where it falls, regions move closer together."
            ),
            ("dispersion-of-product", new("시그마", "Sigma"))
        ),
        new(
            "top-to-bottom",
            new("가장 높은 지역과 가장 낮은 지역", "Highest against lowest"),
            new(
                "두 지역만 견주므로 나머지의 변화는 보이지 않습니다.",
                "It compares two regions only: whatever the others do is not seen."
            ),
            ("top-to-bottom-of-product", new("최고÷최저", "Top ÷ bottom"))
        ),
        new(
            "herfindahl",
            new("몰림(허핀달)", "Concentration (Herfindahl)"),
            new(
                "인구 비중의 제곱을 더한 값입니다. 한 곳에 모이면 1입니다.",
                "The sum of the squared shares of residents: 1 when all live in one region."
            ),
            ("herfindahl-of-residents", new("인구", "Residents"))
        ),
        new(
            "moran",
            new("이웃끼리 닮았는가(모란)", "Are neighbours alike? (Moran)"),
            new(
                "육지의 경계를 맞댄 지역이 이웃입니다. 0보다 클수록 높은 곳 곁에 높은 곳이, 낮은 곳 곁에 낮은 곳이 있습니다.",
                "Neighbours share a land border. The more above 0, the more high lies beside high and low beside low."
            ),
            ("moran-of-product", new("생산", "Product"))
        ),
    ];

    readonly PageView _view;

    InequalityScene(PageView view)
    {
        _view = view;
        Record = RegionalRecord.Of(view);
        Courses = [.. Groups.Select(CourseOf).OfType<IndexCourse>()];
        Convergence = ConvergencePicture.Of(view, Record);
        Neighbours = NeighbourMap.Of(view, Record);
    }

    public RegionalRecord Record { get; }

    public IReadOnlyList<IndexCourse> Courses { get; }

    public ConvergencePicture? Convergence { get; }

    public NeighbourMap? Neighbours { get; }

    public static InequalityScene Of(PageView view) =>
        RegionalRecord.Of(view).Keep(view, () => new InequalityScene(view));

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        var scene = Of(view);
        var exports = scene
            .Courses.Select(course =>
                scene.Pictured(course.Group.Code, course.Group.Name, [.. course.AllClaims], course.Picture)
            )
            .ToList();
        if (scene.Convergence is { } convergence)
            exports.Add(
                scene.Pictured(
                    "convergence",
                    new("수렴", "Convergence"),
                    convergence.Claims,
                    convergence.Picture
                )
            );
        if (scene.Neighbours is { } neighbours)
            exports.Add(
                scene.Pictured(
                    "neighbours",
                    neighbours.Map.Indicator.Name,
                    [.. neighbours.Map.Claims.Values],
                    neighbours.Picture
                )
            );
        return exports;
    }

    PageExport Pictured(string code, LocalizedText title, IReadOnlyList<Claim?> claims, IPicture picture) =>
        new(
            code,
            () => RegionExports.Claims(code, title, _view, Record, claims),
            () => new(picture, RegionExports.SourceOf(_view, Record.SourcesOf(claims)))
        );

    IndexCourse? CourseOf(IndexGroup group)
    {
        if (Record.Book.Root is not { } root)
            return null;
        var known = group.Indices.Where(index => Record.PeriodsOf(index.Code).Count > 0).ToArray();
        if (known.Length == 0)
            return null;
        StatisticPeriod[] periods =
        [
            .. known
                .SelectMany(index => Record.PeriodsOf(index.Code))
                .Distinct()
                .OrderBy(period => period.Last),
        ];
        var claims = known
            .Select(index =>
                (IReadOnlyList<Claim?>)[.. periods.Select(period => Record.Find(index.Code, root, period))]
            )
            .ToArray();
        return new(
            group,
            periods,
            claims,
            new DrawnOnce(PictureOf(group, [.. known.Select(index => index.Label)], periods, claims))
        );
    }

    Lines PictureOf(
        IndexGroup group,
        LocalizedText[] labels,
        StatisticPeriod[] periods,
        IReadOnlyList<Claim?>[] claims
    ) =>
        new(
            new(Sentence(group, periods, claims[0]), _view.Say(group.Reading), _view.Language),
            claims.SelectMany(row => row).UnitOf() ?? Unit.Index,
            [
                .. claims.Zip(
                    labels,
                    (row, label) =>
                        new LineSeries(
                            _view.Say(label),
                            [
                                .. periods.Zip(
                                    row,
                                    (period, claim) =>
                                        new LinePoint(
                                            PeriodText.At(period),
                                            PeriodText.Of(period, _view.Language),
                                            claim.Figure()
                                        )
                                ),
                            ]
                        )
                ),
            ]
        );

    /// <summary>Whether the first index of the group is higher or lower at the end than at the
    /// beginning.</summary>
    string Sentence(IndexGroup group, StatisticPeriod[] periods, IReadOnlyList<Claim?> claims)
    {
        var known = periods.Zip(claims).Where(pair => pair.Second.Figure() is not null).ToArray();
        var name = claims.OfType<Claim>().First().Definition.Name;
        if (known.Length < 2)
            return _view.Say(group.Name);
        var ((first, from), (last, to)) = (known[0], known[^1]);
        var (before, after) = (
            ShortNumber.Of(from.Figure()!.Value, from!.Measurement.Value!.Unit, _view.Language),
            ShortNumber.Of(to.Figure()!.Value, to!.Measurement.Value!.Unit, _view.Language)
        );
        var (korean, english) = Math.Sign(to.Figure()!.Value - from.Figure()!.Value) switch
        {
            > 0 => ("높아졌습니다", "rose"),
            < 0 => ("낮아졌습니다", "fell"),
            _ => ("그대로입니다", "stayed"),
        };
        return _view.Say(
            new(
                $"{name.Korean}: {PeriodText.Of(first, Language.Korean)} {before}에서 {PeriodText.Of(last, Language.Korean)} {after}로 {korean}",
                $"{name.English} {english} from {before} in {PeriodText.Of(first, Language.English)} to {after} in {PeriodText.Of(last, Language.English)}"
            )
        );
    }
}
