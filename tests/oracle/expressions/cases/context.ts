import { fill, lines } from './lines.ts';

const urls = ['context.Request.Url', 'context.Request.OriginalUrl', 'context.Api.ServiceUrl'];

/** Every member of `context`. */
export const context = [
  ...fill(
    lines(`
#.Scheme
#.Host
#.Port
#.Path
#.QueryString
#.Query.Count
#.Query.Keys
#.ToString()
#.Query.GetValueOrDefault("tag")
#.Query.GetValueOrDefault("missing", "none")
#.Query.ContainsKey("top")
#.Host.Contains(".example")
#.Path.Contains("/")
#.Port == 443
`),
    urls,
  ),
  ...lines(`
context.Api.Id
context.Api.Name
context.Api.Path
context.Api.Protocols
context.Api.Revision
context.Api.Version
context.Api.IsCurrentRevision
context.Api.ServiceUrl
context.Api.SubscriptionKeyParameterNames.Header
context.Api.SubscriptionKeyParameterNames.Query
context.Api.Path.Split('/')
context.Operation
context.Operation.Id
context.Operation.Name
context.Operation.Method
context.Operation.UrlTemplate
context.Product
context.Product.Id
context.Product.Name
context.Product.State
context.Product.State == ProductState.Published
context.Product.ApprovalRequired
context.Product.SubscriptionRequired
context.Product.SubscriptionLimit
context.Product.Groups.Select(g => g.Id)
context.Product.Apis.Select(a => a.Name + a.Path)
context.Product.Name.Equals("Gold product")
context.Product != null ? context.Product.Name : "none"
context.Subscription
context.Subscription.Id
context.Subscription.Name
context.Subscription.Key
context.Subscription.PrimaryKey
context.Subscription.SecondaryKey
context.Subscription.CreatedDate
context.Subscription.StartDate
context.Subscription.EndDate
context.Subscription.EndDate > DateTime.UtcNow
context.Subscription?.Id?.ToString()
context.Subscription?.Key ?? context.Request.IpAddress
context.User
context.User.Id
context.User.Email
context.User.FirstName + " " + context.User.LastName
context.User.Note
context.User.RegistrationDate
context.User.Groups.Select(g => g.Name)
context.User.Identities.Select(i => i.Provider + ":" + i.Id)
context.Workspace?.Id
context.Workspace?.Name
context.Deployment
context.Deployment.Region
context.Deployment.Region.Equals("West Europe")
context.Deployment.ServiceName
context.Deployment.ServiceId
context.Deployment.GatewayId
context.Deployment.Gateway.Id
context.Deployment.Gateway.InstanceId
context.Deployment.Gateway.IsManaged
context.Deployment.Certificates
context.LastError
context.LastError.Source
context.LastError.Reason
context.LastError.Message
context.LastError.Scope
context.LastError.Section
context.LastError.Path
context.LastError.PolicyId
context.LastError?.Message ?? "fine"
context.RequestId
context.RequestId.ToString()
context.RequestId.ToString("N").Substring(0, 8)
context.Timestamp
context.Timestamp.Ticks
context.Timestamp.ToString("o")
context.Elapsed
context.Elapsed.TotalMilliseconds
context.Tracing
{ context.Trace("message"); return 1; }
{ context.Trace(context.Request.Method); return context.Tracing; }
context.GraphQL?.Arguments["id"]
context.GraphQL?.Parent
context.Request
context.Request.Method
context.Request.Method == "POST"
context.Request.IpAddress
context.Request.Headers
context.Request.Headers.Count
context.Request.Headers["Host"]
context.Request.Headers["host"].First()
context.Request.Headers["missing"]
context.Request.Headers["Accept"][1]
context.Request.Headers.ContainsKey("AUTHORIZATION")
context.Request.Headers.GetValueOrDefault("accept")
context.Request.Headers.GetValueOrDefault("missing")
context.Request.Headers.GetValueOrDefault("missing", "none")
context.Request.Headers.GetValueOrDefault("X-Odd")
context.Request.Headers.GetValueOrDefault("Content-Type", "").StartsWith("application/json")
{ string[] v; return context.Request.Headers.TryGetValue("Accept", out v) ? string.Join(";", v) : "none"; }
{ string[] v; return context.Response.Headers.TryGetValue("Set-Cookie", out v) ? v.Length : 0; }
{ var h = context.Request.Headers.GetValueOrDefault("x-count", "0"); int n; return int.TryParse(h, out n) ? n : -1; }
Convert.ToInt32(context.Request.Headers.GetValueOrDefault("x-count", "0"))
int.Parse(context.Request.Headers.GetValueOrDefault("x-count", "0"))
context.Request.MatchedParameters
context.Request.MatchedParameters["orderId"]
context.Request.MatchedParameters["*"]
context.Request.MatchedParameters.GetValueOrDefault("line", "0")
context.Request.MatchedParameters.GetValueOrDefault("missing")
context.Request.MatchedParameters.ContainsKey("line")
context.Request.MatchedParameters.Count
context.Request.Url
context.Request.Url.Query
context.Request.Url.Query["tag"]
context.Request.Url.Query["tag"].Length
context.Request.Url.Query["missing"]
context.Request.Url.Path.Split('/').Last()
context.Request.OriginalUrl.ToString().ToLower()
context.Request.OriginalUrl.Query.ContainsKey("q")
context.Request.OriginalUrl.Query.GetValueOrDefault("q", "")
context.Request.Body
context.Request.Body == null
context.Request.Body.As<string>()
context.Request.Body.As<String>(true).Length
context.Request.Body.As<string>(preserveContent: true)
context.Request.Body?.As<string>(preserveContent: true)
context.Request.Body.As<JObject>()
context.Request.Body.As<JObject>(preserveContent: true)["items"][0]["sku"]
context.Request.Body.As<JArray>()
context.Request.Body.As<JToken>()["name"]
context.Request.Body.As<byte[]>().Length
context.Request.Body.As<XElement>()
context.Request.Body?.As<JObject>(true)?["customer"]?["address"]?["city"]?.ToString()
(string)context.Request.Body.As<JObject>(true)["when"]
context.Request.Body.As<JObject>(true)["when"].Type
(int)context.Request.Body.As<JObject>(true)["id"] + 1
context.Request.Body.As<JObject>(true)["items"].Sum(i => (int)i["qty"])
context.Request.Body.As<JObject>(true).SelectToken("messages[1].content")
context.Request.Body.As<JObject>(true)["messages"].Last["content"]
{ var a = context.Request.Body.As<string>(); var b = context.Request.Body.As<string>(); return b.Length; }
{ var a = context.Request.Body.As<string>(true); var b = context.Request.Body.As<string>(true); return a == b; }
{ var body = context.Request.Body.As<JObject>(true); body["extra"] = context.RequestId.ToString(); body.Remove("items"); return body.ToString(); }
{ var body = context.Request.Body.As<JObject>(preserveContent: true); foreach (var item in body["items"]) { item["qty"] = (int)item["qty"] * 2; } return body["items"].ToString(Formatting.None); }
context.Request.Body.AsFormUrlEncodedContent()
context.Request.Body.AsFormUrlEncodedContent(true)["tag"]
context.Request.Body.AsFormUrlEncodedContent(preserveContent: true).ToFormUrlEncodedContent()
context.Request.Body.AsFormUrlEncodedContent().ToQueryString()
context.Response
context.Response.StatusCode
context.Response.StatusCode.ToString()
context.Response.StatusCode >= 400 && context.Response.StatusCode < 500
context.Response.StatusReason
context.Response.StatusReason.Contains("eat")
context.Response.Headers.GetValueOrDefault("Retry-After", "-1")
context.Response.Headers.GetValueOrDefault("Set-Cookie")
context.Response.Headers["X-Twice"]
context.Response.Headers.ToDictionary(h => h.Key, h => h.Value.Length)
context.Response.Body
context.Response.Body.As<string>(preserveContent: true)
context.Response.Body.As<String>(preserveContent: true).Length
context.Response.Body.As<JObject>(true)["usage"]["total_tokens"]
context.Response.Body.As<JObject>()?["usage"]?["prompt_tokens"]?.Value<int>()
context.Response.Body.As<JObject>()["value"].Select(v => (string)v["name"])
context.Response.Body.As<JArray>()
context.Response.Body.As<byte[]>()
context.Response.Body.As<XDocument>().Root.Name
context.Response.Body.As<XElement>().Elements().Count()
context.Response.Body.As<XElement>().Descendants().Select(e => e.Name.LocalName)
context.Response.Body.As<XNode>()
context.Variables.Count
context.Variables.Keys.Count()
context.Variables.ContainsKey("text")
context.Variables["text"]
context.Variables["missing"]
context.Variables.GetValueOrDefault("text")
context.Variables.GetValueOrDefault("missing")
context.Variables.GetValueOrDefault("missing", "default")
context.Variables.GetValueOrDefault<string>("text")
context.Variables.GetValueOrDefault<String>("text", "x")
context.Variables.GetValueOrDefault<string>("missing")
context.Variables.GetValueOrDefault<string>("missing", "default")
context.Variables.GetValueOrDefault<int>("number")
context.Variables.GetValueOrDefault<int>("missing")
context.Variables.GetValueOrDefault<int>("missing", 3)
context.Variables.GetValueOrDefault<int>("text")
context.Variables.GetValueOrDefault<bool>("flag")
context.Variables.GetValueOrDefault<double>("ratio", 0.8)
context.Variables.GetValueOrDefault<JObject>("json")
context.Variables.GetValueOrDefault<JObject>("missing")?["a"]
context.Variables.GetValueOrDefault<JArray>("array")
context.Variables.GetValueOrDefault<IResponse>("reply")?.StatusCode
context.Variables.GetValueOrDefault<string>("number")
context.Variables.GetValueOrDefault<object>("number")
{ object v; return context.Variables.TryGetValue("text", out v) ? v : null; }
((IResponse)context.Variables["reply"]).StatusCode
((IResponse)context.Variables["reply"]).Headers.GetValueOrDefault("ETag")
((IResponse)context.Variables["reply"]).Body.As<JObject>()["access_token"].ToString()
((IResponse)context.Variables["reply"]).Body.As<JObject>(preserveContent:true)["access_token"]?.ToString()
"Bearer " + (string)((IResponse)context.Variables["reply"]).Body.As<JObject>()["access_token"]
((IResponse)context.Variables["failed"]).Body.As<string>()
((IResponse)context.Variables["failed"]).Body.As<JObject>()
((IResponse)context.Variables["failed"]).StatusReason
((IResponse)context.Variables["reply"]) != null
((Authorization)context.Variables["authorization"]).AccessToken
((Authorization)context.Variables["authorization"]).Claims.Count
((Authorization)context.Variables.GetValueOrDefault("authorization"))?.AccessToken
((JObject)context.Variables["json"])["a"]["b"][2]["c"]
((JObject)context.Variables["json"]).Property("s")?.Value?.ToString()
((JArray)context.Variables["array"])[1]
((JArray)context.Variables["array"]).Count
(int)context.Variables["number"] + 1
(int)context.Variables["number"] / 5
((string)context.Variables["text"]).ToUpper()
((string)context.Variables["digits"]).PadLeft(8, '0')
(string)context.Variables["text"] == "some text"
((bool)context.Variables["flag"]) ? "on" : "off"
string.Join(",", (string[])context.Variables["list"])
((Dictionary<string, int>)context.Variables["other"])["two"]
`),
];
