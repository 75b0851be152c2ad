using System.Globalization;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One row that a claim rests on: what was said, by whom, where to read it, and how it is
/// read.</summary>
/// <param name="Role">What it is in the formula, or what it stands beside.</param>
/// <param name="Entries">The journal entries that hold it.</param>
/// <param name="SpeaksOf">The days that it speaks of; null for an alternative made of several rows.</param>
/// <param name="Shown">The figure in words.</param>
/// <param name="ReadAs">The values that it may stand for, and why.</param>
/// <param name="IsAlternative">Whether it stands beside the figure instead of making it.</param>
/// <param name="Agrees">For an alternative: whether it can be true together with the figure; null when nobody
/// can tell.</param>
/// <param name="Said">The assertion with its statement; null for a row of the programme's ledgers.</param>
/// <param name="Origins">For official statistics: the office, its table and edition, and the cells; null for
/// all else.</param>
public sealed record ProofRow(
    LocalizedText Role,
    IReadOnlyList<long> Entries,
    EffectivePeriod? SpeaksOf,
    LocalizedText Shown,
    LocalizedText ReadAs,
    bool IsAlternative,
    bool? Agrees,
    Assertion? Said,
    IReadOnlyList<TermOrigin>? Origins = null
);

/// <summary>Why a claim says what it says: its arithmetic in words, its rows, and how to recompute
/// it.</summary>
/// <param name="Formula">The definition's formula.</param>
/// <param name="Arithmetic">The formula with this claim's numbers in it, or why there is no figure.</param>
/// <param name="Rows">What it rests on, in the order of the formula, then what stands beside it.</param>
/// <param name="Recompute">What anyone can do to check it.</param>
public sealed record Proof(
    Claim Claim,
    LocalizedText Formula,
    LocalizedText Arithmetic,
    IReadOnlyList<ProofRow> Rows,
    LocalizedText Recompute
)
{
    /// <summary>The proof of a claim from the record that it was made from.</summary>
    public static Proof Of(Claim claim, History history) =>
        new(
            claim,
            claim.Definition.Formula,
            ArithmeticOf(claim.Measurement),
            RowsOf(claim, history),
            RecomputeOf(claim, history)
        );

    static LocalizedText ArithmeticOf(Measurement measured)
    {
        if (measured.Missing is { } missing)
            return missing.Text;

        var value = measured.Value!;
        var terms = measured.Terms;
        var left = terms.Count switch
        {
            _ when measured.Arithmetic is { } formula => Both(language =>
                $"{Filled(formula, terms, language)} = {QuantityText.Of(value, language)}"
            ),
            0 => Both(language => QuantityText.Of(value, language)),
            1 => Both(language =>
                $"{terms[0].Name.In(language)} = {QuantityText.Of(terms[0].Value, language)}"
            ),
            _ => Both(language =>
                string.Join(" ÷ ", terms.Select(term => Named(term, language)))
                + $" = {QuantityText.Of(value, language)}"
            ),
        };
        return new(
            Sentences(left.Korean, value, Language.Korean),
            Sentences(left.English, value, Language.English)
        );
    }

    /// <summary>A formula with its operands' names and figures in it.</summary>
    static string Filled(string formula, IReadOnlyList<Term> terms, Language language) =>
        string.Format(
            CultureInfo.InvariantCulture,
            formula,
            [.. terms.Select(object (term) => Named(term, language))]
        );

    static string Named(Term term, Language language) =>
        $"{term.Name.In(language)} ({QuantityText.Of(term.Value, language)})";

    /// <summary>The arithmetic, and what the figure may stand for where it does not say so itself.</summary>
    static string Sentences(string arithmetic, Quantity value, Language language) =>
        value.Printed is null ? $"{arithmetic}." : $"{arithmetic}. {Range(value, language)}";

    static string Range(Quantity value, Language language)
    {
        var range = QuantityText.RangeOf(value, language);
        if (value.Range.IsPoint)
            return language == Language.Korean ? "정확한 값으로 읽습니다." : "It is read as exact.";
        return language == Language.Korean ? $"뜻할 수 있는 범위: {range}." : $"It may stand for {range}.";
    }

    static IReadOnlyList<ProofRow> RowsOf(Claim claim, History history)
    {
        var measured = claim.Measurement;
        var terms = measured.Terms.Select(term =>
            Row(
                term.Name,
                term.Entries,
                term.SpeaksOf,
                term.Value,
                isAlternative: false,
                agrees: null,
                Find(term.Assertion, history, claim.AsOf)
            )
                is var row
            && term.Origins is { } origins
                ? row with
                {
                    Origins = origins,
                    ReadAs = OriginText.Of(origins, row.ReadAs),
                }
                : row
        );
        var beside = measured.Alternatives.Select(other =>
            Row(
                RoleOf(other),
                other.Entries,
                other.Assertion?.Period,
                other.Value,
                isAlternative: true,
                other.Agrees,
                Find(other.Assertion, history, claim.AsOf)
            )
        );
        return [.. terms, .. beside];
    }

    static ProofRow Row(
        LocalizedText role,
        IReadOnlyList<long> entries,
        EffectivePeriod? speaksOf,
        Quantity value,
        bool isAlternative,
        bool? agrees,
        Assertion? said
    ) =>
        new(
            role,
            entries,
            speaksOf,
            Both(language => QuantityText.Of(value, language)),
            said is null ? Both(language => Range(value, language)) : ReadingText.Of(said),
            isAlternative,
            agrees,
            said
        );

    static LocalizedText RoleOf(Alternative other) =>
        other.Agrees switch
        {
            true => new(
                "같은 날을 말하는 다른 값이며 함께 참일 수 있습니다",
                "Another figure of the same day, which can be true as well"
            ),
            false => new(
                "같은 날을 말하는 다른 값이며 함께 참일 수 없습니다",
                "Another figure of the same day, which cannot be true as well"
            ),
            null => new(
                "함께 알려진 값이며 견줄 수 없습니다",
                "Another figure that was stated, which cannot be compared"
            ),
        };

    static Assertion? Find(AssertionKey? key, History history, AsOf asOf) =>
        key is null ? null : history.Statements.Find(key, asOf);

    static LocalizedText RecomputeOf(Claim claim, History history)
    {
        if (claim is { Basis: Basis.Official, Subject.Detail: not null })
            return AskedAgain(claim, history);
        var command = string.Create(
            CultureInfo.InvariantCulture,
            $"evenground report {history.Programme?.Slug} --as-of {claim.AsOf.On:yyyy-MM-dd} --known-on {claim.AsOf.Known:yyyy-MM-dd} --out report.json"
        );
        const string Verify = "evenground verify report.json --journal export.jsonl";
        return new(
            $"'{command}'로 보고서를 만들고, 내보낸 기록장으로 '{Verify}'를 실행하면 저장소 없이도 '{claim.Id}'을(를) 다시 계산합니다. "
                + $"근거: {claim.Fingerprint.Head.Sequence}번 기록까지(해시 {claim.Fingerprint.Head.Hash}), 코드 {claim.Fingerprint.CodeVersion}.",
            $"Write a report with '{command}'; with an exported journal, '{Verify}' recomputes '{claim.Id}' without the store. "
                + $"Made from the entries up to {claim.Fingerprint.Head.Sequence} (hash {claim.Fingerprint.Head.Hash}) by code {claim.Fingerprint.CodeVersion}."
        );
    }

    /// <summary>A figure of a period that was asked for stands in no report: it is asked for
    /// again.</summary>
    static LocalizedText AskedAgain(Claim claim, History history)
    {
        var command = string.Create(
            CultureInfo.InvariantCulture,
            $"evenground indicator {claim.Definition.Code} --programme {history.Programme?.Slug} --basis official --scope {claim.Subject.Scope} --period {claim.Subject.Detail} --as-of {claim.AsOf.On:yyyy-MM-dd} --known-on {claim.AsOf.Known:yyyy-MM-dd}"
        );
        return new(
            $"같은 기록장을 복원한 곳에서 '{command}'을(를) 실행하면 다시 계산합니다. 근거: {claim.Fingerprint.Head.Sequence}번 기록까지"
                + $"(해시 {claim.Fingerprint.Head.Hash}), 코드 {claim.Fingerprint.CodeVersion}.",
            $"Wherever the same journal is restored, '{command}' recomputes it. Made from the entries up to "
                + $"{claim.Fingerprint.Head.Sequence} (hash {claim.Fingerprint.Head.Hash}) by code {claim.Fingerprint.CodeVersion}."
        );
    }

    static LocalizedText Both(Func<Language, string> text) =>
        new(text(Language.Korean), text(Language.English));
}
