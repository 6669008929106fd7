using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

/// <summary>A value in the form of a record. `packages/expressions/src/describe.ts` does the same.</summary>
internal sealed class Description
{
    private const int MostItems = 50;
    private const int MostText = 4000;

    [JsonProperty("type")]
    public string Type { get; init; }

    [JsonProperty("text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; init; }

    [JsonProperty("items", NullValueHandling = NullValueHandling.Ignore)]
    public IReadOnlyList<Description> Items { get; init; }

    public static Description Of(object value, int depth = 0)
    {
        if (value == null) return new() { Type = "null" };
        if (value is Delegate) return new() { Type = "delegate" };
        if (value is Exception) return new() { Type = TypeNames.Of(value.GetType()) };
        if (value is byte[] or string or JToken or XObject) return new() { Type = TypeNames.Of(value.GetType()), Text = Shortened(TextOf(value)) };
        var items = ItemsOf(value);
        if (items == null)
        {
            var text = TextOf(value);
            return new() { Type = TypeNames.Of(value.GetType()), Text = text == value.GetType().ToString() ? null : Shortened(text) };
        }
        return new() { Type = TypeNames.Of(value.GetType()), Items = depth > 4 ? [] : [.. items.Take(MostItems).Select(one => Of(one, depth + 1))] };
    }

    private static IEnumerable<object> ItemsOf(object value)
    {
        if (value is IEnumerable many) return many.Cast<object>();
        var type = value.GetType();
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(KeyValuePair<,>)) return null;
        return [type.GetProperty("Key").GetValue(value), type.GetProperty("Value").GetValue(value)];
    }

    private static string TextOf(object value) =>
        value switch
        {
            byte[] bytes => Convert.ToBase64String(bytes),
            JToken token => token.ToString(Formatting.None),
            DateTime time => time.ToString("o", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("o", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static string Shortened(string text) => text.Length <= MostText ? text : $"{text[..MostText]}… {text.Length}";
}
