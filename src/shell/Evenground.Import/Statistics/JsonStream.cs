using System.Text.Json;

namespace Evenground.Import;

/// <summary>Reads JSON token by token from a file, holding no more of it than a block or a token.</summary>
/// <remarks>Throws <see cref="JsonException"/> where the file is no JSON, or a token is too long.</remarks>
sealed class JsonStream(Stream file)
{
    const int Block = 1 << 16,
        LongestToken = 1 << 22;

    byte[] _bytes = new byte[Block];
    byte[] _unescaped = new byte[256];
    int _held;
    int _at;
    bool _isLast;
    JsonReaderState _state;
    (int Start, int Length, bool IsUnescaped) _value;

    public JsonTokenType Token { get; private set; }

    /// <summary>The depth of the token; the beginning and end of an object have the same.</summary>
    public int Depth { get; private set; }

    /// <summary>The text of a name, a string or a number; valid until the next token.</summary>
    public ReadOnlySpan<byte> Value =>
        (_value.IsUnescaped ? _unescaped : _bytes).AsSpan(_value.Start, _value.Length);

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Next()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_bytes.AsSpan(_at, _held - _at), _isLast, _state);
            if (reader.Read())
            {
                Keep(ref reader);
                return true;
            }

            _at += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
            if (_isLast)
                return false;
            Fill();
        }
    }

    /// <summary>Goes to the next token, which must be there.</summary>
    public JsonTokenType Require() => Next() ? Token : throw new JsonException("The file ends too soon.");

    /// <summary>Goes to the next token, which must be of a kind.</summary>
    public void Require(JsonTokenType token)
    {
        if (Require() != token)
            throw new JsonException($"{token} was expected, not {Token}.");
    }

    /// <summary>Passes over the value that begins with this token.</summary>
    public void Skip()
    {
        if (Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        var depth = Depth;
        while (Require() is not (JsonTokenType.EndObject or JsonTokenType.EndArray) || Depth > depth) { }
    }

    void Keep(ref Utf8JsonReader reader)
    {
        (Token, Depth) = (reader.TokenType, reader.CurrentDepth);
        var isText = Token is JsonTokenType.String or JsonTokenType.PropertyName;
        if (isText && reader.ValueIsEscaped)
        {
            if (_unescaped.Length < reader.ValueSpan.Length)
                _unescaped = new byte[reader.ValueSpan.Length];
            _value = (0, Unescape(ref reader), true);
        }
        else
        {
            var start = _at + (int)reader.TokenStartIndex + (isText ? 1 : 0);
            _value = (start, reader.ValueSpan.Length, false);
        }

        _at += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    int Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.CopyString(_unescaped);
        }
        catch (InvalidOperationException exception)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            throw new JsonException(exception.Message, exception);
        }
    }

    void Fill()
    {
        _bytes.AsSpan(_at, _held - _at).CopyTo(_bytes);
        (_held, _at) = (_held - _at, 0);
        if (_held == _bytes.Length)
        {
            if (_held >= LongestToken)
                throw new JsonException("A value is too long.");
            Array.Resize(ref _bytes, _held * 2);
        }

        var read = file.Read(_bytes, _held, _bytes.Length - _held);
        (_held, _isLast) = (_held + read, read == 0);
    }
}
