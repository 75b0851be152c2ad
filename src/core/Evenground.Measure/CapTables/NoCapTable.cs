namespace Evenground.Measure;

/// <summary>Why a figure of a cap table is not given.</summary>
static class NoCapTable
{
    public static Missing NothingLeftForHolders() =>
        new(
            "missing.convertibles-own-everything",
            new(
                "전환될 금액이 평가 상한에 비해 너무 커서 기존 주주의 몫이 남지 않습니다. 상한이나 투자 전 가치를 확인하십시오.",
                "What converts is so large against its caps or the pre-money value that nothing is left for the holders. Check both."
            )
        );

    public static Missing NoShares() =>
        new(
            "missing.no-shares",
            new(
                "그날 발행된 주식이 없어 지분율과 가격을 정할 수 없습니다.",
                "No shares are issued on that day, so there are no parts and no price."
            )
        );

    public static Missing NoRound() =>
        new(
            "missing.no-priced-round",
            new(
                "그날까지 가격이 정해진 라운드가 없습니다. 0으로 읽지 마십시오.",
                "There is no priced round by that day. Do not read it as 0."
            )
        );

    public static Missing PoolTooLarge() =>
        new(
            "missing.pool-too-large",
            new(
                "요청한 풀의 비율과 새 투자 금액이 합쳐 전체를 넘습니다. 비율을 낮추십시오.",
                "The pool asked for and the new money together exceed the whole company. Ask for a smaller pool."
            )
        );

    public static Missing NobodyShares() =>
        new(
            "missing.nobody-shares-the-rest",
            new(
                "우선권을 모두 지급한 뒤 남는 금액을 받을 주식이 없습니다.",
                "Nobody holds shares that receive what is left after the preferences."
            )
        );

    public static Missing NotHeld() =>
        new(
            "missing.stake-not-in-cap-table",
            new(
                "그 펀드가 주주명부에 없습니다. 주주를 펀드와 연결하십시오.",
                "The fund is not among the holders of the cap table. Link the holder to the fund."
            )
        );
}
