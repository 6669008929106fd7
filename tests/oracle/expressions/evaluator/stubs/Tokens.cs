using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Policies;

public sealed class BasicAuthCredentials(string username, string password)
{
    public string Password { get; } = password;
    public string UserId { get; } = username;
    public string Username { get; } = username;
}

public sealed class Authorization
{
    public string AccessToken { get; init; }
    public IReadOnlyDictionary<string, object> Claims { get; init; }
}

/// <summary>A JSON web token, read without a check of its signature.</summary>
public sealed class Jwt
{
    public string Algorithm { get; private init; }
    public IEnumerable<string> Audiences { get; private init; }
    public IReadOnlyDictionary<string, string[]> Claims { get; private init; }
    public DateTime? ExpirationTime { get; private init; }
    public string Id { get; private init; }
    public DateTime? IssuedAt { get; private init; }
    public string Issuer { get; private init; }
    public DateTime? NotBefore { get; private init; }
    public string Subject { get; private init; }
    public string Type { get; private init; }

    /// <summary>Null where the text is not a token. `Bearer ` before the token is left out.</summary>
    internal static Jwt Read(string text)
    {
        if (text == null) return null;
        if (text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) text = text[7..].Trim();
        var parts = text.Split('.');
        if (parts.Length != 3) return null;
        try
        {
            return Of(Part(parts[0]), Part(parts[1]));
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }

    private static Jwt Of(JObject header, JObject payload) => new()
    {
        Algorithm = (string)header["alg"],
        Type = (string)header["typ"],
        Id = (string)payload["jti"],
        Issuer = (string)payload["iss"],
        Subject = (string)payload["sub"],
        Audiences = payload["aud"] == null ? [] : Texts(payload["aud"]),
        Claims = payload.Properties().ToDictionary(one => one.Name, one => Texts(one.Value)),
        ExpirationTime = Time(payload["exp"]),
        NotBefore = Time(payload["nbf"]),
        IssuedAt = Time(payload["iat"]),
    };

    private static JObject Part(string text)
    {
        var plain = text.Replace('-', '+').Replace('_', '/');
        var json = Encoding.UTF8.GetString(Convert.FromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '=')));
        // Times in claims are texts here.
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static string[] Texts(JToken token) => token is JArray array ? [.. array.Select(Text)] : [Text(token)];

    /// <summary>Objects as JSON, `true` as JSON has it, null as an empty text.</summary>
    private static string Text(JToken token) =>
        token.Type switch
        {
            JTokenType.String => (string)token,
            JTokenType.Null => "",
            _ => token.ToString(Formatting.None),
        };

    private static DateTime? Time(JToken token) =>
        token is { Type: JTokenType.Integer } ? DateTimeOffset.FromUnixTimeSeconds((long)token).UtcDateTime : null;
}
