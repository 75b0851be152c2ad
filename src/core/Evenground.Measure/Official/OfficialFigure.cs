using System.Globalization;

namespace Evenground.Measure;

/// <summary>A figure worked out of offices' tables, with its operands and how they make it up; or why there
/// is none.</summary>
/// <remarks>
/// What is worked out of a missing figure is missing, for the same reason; remarks on a figure stay with
/// whatever is worked out of it.
/// </remarks>
public sealed record OfficialFigure
{
    OfficialFigure(IReadOnlyList<object> arithmetic, Binding binding) =>
        (Pieces, Binds) = (arithmetic, binding);

    const int MostNamed = 6;

    enum Binding
    {
        Sum,
        Product,
        Single,
    }

    /// <summary>Texts and terms in turn: the formula with its operands in it.</summary>
    IReadOnlyList<object> Pieces { get; init; }

    Binding Binds { get; init; }

    /// <summary>All operands of a method that names only some in its formula.</summary>
    IReadOnlyList<Term> Unnamed { get; init; } = [];

    /// <summary>Published figures of the same thing, which stand beside it.</summary>
    IReadOnlyList<Alternative> Beside { get; init; } = [];

    /// <summary>The figure; null when it is missing.</summary>
    public Quantity? Value { get; private init; }

    public EffectivePeriod SpeaksOf { get; init; }

    public Missing? Missing { get; private init; }

    public IReadOnlyList<Notice> Notices { get; private init; } = [];

    /// <summary>The operands, each once, in the order of the formula.</summary>
    public IReadOnlyList<Term> Terms =>
        [.. (Unnamed.Count > 0 ? Unnamed : Pieces.OfType<Term>()).Distinct<Term>(SameTerm)];

    /// <summary>The formula, with <c>{0}</c> for the first operand and so on; null for an operand by
    /// itself.</summary>
    public string? Arithmetic
    {
        get
        {
            if (Pieces is [Term])
                return null;
            var numbers = new Dictionary<Term, int>(SameTerm);
            foreach (var (number, term) in Terms.Index())
                numbers[term] = number;
            return string.Concat(
                Pieces.Select(piece =>
                    piece is Term term
                        ? string.Create(CultureInfo.InvariantCulture, $"{{{numbers[term]}}}")
                        : (string)piece
                )
            );
        }
    }

    /// <summary>An operand that is used twice is one and the same object: what was asked once is
    /// kept.</summary>
    static ReferenceEqualityComparer SameTerm => ReferenceEqualityComparer.Instance;

    public static OfficialFigure Of(Term term, params IReadOnlyList<Notice> notices) =>
        new([term], Binding.Single)
        {
            Value = term.Value,
            SpeaksOf = term.SpeaksOf,
            Notices = notices,
        };

    public static OfficialFigure Without(Missing reason, params IReadOnlyList<Term> found) =>
        new([.. found], Binding.Single) { Missing = reason };

    /// <summary>A figure that a method makes of others, as an index of inequality. A long list of them shows
    /// its first and its last in the formula, and all among the operands.</summary>
    /// <param name="method">The method's name in the formula.</param>
    public static OfficialFigure Of(
        string method,
        Quantity value,
        params IReadOnlyList<OfficialFigure> operands
    )
    {
        var isLong = operands.Count > MostNamed;
        var named = isLong ? [operands[0], operands[^1]] : operands;
        var pieces = new List<object> { $"{method}(" };
        foreach (var (place, operand) in named.Index())
        {
            if (place > 0)
                pieces.Add(isLong ? "; …; " : "; ");
            pieces.AddRange(operand.Pieces);
        }

        pieces.Add(")");
        return new(pieces, Binding.Single)
        {
            Value = value,
            SpeaksOf = operands[0].SpeaksOf,
            Notices = Together([.. operands.SelectMany(operand => operand.Notices)]),
            Unnamed = isLong ? [.. operands.SelectMany(operand => operand.Terms)] : [],
        };
    }

    public static OfficialFigure operator +(OfficialFigure left, OfficialFigure right) =>
        Join(left, right, " + ", Binding.Sum, (one, other) => one.Plus(other));

    public static OfficialFigure operator -(OfficialFigure left, OfficialFigure right) =>
        Join(left, right, " − ", Binding.Sum, (one, other) => one.Minus(other));

    /// <summary>The sum of figures of one unit.</summary>
    public static OfficialFigure Sum(IEnumerable<OfficialFigure> figures) =>
        figures.Aggregate((sum, next) => sum + next);

    /// <summary>The quotient in another unit; missing when the divisor may be 0.</summary>
    public OfficialFigure Over(OfficialFigure divisor, Unit unit) =>
        Join(this, divisor, " ÷ ", Binding.Product, (one, other) => one.Over(other, unit));

    /// <summary>This figure times an exact number.</summary>
    public OfficialFigure Times(decimal factor) =>
        Value is not { } value
            ? this
            : this with
            {
                Value = value.Times(factor),
                Pieces =
                [
                    .. Within(Binding.Product),
                    string.Create(CultureInfo.InvariantCulture, $" × {factor:#,0.###}"),
                ],
                Binds = Binding.Product,
            };

    /// <summary>The same with remarks.</summary>
    public OfficialFigure With(params IReadOnlyList<Notice> notices) =>
        this with
        {
            Notices = Together([.. Notices, .. notices]),
        };

    /// <summary>The same with a published figure beside it, where there is one.</summary>
    public OfficialFigure WithBeside(OfficialFigure published) =>
        published.Value is { } said && Value is { } value
            ? this with
            {
                Beside =
                [
                    .. Beside,
                    new(
                        said,
                        [.. published.Terms.SelectMany(term => term.Entries).Distinct().Order()],
                        said.Range.Overlaps(value.Range),
                        null
                    ),
                ],
            }
            : this;

    /// <summary>The same in another unit.</summary>
    public OfficialFigure In(Unit unit) =>
        Value is { } value ? this with { Value = value with { Unit = unit } } : this;

    /// <summary>The answer to a question.</summary>
    public Measurement To(Question question) =>
        (
            Value is { } value
                ? Measurement.Of(question, value, SpeaksOf, Terms)
                : Measurement.Without(question, Missing!, Terms)
        ) with
        {
            Notices = Notices,
            Alternatives = Beside,
            Arithmetic = Value is null ? null : Arithmetic,
        };

    static OfficialFigure Join(
        OfficialFigure left,
        OfficialFigure right,
        string sign,
        Binding binding,
        Func<Quantity, Quantity, Quantity?> work
    )
    {
        if (left.Missing is { } first)
            return Without(first, [.. left.Terms, .. right.Terms]);
        if (right.Missing is { } second)
            return Without(second, [.. left.Terms, .. right.Terms]);
        if (work(left.Value!, right.Value!) is not { } value)
            return Without(OfficialMissing.NotDivisible, [.. left.Terms, .. right.Terms]);

        // What stands behind a minus or a division sign is put in brackets unless it binds more tightly.
        var behind = sign == " + " ? binding : binding + 1;
        return new([.. left.Within(binding), sign, .. right.Within(behind)], binding)
        {
            Value = value,
            SpeaksOf = left.SpeaksOf,
            Notices = Together([.. left.Notices, .. right.Notices]),
        };
    }

    static Notice[] Together(Notice[] notices) => notices.Length < 2 ? notices : [.. notices.Distinct()];

    IReadOnlyList<object> Within(Binding outer) => Binds >= outer ? Pieces : ["(", .. Pieces, ")"];
}
