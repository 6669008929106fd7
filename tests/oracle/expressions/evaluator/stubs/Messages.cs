using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Policies;

/// <summary>A body: bytes that a read without `preserveContent` consumes.</summary>
internal sealed class MessageBody(byte[] content) : IMessageBody
{
    private byte[] _content = content;

    public T As<T>(bool preserveContent = false)
    {
        var bytes = Read(preserveContent);
        return (T)Parse(typeof(T), bytes);
    }

    public IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false)
    {
        var fields = new Dictionary<string, IList<string>>();
        foreach (var pair in Text(Read(preserveContent)).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=');
            var name = WebUtility.UrlDecode(at < 0 ? pair : pair[..at]);
            if (!fields.TryGetValue(name, out var values)) fields[name] = values = new List<string>();
            values.Add(at < 0 ? "" : WebUtility.UrlDecode(pair[(at + 1)..]));
        }
        return fields;
    }

    private byte[] Read(bool preserve)
    {
        var bytes = _content;
        if (!preserve) _content = [];
        return bytes;
    }

    private static object Parse(Type type, byte[] bytes)
    {
        if (type == typeof(byte[])) return bytes;
        var text = Text(bytes);
        if (type == typeof(string) || type == typeof(object)) return text;
        if (type == typeof(JObject)) return JObject.Parse(text);
        if (type == typeof(JArray)) return JArray.Parse(text);
        if (type == typeof(JToken)) return JToken.Parse(text);
        if (type == typeof(XDocument) || type == typeof(XNode)) return XDocument.Parse(text);
        if (type == typeof(XElement)) return XElement.Parse(text);
        throw new NotSupportedException($"A body cannot be read as {type}");
    }

    /// <summary>UTF-8, without a byte order mark.</summary>
    private static string Text(byte[] bytes) => new StreamReader(new MemoryStream(bytes), Encoding.UTF8).ReadToEnd();
}

internal sealed class Url : IUrl
{
    public string Host { get; init; }
    public string Path { get; init; }
    public int Port { get; init; }
    public IReadOnlyDictionary<string, string[]> Query { get; init; }
    public string QueryString { get; init; }
    public string Scheme { get; init; }

    /// <summary>The whole URL; the port is left out where it is that of the scheme.</summary>
    public override string ToString()
    {
        var standard = Scheme == "https" ? 443 : 80;
        return $"{Scheme}://{Host}{(Port == standard ? "" : $":{Port}")}{Path}{QueryString}";
    }
}
