using Evenground.Import;
using Evenground.Record;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>One table of invented figures in every way in which SDMX writes it.</summary>
static class SdmxMessages
{
    public static readonly string[] Figures =
    [
        "2022 11 T = 9000 A",
        "2022 47 T = 8000.5 P",
        "2023 11 T =  M",
        "2023 47 T =  Q",
    ];

    public static TableDescription Described(string format) =>
        SomeFile.Described(
            new(
                format,
                Dimensions: new Dictionary<string, DimensionLayout>
                {
                    ["region"] = new("REF_AREA"),
                    ["sex"] = new("SEX", Codes: new Dictionary<string, string> { ["_T"] = "T" }),
                    ["FREQ"] = new(Fixed: "A"),
                }
            )
        );

    const string Json = """
        {"meta":{"id":"x","prepared":"2024-01-01T00:00:00Z","sender":{"id":"O"}},
         "data":{"dataSets":[DATASETS],
          "structures":[{"name":"People","dataSets":[0],"dimensions":{
            "dataSet":[{"id":"FREQ","keyPosition":0,"values":[{"id":"A"}]},{"id":"SEX","keyPosition":2,"values":[{"id":"_T"}]}],
            SERIES
            "observation":[OBSERVATION{"id":"TIME_PERIOD","keyPosition":3,"roles":["TIME_PERIOD"],"values":[{"id":"2022"},{"id":"2023"}]}]},
          "measures":{"observation":[{"id":"OBS_VALUE"}]},
          "attributes":{"dataSet":[{"id":"UNIT_MULT","values":[{"id":"3"}]}],"series":[{"id":"TITLE"}],
            "observation":[{"id":"OBS_STATUS","default":"A","values":[{"id":"A"},{"id":"P"},{"id":"Q"}]}]}}]}}
        """;

    const string Area = """{"id":"REF_AREA","keyPosition":1,"values":[{"id":"11"},{"id":"47"}]}""";

    public static string JsonSeries { get; } =
        Json.Replace("SERIES", $"\"series\":[{Area}],", StringComparison.Ordinal)
            .Replace("OBSERVATION", "", StringComparison.Ordinal)
            .Replace(
                "DATASETS",
                """
                {"structure":0,"action":"Replace","attributes":[0],"series":{
                  "0":{"attributes":["Capital"],"observations":{"0":[9],"1":[null]}},
                  "1":{"attributes":[null],"observations":{"0":[8.0005,1],"1":["NaN",2]}}}}
                """,
                StringComparison.Ordinal
            );

    public static string JsonFlat { get; } =
        Json.Replace("SERIES", "", StringComparison.Ordinal)
            .Replace("OBSERVATION", Area + ",", StringComparison.Ordinal)
            .Replace(
                "DATASETS",
                """
                {"action":"Merge","attributes":[0],"observations":{"0:0":[9,0],"0:1":[null,0],"1:0":[8.0005E0,1],"1:1":[null,2]}}
                """,
                StringComparison.Ordinal
            );

    const string Head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <m:DATA xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
          xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic"
          xmlns:s="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <m:Header><m:ID>x</m:ID><m:Structure structureID="P" dimensionAtObservation="DIM-AT"/></m:Header>
        """;

    public static string GenericSeries { get; } =
        $"""
            {Head.Replace("DIM-AT", "TIME_PERIOD", StringComparison.Ordinal)}
            <m:DataSet structureRef="P" action="Replace">
            <g:Series><g:SeriesKey>{Values(("FREQ", "A"), ("REF_AREA", "11"), ("SEX", "_T"))}</g:SeriesKey>
              <g:Attributes>{Values(("UNIT_MULT", "3"))}</g:Attributes>
              <g:Obs><g:ObsDimension value="2022"/><g:ObsValue value="9"/></g:Obs>
              <g:Obs><g:ObsDimension value="2023"/></g:Obs></g:Series>
            <g:Series><g:SeriesKey>{Values(("FREQ", "A"), ("REF_AREA", "47"), ("SEX", "_T"))}</g:SeriesKey>
              <g:Attributes>{Values(("UNIT_MULT", "3"))}</g:Attributes>
              <g:Obs><g:ObsDimension value="2022"/><g:ObsValue value="8.0005"/>
                <g:Attributes>{Values(("OBS_STATUS", "P"))}</g:Attributes></g:Obs>
              <g:Obs><g:ObsDimension value="2023"/><g:ObsValue value="NaN"/>
                <g:Attributes>{Values(("OBS_STATUS", "Q"))}</g:Attributes></g:Obs></g:Series>
            </m:DataSet></m:DATA>
            """;

    public static string GenericFlat { get; } =
        $"""
            {Head.Replace("DIM-AT", "AllDimensions", StringComparison.Ordinal)}
            <m:DataSet structureRef="P">
            {Flat("11", "2022", "9000", "A")}{Flat("11", "2023", "NaN", "A")}
            {Flat("47", "2022", "8000.5", "P")}{Flat("47", "2023", "NaN", "Q")}
            </m:DataSet></m:DATA>
            """;

    public static string SpecificSeries { get; } =
        $"""
            {Head.Replace("DIM-AT", "TIME_PERIOD", StringComparison.Ordinal)}
            <m:DataSet s:structureRef="P" xsi:type="P:DataSetType" s:action="Append">
            <Group xsi:type="Sibling" REF_AREA="11" TITLE="Capital"/>
            <Series FREQ="A" REF_AREA="11" SEX="_T" UNIT_MULT="3"><Obs TIME_PERIOD="2022" OBS_VALUE="9" NOTE="n"/>
              <Obs TIME_PERIOD="2023"></Obs></Series>
            <Series FREQ="A" REF_AREA="47" SEX="_T" UNIT_MULT="3">
              <Obs TIME_PERIOD="2022" OBS_VALUE="8.0005" OBS_STATUS="P"/>
              <Obs TIME_PERIOD="2023" OBS_STATUS="Q"/></Series>
            </m:DataSet></m:DATA>
            """;

    public static string SpecificFlat { get; } =
        $"""
            {Head.Replace("DIM-AT", "AllDimensions", StringComparison.Ordinal)}
            <m:DataSet>
            <Obs FREQ="A" REF_AREA="11" SEX="_T" TIME_PERIOD="2022" OBS_VALUE="9000"/>
            <Obs FREQ="A" REF_AREA="11" SEX="_T" TIME_PERIOD="2023" OBS_VALUE="NaN"/>
            <Obs FREQ="A" REF_AREA="47" SEX="_T" TIME_PERIOD="2022" OBS_VALUE="8000.5" OBS_STATUS="P"/>
            <Obs FREQ="A" REF_AREA="47" SEX="_T" TIME_PERIOD="2023" OBS_STATUS="Q"/>
            </m:DataSet></m:DATA>
            """;

    public static string Csv { get; } =
        """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
            dataflow,O:P(1.0),R,A,11,_T,2022,9,A,3
            dataflow,O:P(1.0),R,A,11,_T,2023,NaN,,3
            dataflow,O:P(1.0),R,A,47,_T,2022,8.0005,P,3
            dataflow,O:P(1.0),R,A,47,_T,2023,,Q,3

            """;

    static string Values(params (string Id, string Value)[] pairs) =>
        string.Concat(pairs.Select(pair => $"<g:Value id=\"{pair.Id}\" value=\"{pair.Value}\"/>"));

    static string Flat(string area, string period, string value, string status) =>
        $"""
            <g:Obs><g:ObsKey>{Values(
                ("FREQ", "A"),
                ("REF_AREA", area),
                ("SEX", "_T"),
                ("TIME_PERIOD", period)
            )}</g:ObsKey>
            <g:ObsValue value="{value}"/><g:Attributes>{Values(("OBS_STATUS", status))}</g:Attributes></g:Obs>
            """;
}
