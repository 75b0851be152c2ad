using Evenground.Record;

namespace Evenground.Measure;

/// <summary>One factor between gross and net jobs, with its range and where it comes from.</summary>
/// <param name="IsAssumedZero">Whether nothing is known of it and 0 is taken: an assumption, and no
/// finding.</param>
public sealed record JobsFactor(
    string Code,
    LocalizedText Name,
    decimal Value,
    decimal Low,
    decimal High,
    LocalizedText Source,
    bool IsAssumedZero = false
);

/// <summary>Net jobs with the least and the most that the factors' ranges allow.</summary>
public readonly record struct NetJobsRange(decimal Net, decimal Low, decimal High);

/// <summary>From gross jobs at companies that funds put money into to those that would not have been there
/// otherwise.</summary>
/// <remarks>
/// Net = GI (1 − L)(1 − Dp)(1 − S) M − GI* (1 − L)(1 − Dp)(1 − S) M with gross jobs GI, leakage L,
/// displacement Dp, substitution S, multiplier M, and the reference case GI* = GI (1 − additionality): what
/// would have come all the same. Jobs that moved in count for the region that got them and not for the
/// country, where their displacement is 1.
/// Unit: jobs. Range: every factor at the end of its own range that makes least, or most, of it. Missing:
/// where gross jobs are. Source: HM Treasury and English Partnerships, Additionality Guide; factors from the
/// rulebook of the country.
/// </remarks>
public sealed record NetJobs(IReadOnlyList<JobsFactor> Factors)
{
    const string Additionality = "additionality",
        Displacement = "displacement",
        Multiplier = "multiplier",
        Leakage = "leakage",
        Substitution = "substitution";

    /// <summary>The factors that the rulebook has on a day; 0, or 1 for the multiplier and additionality,
    /// where it has none.</summary>
    public static NetJobs Of(Rulebook rules, DateOnly on)
    {
        var nothing = new LocalizedText("자료 없음: 가정", "No source: an assumption");
        return new([
            Factor(Additionality, new("추가성", "Additionality"), 1),
            Factor(Leakage, new("누출(지역 밖 사람의 몫)", "Leakage (to people from elsewhere)"), 0),
            Factor(Displacement, new("대체(다른 기업이 잃은 몫)", "Displacement (lost by other companies)"), 0),
            Factor(Substitution, new("치환(같은 기업 안에서 바꾼 몫)", "Substitution (within the company)"), 0),
            Factor(Multiplier, new("승수", "Multiplier"), 1),
        ]);

        JobsFactor Factor(string code, LocalizedText name, decimal otherwise) =>
            rules.Parameter(code, on) is { } known
                ? new(code, name, known.Default, known.Low, known.High, known.Source)
                : new(code, name, otherwise, otherwise, otherwise, nothing, otherwise == 0);
    }

    /// <summary>Net jobs of a region: what moved in is a gain to it.</summary>
    public NetJobsRange InRegion(decimal fresh, decimal moved) => Net(fresh + moved);

    /// <summary>Net jobs of the country: what moved was only moved.</summary>
    public NetJobsRange InCountry(decimal fresh) => Net(fresh);

    NetJobsRange Net(decimal gross) =>
        new(
            gross * Part(factor => factor.Value, factor => factor.Value),
            gross * Part(factor => factor.Low, factor => factor.High),
            gross * Part(factor => factor.High, factor => factor.Low)
        );

    /// <param name="gain">The end of factors that add.</param>
    /// <param name="loss">The end of factors that take away.</param>
    decimal Part(Func<JobsFactor, decimal> gain, Func<JobsFactor, decimal> loss) =>
        gain(Of(Additionality))
        * (1 - loss(Of(Leakage)))
        * (1 - loss(Of(Displacement)))
        * (1 - loss(Of(Substitution)))
        * gain(Of(Multiplier));

    JobsFactor Of(string code) => Factors.First(factor => factor.Code == code);
}
