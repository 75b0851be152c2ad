namespace Evenground.Model;

/// <summary>The rows of a panel that can tell something, and their levels.</summary>
/// <remarks>
/// Left out: rows of weight 0; rows in a level whose outcomes are all 0 (its estimate is -∞); singletons, on
/// request, again and again until none is left, as each may leave another alone.
/// </remarks>
sealed class PanelSample
{
    PanelSample(LevelCodes[] effects, bool[]? isKept, int rows, PoissonLeftOut leftOut) =>
        (Effects, IsKept, Rows, LeftOut) = (effects, isKept, rows, leftOut);

    /// <summary>The levels of each effect, of kept rows only; one constant level where there is no
    /// effect.</summary>
    public LevelCodes[] Effects { get; }

    /// <summary>Null when all rows are kept.</summary>
    public bool[]? IsKept { get; }

    public int Rows { get; }

    public PoissonLeftOut LeftOut { get; }

    /// <param name="separated">Rows found separated before; null for none.</param>
    public static PanelSample Of(
        PoissonPanel panel,
        LevelCodes[] effects,
        bool[]? separated,
        ForEachPart forEachPart
    )
    {
        var rows = panel.Outcome.Length;
        bool[]? isKept = null;
        var kept = rows;
        var leftOut = new PoissonLeftOut(0, 0, 0, 0);
        if (panel.Weights is { } weights)
            leftOut = leftOut with { WithoutWeight = Drop(row => weights[row] == 0) };
        if (separated is not null)
            leftOut = leftOut with { Separated = Drop(row => separated[row]) };

        var isOver = false;
        while (!isOver)
        {
            isOver = true;
            if (DropWhere(Zeros()) is > 0 and var zeros)
                leftOut = leftOut with { OnlyZeros = leftOut.OnlyZeros + zeros };
            if (panel.LeavesOutSingletons && DropWhere(Alone()) is > 0 and var alone)
            {
                leftOut = leftOut with { Singletons = leftOut.Singletons + alone };
                isOver = false;
            }
        }

        if (isKept is not null)
            forEachPart(
                effects.Length,
                effect => effects[effect] = effects[effect].Keeping(Present(effects[effect]))
            );
        return new(effects, isKept, kept, leftOut);

        int Drop(Func<int, bool> isLeftOut)
        {
            var before = kept;
            isKept ??= AllTrue(rows);
            for (var row = 0; row < rows; row++)
                if (isKept[row] && isLeftOut(row))
                {
                    isKept[row] = false;
                    kept--;
                }

            return before - kept;
        }

        // A row is dropped when the level of any effect is.
        int DropWhere(bool[]?[] levels)
        {
            var dropped = 0;
            for (var effect = 0; effect < levels.Length; effect++)
                if (levels[effect] is { } isDropped)
                    dropped += DropLevels(effects[effect].Of, isDropped);
            return dropped;
        }

        int DropLevels(int[] of, bool[] isDropped)
        {
            var before = kept;
            isKept ??= AllTrue(rows);
            for (var row = 0; row < rows; row++)
                if (isDropped[of[row]] && isKept[row])
                {
                    isKept[row] = false;
                    kept--;
                }

            return before - kept;
        }

        bool[]?[] Zeros() => Levels(effect => LevelsWith(effects[effect], panel.Outcome, isKept));

        bool[]?[] Alone() => Levels(effect => LevelsAlone(effects[effect], isKept));

        bool[]?[] Levels(Func<int, bool[]?> find)
        {
            var levels = new bool[]?[effects.Length];
            forEachPart(effects.Length, effect => levels[effect] = find(effect));
            return levels;
        }

        bool[] Present(LevelCodes effect)
        {
            var isPresent = new bool[effect.Count];
            for (var row = 0; row < rows; row++)
                if (isKept[row])
                    isPresent[effect.Of[row]] = true;
            return isPresent;
        }
    }

    /// <summary>Levels that kept rows have and whose outcomes are all 0; null for none.</summary>
    static bool[]? LevelsWith(LevelCodes effect, double[] outcome, bool[]? isKept)
    {
        var isSeen = new bool[effect.Count];
        var isPositive = new bool[effect.Count];
        for (var row = 0; row < outcome.Length; row++)
            if (isKept is null || isKept[row])
            {
                isSeen[effect.Of[row]] = true;
                isPositive[effect.Of[row]] |= outcome[row] > 0;
            }

        var any = false;
        for (var level = 0; level < effect.Count; level++)
            any |= isSeen[level] &= !isPositive[level];
        return any ? isSeen : null;
    }

    static bool[]? LevelsAlone(LevelCodes effect, bool[]? isKept)
    {
        var counts = new int[effect.Count];
        for (var row = 0; row < effect.Of.Length; row++)
            if (isKept is null || isKept[row])
                counts[effect.Of[row]]++;
        return counts.Contains(1) ? [.. counts.Select(count => count == 1)] : null;
    }

    static bool[] AllTrue(int rows)
    {
        var all = GC.AllocateUninitializedArray<bool>(rows);
        Array.Fill(all, true);
        return all;
    }
}
