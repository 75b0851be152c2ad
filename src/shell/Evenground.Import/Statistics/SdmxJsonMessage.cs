using System.Text;
using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>What a data set of a message says of all its figures.</summary>
sealed record SdmxJsonDataSet(string? Action, int Structure, IReadOnlyList<JsonTree> Attributes);

/// <summary>Everything of an SDMX-JSON message but its figures.</summary>
sealed class SdmxJsonMessage
{
    readonly List<JsonTree> _structures = [];
    readonly List<SdmxJsonDataSet> _dataSets = [];

    public AnswerMustHoldFigures? Error { get; private set; }

    public SdmxJsonStructure? Structure { get; private set; }

    public IReadOnlyList<SdmxJsonDataSet> DataSets => _dataSets;

    public static SdmxJsonMessage Read(JsonStream json, TableDescription description)
    {
        var message = new SdmxJsonMessage();
        json.Require(JsonTokenType.StartObject);
        while (json.Require() == JsonTokenType.PropertyName)
        {
            var isData = json.Value.SequenceEqual("data"u8);
            var isErrors = json.Value.SequenceEqual("errors"u8);
            json.Require();
            if (isData && json.Token == JsonTokenType.StartObject)
                message.ReadParts(json);
            else if (isErrors)
                message.ReadErrors(JsonTree.Read(json));
            else
                json.Skip();
        }

        if (json.Next())
            throw new JsonException("Nothing may stand behind the message.");
        if (message._structures.Count > 1 || message._dataSets.Any(dataSet => dataSet.Structure != 0))
            throw new JsonException(
                "The message holds several structures; give each table a file of its own."
            );
        if (message._structures is [var only])
            message.Structure = new(only, description);
        return message;
    }

    void ReadParts(JsonStream json)
    {
        while (json.Require() == JsonTokenType.PropertyName)
        {
            var isStructures = json.Value.SequenceEqual("structures"u8);
            var isDataSets = json.Value.SequenceEqual("dataSets"u8);
            json.Require();
            if (isStructures)
                _structures.AddRange(JsonTree.Read(json).Items);
            else if (isDataSets && json.Token == JsonTokenType.StartArray)
                while (json.Require() == JsonTokenType.StartObject)
                    ReadDataSet(json);
            else
                json.Skip();
        }
    }

    void ReadDataSet(JsonStream json)
    {
        var (action, structure, attributes) = ((string?)null, 0, (IReadOnlyList<JsonTree>)[]);
        while (json.Require() == JsonTokenType.PropertyName)
        {
            var name = Encoding.UTF8.GetString(json.Value);
            json.Require();
            if (name is "series" or "observations" or "dimensionGroupAttributes" or "annotations" or "links")
            {
                json.Skip();
                continue;
            }

            var value = JsonTree.Read(json);
            if (name == "action")
                action = value.Text;
            else if (name == "structure" && value.Text is not null and not "0")
                structure = -1;
            else if (name == "attributes")
                attributes = value.Items;
        }

        _dataSets.Add(new(action, structure, attributes));
    }

    void ReadErrors(JsonTree errors)
    {
        if (errors.Items is [var first, ..])
            Error = new(first["code"].Text ?? "?", first["title"].Text ?? first["detail"].Text ?? "?");
    }
}
