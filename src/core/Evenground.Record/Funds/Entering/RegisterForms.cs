namespace Evenground.Record;

/// <summary>Asks to register something that entries name, as it was filled in: every answer is a
/// text.</summary>
/// <param name="Id">The id of what is registered, made by whoever asks.</param>
/// <param name="Kind">The code of a form.</param>
/// <param name="Fields">By field name.</param>
/// <param name="Fund">The fund that it is about, where it is about one.</param>
public sealed record RegisterThing(
    Guid Id,
    string Kind,
    IReadOnlyDictionary<string, string?> Fields,
    Id<Fund>? Fund = null
);

/// <summary>One kind of thing that can be registered, and what it asks for.</summary>
public sealed class RegisterForm
{
    internal RegisterForm(
        string code,
        LocalizedText name,
        LocalizedText meaning,
        Func<FormAnswers, RegisterThing, History, Outcome<Decision>> decide,
        IReadOnlyList<EntryQuestion> fields
    )
    {
        (Code, Name, Meaning, Decide) = (code, name, meaning, decide);
        Fields = [.. fields.Select((field, place) => field.At(place))];
    }

    public string Code { get; }

    public LocalizedText Name { get; }

    public LocalizedText Meaning { get; }

    public IReadOnlyList<EntryQuestion> Fields { get; }

    internal Func<FormAnswers, RegisterThing, History, Outcome<Decision>> Decide { get; }
}

/// <summary>What a fund's ledger names and must be registered first: organisations, companies, the fund
/// itself, the terms of carried interest, and as whom it is in other funds.</summary>
public static class RegisterForms
{
    /// <summary>The codes of the forms.</summary>
    public const string Organisation = "organisation",
        Company = "company",
        Fund = "fund",
        Terms = "carry-terms",
        Vehicle = "vehicle";

    public static IReadOnlyList<RegisterForm> All { get; } =
    [OrganisationForm(), CompanyForm(), FundForm(), TermsForm(), VehicleForm()];

    public static RegisterForm? Find(string? code) => All.FirstOrDefault(form => form.Code == code);

    /// <summary>The facts that filled-in fields ask for, or everything that is wrong with them.</summary>
    public static Outcome<Decision> Decide(RegisterThing ask, History history)
    {
        if (Find(ask.Kind) is not { } form)
            return new ThingMustBeKnown(ask.Kind);
        var errors = new RowErrors();
        var answers = new FormAnswers(form.Fields, ask.Fields, errors);
        var decided = form.Decide(answers, ask, history);
        return errors.Count > 0 ? RowsMustHold.Of(form.Code, errors) : decided;
    }

    static RegisterForm OrganisationForm() =>
        new(
            Organisation,
            new("기관 등록", "Register an organisation"),
            new(
                "출자자나 운용사가 되는 기관. 자연인은 등록하지 않습니다.",
                "An investor or a manager. Natural persons are not registered."
            ),
            (it, ask, history) =>
                OrganisationRules.Decide(
                    new RegisterOrganisation(
                        new(ask.Id),
                        NameIn(it),
                        it.Choice<OrganisationKind>("type"),
                        it.Day("from"),
                        []
                    ),
                    history
                ),
            [
                .. Names(),
                EntryQuestion.Of(
                    "type",
                    new("유형", "Type"),
                    EntryAnswer.Choice,
                    new("어떤 기관인지.", "What kind of body it is."),
                    isOptional: false,
                    EntryWords.Choices<OrganisationKind>(EntryWords.NameOf)
                ),
                FirstDay(new("이날부터 기록에 나옵니다.", "The record knows it from this day on.")),
            ]
        );

    static RegisterForm CompanyForm() =>
        new(
            Company,
            new("기업 등록", "Register a company"),
            new(
                "투자받는 기업과 그 본사. 돈이 간 지역은 본사나 사업장에서 정해집니다.",
                "A company that money goes into, and its head office, which says where the money went."
            ),
            RegisterCompany,
            [
                .. Names(),
                FirstDay(new("이날부터 기록에 나옵니다.", "The record knows it from this day on.")),
                EntryQuestion.Of(
                    "founded_on",
                    new("설립일", "Founded on"),
                    EntryAnswer.Day,
                    new("알고 있으면.", "Where it is known."),
                    isOptional: true
                ),
                EntryQuestion.Of(
                    "region",
                    new("본사 지역", "Region of the head office"),
                    EntryAnswer.Region,
                    new(
                        "비우면 투자 지역을 알 수 없습니다.",
                        "Left empty, nobody can say where its money went."
                    ),
                    isOptional: true
                ),
                EntryQuestion.Of(
                    "address",
                    new("본사 주소", "Address of the head office"),
                    EntryAnswer.Line,
                    new("알고 있으면.", "Where it is known."),
                    isOptional: true
                ),
            ]
        );

    static Outcome<Decision> RegisterCompany(FormAnswers it, RegisterThing ask, History history)
    {
        var (id, from) = (new Id<Company>(ask.Id), it.Day("from"));
        var (region, address) = (it.RegionOrNone("region"), it.Text("address"));
        var registered = CompanyRules.Decide(
            new RegisterCompany(id, NameIn(it), from, it.DayOrNone("founded_on"), Sector: null, []),
            history
        );
        if (region is not { } seat || !registered.Accepted(out var company, out _))
            return registered;
        var opened = CompanySiteRules.Decide(
            new OpenCompanySite(id, new(ask.Id), SiteKind.HeadOffice, seat, address, from),
            After(history, company)
        );
        return opened.Accepted(out var site, out var refusal)
            ? new Decision([.. company.Facts, .. site.Facts])
            : refusal;
    }

    static RegisterForm FundForm() =>
        new(
            Fund,
            new("펀드 결성", "Form a fund"),
            new(
                "운용사와 장부 통화를 정합니다. 출자 약정은 장부 항목으로 입력합니다.",
                "Says who manages it and in which currency its ledger is; commitments are entries."
            ),
            (it, ask, history) =>
                FundRules.Decide(
                    new FormFund(
                        new(ask.Id),
                        NameIn(it),
                        it.Named<Organisation>("manager"),
                        it.CurrencyOrNone("currency") ?? history.Programme?.Currency ?? Currency.Won,
                        it.Day("formed_on"),
                        []
                    ),
                    history
                ),
            [
                .. Names(),
                EntryQuestion.Of(
                    "manager",
                    new("운용사", "Manager"),
                    EntryAnswer.Organisation,
                    new("등록된 기관.", "A registered organisation.")
                ),
                EntryQuestion.Of(
                    "currency",
                    new("장부 통화", "Currency of the ledger"),
                    EntryAnswer.Currency,
                    new("비우면 프로그램의 통화.", "Empty for the programme's own.")
                ),
                EntryQuestion.Of(
                    "formed_on",
                    new("결성일", "Formed on"),
                    EntryAnswer.Day,
                    new("이날부터 항목을 입력할 수 있습니다.", "Entries begin on this day.")
                ),
            ]
        );

    static RegisterForm TermsForm() =>
        new(
            Terms,
            new("성과보수 조건", "Terms of carried interest"),
            new(
                "규약이 정한 배분 방식. 이날부터 적용되고 앞의 조건은 남습니다.",
                "As agreed, from a day on; earlier terms stay on record."
            ),
            (it, ask, history) =>
                FundControlRules.Decide(
                    new AgreeCarry(
                        ask.Fund ?? default,
                        new(
                            it.Choice<WaterfallKind>("order"),
                            it.Number("share"),
                            it.Number("hurdle"),
                            it.Number("catch_up")
                        ),
                        it.Day("on")
                    ),
                    history
                ),
            [
                EntryQuestion.Of(
                    "on",
                    new("적용일", "From"),
                    EntryAnswer.Day,
                    new("이날부터 적용됩니다.", "They hold from this day on.")
                ),
                EntryQuestion.Of(
                    "order",
                    new("배분 순서", "Order"),
                    EntryAnswer.Choice,
                    new("펀드 전체 또는 건별.", "Over the whole fund, or deal by deal."),
                    isOptional: false,
                    EntryWords.Choices<WaterfallKind>(EntryWords.NameOf)
                ),
                Rate("share", new("배분율", "Manager's share"), new("20 %이면 0.2.", "0.2 for 20 %.")),
                Rate(
                    "hurdle",
                    new("기준수익률", "Hurdle"),
                    new("연 8 %이면 0.08.", "0.08 for 8 % per year.")
                ),
                Rate(
                    "catch_up",
                    new("캐치업", "Catch-up"),
                    new("전부이면 1, 없으면 0.", "1 for all, 0 for none.")
                ),
            ]
        );

    static RegisterForm VehicleForm() =>
        new(
            Vehicle,
            new("펀드가 다른 펀드에 나오는 이름", "A fund's names in other funds"),
            new(
                "펀드가 다른 펀드에 출자하거나 다른 펀드가 이 펀드를 보유할 때. 여러 펀드의 합계에서 그 돈을 한 번만 셉니다.",
                "Where a fund invests in other funds, or they hold it: sums over several funds then count that money once."
            ),
            (it, ask, history) =>
                FundVehicleRules.Decide(
                    new NameVehicle(
                        ask.Fund ?? default,
                        it.NamedOrNone<Organisation>("investor"),
                        it.NamedOrNone<Company>("holding"),
                        it.Day("on")
                    ),
                    history
                ),
            [
                EntryQuestion.Of(
                    "on",
                    new("적용일", "From"),
                    EntryAnswer.Day,
                    new("이날부터 한 번만 셉니다.", "Sums count it once from this day on.")
                ),
                EntryQuestion.Of(
                    "investor",
                    new("출자자로서의 이름", "As an investor"),
                    EntryAnswer.Organisation,
                    new(
                        "이 펀드가 다른 펀드에 출자하는 기관. 출자하지 않으면 비웁니다.",
                        "The organisation as which it invests in other funds; empty where it does not."
                    ),
                    isOptional: true
                ),
                EntryQuestion.Of(
                    "holding",
                    new("보유 대상으로서의 이름", "As a holding"),
                    EntryAnswer.Company,
                    new(
                        "다른 펀드가 이 펀드를 보유하는 이름인 기업. 없으면 비웁니다.",
                        "The company as which other funds hold it; empty where none does."
                    ),
                    isOptional: true
                ),
            ]
        );

    /// <summary>The history as if something were recorded already, to decide what follows it.</summary>
    static History After(History history, Decision decided)
    {
        foreach (var fact in decided.Facts)
            history = history.After(
                new(
                    fact.Event,
                    new(history.Head + 1, fact.Effective, DateOnly.MinValue, default, fact.Visibility)
                )
            );
        return history;
    }

    static LocalizedText NameIn(FormAnswers it) => new(it.Text("name_ko"), it.Text("name_en"));

    static EntryQuestion[] Names() =>
        [
            EntryQuestion.Of(
                "name_ko",
                new("한국어 이름", "Name in Korean"),
                EntryAnswer.Line,
                new("공식 이름.", "Its official name.")
            ),
            EntryQuestion.Of(
                "name_en",
                new("영어 이름", "Name in English"),
                EntryAnswer.Line,
                new(
                    "공식 이름, 없으면 로마자 표기.",
                    "Its official name, or the Korean one in Latin letters."
                )
            ),
        ];

    static EntryQuestion FirstDay(LocalizedText meaning) =>
        EntryQuestion.Of("from", new("첫날", "From"), EntryAnswer.Day, meaning);

    static EntryQuestion Rate(string name, LocalizedText label, LocalizedText meaning) =>
        EntryQuestion.Of(name, label, EntryAnswer.Number, meaning);
}
