using Evenground.Tests.Web.CapTables;
using static Evenground.Tests.Web.FundSite;

namespace Evenground.Tests.Web;

/// <summary>One address of every kind of page about funds, below the programme of
/// <see cref="FundSite"/>.</summary>
static class FundAddresses
{
    public static readonly string[] All =
    [
        "funds",
        "funds?q=harbour&sort=-tvpi",
        $"funds/{Harbour}",
        $"funds/{Lantern}",
        $"funds/{Harbour}?from=2022-01-01&to=2022-12-31",
        $"funds/{Harbour}/investors/{Sponsor}",
        $"funds/{Harbour}/investors/{Pension}/statement?from=2023-01-01",
        $"funds/{Harbour}/holdings/{KelpShares}",
        $"funds/{Lantern}/holdings/{BuoyNote}",
        $"companies/{Kelp}",
        $"companies/{CapTableSite.Startup}",
        $"companies/{CapTableSite.Startup}/cap-table",
        $"funds/{Harbour}/entries",
        $"funds/{Harbour}/close",
        "funds/regions",
        "funds/regions?by=head-office&places=now",
        $"funds/regions?by=jobs&measure=returned&fund={Harbour}",
        "funds/pacing",
        "funds/pacing?part=all&growth=0.1&life=11&years=5&reserve=0.3",
        "funds/performance",
        $"funds/performance?fund={Harbour}&by=sector",
        $"funds/performance?fund={Harbour}&fund={Dollar}",
    ];
}
