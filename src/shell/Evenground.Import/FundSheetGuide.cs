using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>The guide to sheets of fund entries, written of the columns and kinds themselves.</summary>
public static class FundSheetGuide
{
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Sheets of fund entries · 펀드 항목 시트

            A fund's ledger is brought as CSV or Excel: one movement, or one investor's share, a row. Rows of one name (`entry`)
            make one entry. 펀드 장부는 CSV나 Excel로 가져옵니다. 한 행에 움직임 하나 또는 출자자 한 곳의 몫을 적고, 같은 이름(`entry`)의
            행들이 한 항목을 이룹니다.

            ```sh
            evenground funds template --out entries.xlsx
            evenground funds import entries.xlsx --programme my-programme --dry-run
            evenground funds import entries.xlsx --programme my-programme
            ```

            - Funds, investors and companies are named as the record names them, in either language, or by their ids. A stake
              gets a name of its own with its purchase. 펀드·출자자·기업은 기록된 한국어나 영어 이름 또는 식별자로 적습니다.
            - Any row that does not hold refuses the whole file; every one is listed with line, column, rule and way out.
              한 행이라도 맞지 않으면 모두 알려 드리고 아무것도 기록하지 않습니다.
            - The order of rows does not matter; the same file again changes nothing. 행의 순서는 상관없으며, 같은 파일을 다시
              가져와도 바뀌는 것이 없습니다.
            - Entries wait for another's approval. 항목은 다른 사람의 승인을 기다립니다.
            - A row of the kind `total` sums the rows of its fund, `type`, `part`, day and currency, as far as it names them, and
              must tie. 합계(`total`) 행은 이름을 적은 펀드·종류·몫·날짜·통화의 행을 모두 더한 값이어야 합니다.

            ## Columns · 열

            """
        );
        Append(page, FundSheetTemplate.Columns);
        page.Append("\n## Kinds · 항목의 종류\n\n");
        Append(page, FundSheetTemplate.Kinds);
        page.Append("\n## Words · 정해진 값\n\n");
        Append(page, FundSheetTemplate.Words);
        return page.ToString();
    }

    static void Append(StringBuilder page, Table table)
    {
        Append(page, table.Columns);
        Append(page, table.Columns.Select(_ => "---"));
        foreach (var row in table.Rows)
            Append(page, row.Select(cell => $"{cell.Value}"));
    }

    static void Append(StringBuilder page, IEnumerable<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace('\n', ' '))).Append(" |\n");
}
