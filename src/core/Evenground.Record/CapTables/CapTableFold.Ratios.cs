namespace Evenground.Record;

sealed partial class CapTableFold
{
    /// <summary>Lots of the class grow or shrink alike; a part of a share that comes out is dropped, lot by
    /// lot.</summary>
    Refusal? Split(ClassSplit split)
    {
        if (!_classes.TryGetValue(split.Class, out var shares))
            return new MustBeKnown(Nouns.ShareClass, split.Class.ToString());
        if (split.To <= 0 || split.From <= 0)
            return new NumberMustBePositive(Nouns.Ratio, Math.Min(split.To, split.From));
        foreach (var lot in _lots.Values.Where(lot => lot.Class == split.Class).ToList())
            _lots[lot.Id] = lot with
            {
                Quantity = decimal.Floor(lot.Quantity * split.To / split.From),
                Price = lot.Price * split.From / split.To,
            };
        foreach (var right in _rights.Values.Where(right => right.Class == split.Class).ToList())
            _rights[right.Id] = right with
            {
                Quantity = decimal.Floor(right.Quantity * split.To / split.From),
                Strike = right.Strike * split.From / split.To,
            };
        foreach (var plan in _plans.Values.Where(plan => plan.Class == split.Class).ToList())
            _plans[plan.Id] = plan with
            {
                Reserved = decimal.Floor(plan.Reserved * split.To / split.From),
                Used = decimal.Floor(plan.Used * split.To / split.From),
            };
        SplitTerms(split, shares);
        return null;
    }

    /// <summary>A split of common shares changes what preferred ones become; one of preferred shares changes
    /// their price and their own ratio.</summary>
    void SplitTerms(ClassSplit split, ShareClass shares)
    {
        if (shares.Terms.Kind == ShareKind.Preferred)
        {
            _classes[split.Class] = shares with
            {
                Terms = shares.Terms with
                {
                    OriginalPrice = shares.Terms.OriginalPrice * split.From / split.To,
                    ConvertsTo = shares.Terms.ConvertsTo * split.From,
                    ConvertsFrom = shares.Terms.ConvertsFrom * split.To,
                },
            };
            return;
        }

        foreach (var other in _classes.Values.Where(one => one.Terms.Kind == ShareKind.Preferred).ToList())
            _classes[other.Id] = other with
            {
                Terms = other.Terms with
                {
                    ConvertsTo = other.Terms.ConvertsTo * split.To,
                    ConvertsFrom = other.Terms.ConvertsFrom * split.From,
                },
            };
    }

    Refusal? Set(ConversionRatioSet set)
    {
        if (!_classes.TryGetValue(set.Class, out var shares))
            return new MustBeKnown(Nouns.ShareClass, set.Class.ToString());
        if (set.ConvertsTo <= 0 || set.ConvertsFrom <= 0)
            return new NumberMustBePositive(Nouns.Ratio, Math.Min(set.ConvertsTo, set.ConvertsFrom));
        _classes[set.Class] = shares with
        {
            Terms = shares.Terms with { ConvertsTo = set.ConvertsTo, ConvertsFrom = set.ConvertsFrom },
        };
        return null;
    }
}
