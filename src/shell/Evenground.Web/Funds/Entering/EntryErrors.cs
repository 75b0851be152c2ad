using System.Globalization;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Which field of a form a refusal is about, so that it can stand beside it.</summary>
public static class EntryErrors
{
    /// <summary>What is wrong with each field, by its name in the form. A refusal that is about the entry as
    /// a whole is about none.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        Refusal? refusal,
        EntryForm form,
        IReadOnlyList<string> investors,
        EntryNames names
    ) =>
        refusal switch
        {
            null => new Dictionary<string, string>(),
            RowsMustHold rows => rows
                .Errors.GroupBy(NameOf, StringComparer.Ordinal)
                .ToDictionary(
                    field => field.Key,
                    field => TextOf(field.First(), names.Language),
                    StringComparer.Ordinal
                ),
            _ when FieldOf(refusal, form, investors) is { } field => new Dictionary<string, string>
            {
                [field] = names.Readable(refusal.Text),
            },
            _ => new Dictionary<string, string>(),
        };

    /// <summary>The name in the form of a field of a share, counted from 1.</summary>
    public static string ShareField(string name, int share) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}-{share}");

    static string NameOf(RowError error) =>
        error.Line <= 1 ? error.Column : ShareField(error.Column, error.Line - 1);

    static string TextOf(RowError error, Language language) =>
        error.Fault == RowFault.CellMustNotBeEmpty
            ? language == Language.Korean
                ? "이 칸을 채워 주십시오."
                : "Fill this in."
            : language == Language.Korean
                ? $"{error.Fault.Meaning().Korean} 허용되는 값: {error.Allowed.Korean}"
                : $"{error.Fault.Meaning().English} Allowed: {error.Allowed.English}";

    static string? FieldOf(Refusal refusal, EntryForm form, IReadOnlyList<string> investors)
    {
        var investor = refusal switch
        {
            CallMustStayWithinCommitment call => call.Investor,
            ExcessMustHaveBeenPaidIn excess => excess.Investor,
            RecallableMustBeAPart recallable => recallable.Investor,
            _ => (Id<Organisation>?)null,
        };
        if (investor is { } of && form.HasShares && Place(of, investors) is > 0 and var share)
            return ShareField(
                refusal is RecallableMustBeAPart ? form.Shares[^1].Name : form.Shares[0].Name,
                share
            );

        var name = refusal switch
        {
            BooksMustBeOpen
            or MustBeInBeing
            or DistributionMustFollowAPayment
            or FundMustHaveInvestors
            or StakeMustBeHeld => EntryForms.On,
            DaysMustBeInOrder => "due",
            RateMustBeGiven or NumberMustBePositive { What.English: "rate" } => EntryForms.Rate,
            RateMustBeOfTheDay => EntryForms.RateOn,
            ValuationMustNameItsMethod => EntryForms.MethodName,
            StakeMustHoldTheUnits or NumberMustBePositive => EntryForms.UnitsName,
            RecoveryMustFollowAWriteOff or StakeMustBeOfOneInstrument => EntryForms.StakeName,
            SharesMustMakeTheTotal total => total.Field,
            LineMustBeDrawn => "principal",
            TransferMustStayWithinInterest => "commitment",
            _ => EntryForms.AmountName,
        };
        return form.Fields.Any(field => field.Name == name) ? name : null;
    }

    static int Place(Id<Organisation> investor, IReadOnlyList<string> investors)
    {
        for (var place = 0; place < investors.Count; place++)
            if (Id<Organisation>.Parse(investors[place]) == investor)
                return place + 1;
        return 0;
    }
}
