namespace Evenground;

/// <summary>A currency of ISO 4217 with the number of its decimals.</summary>
/// <remarks>Source: ISO 4217, list one. Funds' and metals' codes are left out: nobody reports in
/// them.</remarks>
public readonly record struct Currency
{
    static readonly Dictionary<string, int> DecimalsByCode = BuildDecimals();

    readonly string? _code;

    Currency(string code) => _code = code;

    /// <summary>The three letters. The default value has none and is no currency.</summary>
    public string Code => _code ?? "";

    /// <summary>Decimals of the minor unit: 0 for the won, 2 for the dollar, 3 for the dinar.</summary>
    public int Decimals => _code is null ? 0 : DecimalsByCode[_code];

    /// <summary>How many minor units make one major unit.</summary>
    public long MinorPerMajor =>
        Decimals switch
        {
            0 => 1,
            1 => 10,
            2 => 100,
            3 => 1_000,
            _ => 10_000,
        };

    public static Currency Won { get; } = new("KRW");

    public static Currency Dollar { get; } = new("USD");

    public static Currency Euro { get; } = new("EUR");

    /// <summary>The currency of a code, or null when ISO 4217 has none such.</summary>
    public static Currency? Parse(string? code) =>
        code is not null && DecimalsByCode.ContainsKey(code) ? new(code) : null;

    public override string ToString() => Code;

    static Dictionary<string, int> BuildDecimals()
    {
        var decimals = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF");
        Add(3, "BHD IQD JOD KWD LYD OMR TND");
        Add(
            2,
            """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP
            CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR
            IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
            NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
            STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG
            """
        );
        return decimals;

        void Add(int places, string codes)
        {
            foreach (
                var code in codes.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            )
                decimals.Add(code, places);
        }
    }
}
