using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What the standard tables are called, for the words that say that one is missing.</summary>
static class TableNames
{
    public static LocalizedText Of(string table) =>
        table switch
        {
            StandardTables.Population => new("지역별 주민등록인구", "residents by province"),
            StandardTables.PopulationByAge => new(
                "지역별·성별·연령별 주민등록인구",
                "residents by province, sex and age"
            ),
            StandardTables.Births => new(
                "지역별·어머니 연령별 출생아 수",
                "births by province and mother's age"
            ),
            StandardTables.Deaths => new("지역별 사망자 수", "deaths by province"),
            StandardTables.Flows => new("지역 간 이동자 수", "movers between provinces"),
            StandardTables.FlowsByAge => new("지역 간 연령별 이동자 수", "movers between provinces by age"),
            StandardTables.LifeTable => new("생명표", "the life table"),
            StandardTables.Labour => new("지역별 경제활동인구", "persons in the labour market by province"),
            StandardTables.LabourRates => new("지역별 고용률·실업률", "labour market rates by province"),
            StandardTables.JobsByIndustry => new("지역별·산업별 일자리 수", "jobs by province and industry"),
            StandardTables.ProductPerHead => new(
                "지역별 1인당 생산과 소득",
                "product and income per head by province"
            ),
            StandardTables.FirmBirths => new("지역별 신생기업 수", "births of firms by province"),
            StandardTables.VentureInvestment => new("지역별 벤처투자액", "venture investment by province"),
            StandardTables.VentureShares => new(
                "지역별 벤처투자 비중",
                "shares of venture investment by province"
            ),
            _ => LocalizedText.Same(table),
        };
}
