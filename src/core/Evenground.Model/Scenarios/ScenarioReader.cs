using System.Globalization;

namespace Evenground.Model;

/// <summary>Reads the items of a scenario's text one by one, and gathers whatever has to be
/// refused.</summary>
sealed class ScenarioReader
{
    readonly ScenarioSetting _setting;
    readonly List<Refusal> _refusals = [];
    readonly List<PlacementRun> _runs = [];
    Scenario _scenario;

    public ScenarioReader(ScenarioSetting setting) => (_setting, _scenario) = (setting, setting.Nothing);

    public void Refuse(Refusal refusal) => _refusals.Add(refusal);

    public void Read(string key, string value)
    {
        switch (key)
        {
            case ScenarioCodes.Money:
                foreach (var part in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
                    ReadMoney(part.Trim());
                break;
            case ScenarioCodes.Off:
                ReadSwitches(value);
                break;
            case ScenarioCodes.Residual:
                ReadResidual(value);
                break;
            case ScenarioCodes.Fertility:
                _scenario = _scenario with
                {
                    Variant = _scenario.Variant with { Fertility = IsOfficial(key, value) },
                };
                break;
            case ScenarioCodes.Mortality:
                _scenario = _scenario with
                {
                    Variant = _scenario.Variant with { Mortality = IsOfficial(key, value) },
                };
                break;
            case ScenarioCodes.Control:
                _scenario = _scenario with
                {
                    Variant = _scenario.Variant with { Control = IsOfficial(key, value) },
                };
                break;
            case ScenarioCodes.Horizon:
                if (Whole(key, value, 1, ScenarioSetting.LongestHorizon) is { } horizon)
                    _scenario = _scenario with { Horizon = (int)horizon };
                break;
            case ScenarioCodes.Draws:
                if (Whole(key, value, 0, ScenarioSetting.MostDraws) is { } draws)
                    _scenario = _scenario with { Draws = (int)draws };
                break;
            case ScenarioCodes.Seed:
                if (Whole(key, value, 0, ulong.MaxValue) is { } seed)
                    _scenario = _scenario with { Seed = seed };
                break;
            default:
                ReadParameter(key, value);
                break;
        }
    }

    /// <summary>The horizon may stand behind the money, so years are checked last.</summary>
    public Outcome<Scenario> Finish()
    {
        var lastYear = _setting.Calibration.BaseYear + _scenario.Horizon;
        foreach (var run in _runs)
        foreach (var year in run.From == run.Until ? [run.From] : (int[])[run.From, run.Until])
            if (year < _setting.FirstYear || year > lastYear)
                Refuse(new ScenarioYearMustBeWithin(run.Region, year, _setting.FirstYear, lastYear));
        if (_refusals.Count > 0)
            return _refusals is [var only] ? only : new Refusals(_refusals);
        return _scenario with
        {
            Placements = PlacementRun.InOrder(_runs.SelectMany(run => run.Placements), _setting),
        };
    }

    void ReadMoney(string part)
    {
        var fields = part.Split(':');
        if (fields.Length != 3 || ReadYears(fields[1]) is not var (from, until))
        {
            Refuse(new ScenarioMoneyMustBeReadable(ScenarioText.Shown(part)));
            return;
        }

        var isKnown = _setting.PlaceOf(fields[0]) >= 0;
        if (!isKnown)
            Refuse(new ScenarioRegionMustBeKnown(ScenarioText.Shown(fields[0]), Known()));
        if (Number(ScenarioCodes.Money, fields[2]) is not { } amount)
            return;
        if (amount is < 0 or > ScenarioSetting.GreatestAmount)
            Refuse(
                new ScenarioAmountMustBeWithin(
                    ScenarioText.Shown(fields[0]),
                    amount,
                    ScenarioSetting.GreatestAmount
                )
            );
        else if (isKnown)
            _runs.Add(new(fields[0], from, until, amount));

        string Known() => string.Join(", ", _setting.Calibration.Regions.Select(region => region.Code));
    }

    static (int From, int Until)? ReadYears(string typed)
    {
        var years = typed.Split('-');
        if (years.Length > 2 || Year(years[0]) is not { } from || Year(years[^1]) is not { } until)
            return null;
        return from <= until ? (from, until) : null;

        static int? Year(string text) =>
            text.Length == 4
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                ? year
                : null;
    }

    void ReadSwitches(string value)
    {
        foreach (var code in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var link = ScenarioCodes.Links.FirstOrDefault(known => known.Code == code.Trim());
            if (link.Code is null)
                Refuse(
                    new ScenarioWordMustBeKnown(
                        ScenarioCodes.Off,
                        ScenarioText.Shown(code),
                        string.Join(", ", ScenarioCodes.Links.Select(known => known.Code))
                    )
                );
            else
                _scenario = _scenario with { Links = _scenario.Links & ~link.Link };
        }
    }

    void ReadResidual(string value)
    {
        var rule = ScenarioCodes.Residuals.FirstOrDefault(known => known.Code == value);
        if (rule.Code is null)
            Refuse(
                new ScenarioWordMustBeKnown(
                    ScenarioCodes.Residual,
                    ScenarioText.Shown(value),
                    string.Join(", ", ScenarioCodes.Residuals.Select(known => known.Code))
                )
            );
        else
            _scenario = _scenario with { Variant = _scenario.Variant with { Residual = rule.Rule } };
    }

    bool IsOfficial(string key, string value)
    {
        if (value is not (ScenarioCodes.Official or ScenarioCodes.Constant))
            Refuse(
                new ScenarioWordMustBeKnown(
                    key,
                    ScenarioText.Shown(value),
                    $"{ScenarioCodes.Official}, {ScenarioCodes.Constant}"
                )
            );
        return value == ScenarioCodes.Official;
    }

    void ReadParameter(string key, string value)
    {
        if (ParameterMeanings.Find(key) is not { } meaning)
        {
            Refuse(new ScenarioKeyMustBeKnown(ScenarioText.Shown(key)));
            return;
        }

        if (Number(key, value) is not { } number)
            return;
        if (number < meaning.Least || number > meaning.Most)
            Refuse(
                new ScenarioParameterMustBeWithin(
                    meaning.Code,
                    meaning.Name,
                    number,
                    meaning.Least,
                    meaning.Most
                )
            );
        else
            _scenario = _scenario with { Parameters = _scenario.Parameters.With(meaning.Parameter, number) };
    }

    double? Number(string key, string typed)
    {
        if (
            double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
        )
            return number;
        Refuse(new ScenarioNumberMustBeReadable(key, ScenarioText.Shown(typed)));
        return null;
    }

    ulong? Whole(string key, string typed, ulong least, ulong most)
    {
        if (
            ulong.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        Refuse(new ScenarioCountMustBeWithin(key, ScenarioText.Shown(typed), $"{least}", $"{most}"));
        return null;
    }
}
