using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json.Linq;
using Policies;

/// <summary>Makes contexts from their files; see `context.ts`, which does the same.</summary>
internal static class ContextFile
{
    private static readonly Dictionary<string, X509Certificate2> Certificates = [];

    public static Chance ChanceOf(JObject file) =>
        new() { Clock = Time(file["host"]["now"]).Value, FirstSeed = (int)file["host"]["seed"] };

    public static Context Of(JObject file, IReadOnlyDictionary<string, object> variables) => new()
    {
        Api = ApiOf(file["api"]),
        Operation = file["operation"]?.ToObject<Operation>(),
        Product = ProductOf(file["product"]),
        Subscription = SubscriptionOf(file["subscription"]),
        User = UserOf(file["user"]),
        Workspace = file["workspace"] is { } workspace ? new Workspace((string)workspace["id"], (string)workspace["name"]) : null,
        Deployment = DeploymentOf(file["deployment"]),
        Request = RequestOf(file["request"]),
        Response = file["response"] is { } response ? ResponseOf(response) : null,
        LastError = file["lastError"]?.ToObject<LastError>(),
        RequestId = Guid.Parse((string)file["requestId"]),
        Timestamp = Time(file["timestamp"]).Value,
        Elapsed = TimeSpan.FromMilliseconds((double)file["elapsed"]),
        Tracing = (bool)file["tracing"],
        Variables = variables,
        GraphQL = file["graphql"] is { } graph ? new GraphQL { Arguments = (JObject)graph["arguments"], Parent = (JObject)graph["parent"] } : null,
    };

    public static IResponse ResponseOf(JToken json) => new Response
    {
        Body = BodyOf(json["body"]) ?? new MessageBody([]),
        Headers = FieldsOf(json["headers"]),
        StatusCode = (int)json["statusCode"],
        StatusReason = (string)json["statusReason"],
    };

    private static Request RequestOf(JToken json) => new()
    {
        Body = BodyOf(json["body"]),
        Certificate = json["certificate"] is { } certificate ? Certificate((string)certificate) : null,
        Headers = FieldsOf(json["headers"]),
        IpAddress = (string)json["ipAddress"],
        MatchedParameters = json["matchedParameters"].ToObject<Dictionary<string, string>>(),
        Method = (string)json["method"],
        OriginalUrl = UrlOf(json["originalUrl"]),
        Url = UrlOf(json["url"]),
    };

    private static Api ApiOf(JToken json) => new()
    {
        Id = (string)json["id"],
        IsCurrentRevision = (bool)json["isCurrentRevision"],
        Name = (string)json["name"],
        Path = (string)json["path"],
        Protocols = json["protocols"].ToObject<string[]>(),
        Revision = (string)json["revision"],
        ServiceUrl = UrlOf(json["serviceUrl"]),
        SubscriptionKeyParameterNames = json["subscriptionKeyParameterNames"].ToObject<KeyNames>(),
        Version = (string)json["version"],
    };

    private static Product ProductOf(JToken json) =>
        json == null
            ? null
            : new Product
            {
                Apis = json["apis"].Select(ApiOf).ToArray(),
                ApprovalRequired = (bool)json["approvalRequired"],
                Groups = GroupsOf(json["groups"]),
                Id = (string)json["id"],
                Name = (string)json["name"],
                State = Enum.Parse<ProductState>((string)json["state"]),
                SubscriptionLimit = (int?)json["subscriptionLimit"],
                SubscriptionRequired = (bool)json["subscriptionRequired"],
            };

    private static Subscription SubscriptionOf(JToken json) =>
        json == null
            ? null
            : new Subscription
            {
                CreatedDate = Time(json["createdDate"]).Value,
                EndDate = Time(json["endDate"]),
                Id = (string)json["id"],
                Key = (string)json["key"],
                Name = (string)json["name"],
                PrimaryKey = (string)json["primaryKey"],
                SecondaryKey = (string)json["secondaryKey"],
                StartDate = Time(json["startDate"]),
            };

    private static User UserOf(JToken json) =>
        json == null
            ? null
            : new User
            {
                Email = (string)json["email"],
                FirstName = (string)json["firstName"],
                Groups = GroupsOf(json["groups"]),
                Id = (string)json["id"],
                Identities = json["identities"].ToObject<UserIdentity[]>(),
                LastName = (string)json["lastName"],
                Note = (string)json["note"],
                RegistrationDate = Time(json["registrationDate"]).Value,
            };

    private static Deployment DeploymentOf(JToken json) => new()
    {
        Certificates = ((JObject)json["certificates"]).Properties().ToDictionary(one => one.Name, one => Certificate((string)one.Value)),
        GatewayId = (string)json["gatewayId"],
        Region = (string)json["region"],
        ServiceId = (string)json["serviceId"],
        ServiceName = (string)json["serviceName"],
    };

    /// <summary>Read once: the keys of PKCS #12 take long.</summary>
    private static X509Certificate2 Certificate(string text)
    {
        lock (Certificates)
        {
            if (Certificates.TryGetValue(text, out var known)) return known;
            var bytes = Convert.FromBase64String(text);
            return Certificates[text] = X509Certificate2.GetCertContentType(bytes) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12(bytes, "", X509KeyStorageFlags.Exportable)
                : X509CertificateLoader.LoadCertificate(bytes);
        }
    }

    private static Group[] GroupsOf(JToken json) => [.. json.Select(one => new Group((string)one["id"], (string)one["name"]))];

    private static MessageBody BodyOf(JToken json) =>
        json switch
        {
            null => null,
            JValue text => new MessageBody(Encoding.UTF8.GetBytes((string)text)),
            _ => new MessageBody(Bytes(json["base64"])),
        };

    private static Dictionary<string, string[]> FieldsOf(JToken json)
    {
        var fields = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in json) fields.Add((string)field[0], field[1].ToObject<string[]>());
        return fields;
    }

    private static Url UrlOf(JToken json) =>
        json == null
            ? null
            : new Url
            {
                Host = (string)json["host"],
                Path = (string)json["path"],
                Port = (int)json["port"],
                QueryString = (string)json["queryString"],
                Query = QueryOf((string)json["queryString"]),
                Scheme = (string)json["scheme"],
            };

    private static Dictionary<string, string[]> QueryOf(string text) =>
        text.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split('=', 2))
            .GroupBy(one => WebUtility.UrlDecode(one[0]), one => one.Length > 1 ? WebUtility.UrlDecode(one[1]) : "")
            .ToDictionary(one => one.Key, one => one.ToArray());

    private static byte[] Bytes(JToken json) => Convert.FromBase64String((string)json);

    private static DateTime? Time(JToken json) =>
        json == null ? null : DateTime.Parse((string)json, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
