import { lines } from './lines.ts';

/** Every member of `context`, and the documented extension methods. */
export const contextMembers = lines(`
context.Api.Name
context.Api.Path
context.Api.Protocols
context.Api.Protocols.Contains("https")
context.Api.Revision
context.Api.IsCurrentRevision
context.Api.Version
context.Api.ServiceUrl
context.Api.ServiceUrl?.Host
context.Api.ServiceUrl?.ToString()
context.Api.SubscriptionKeyParameterNames.Header
context.Api.SubscriptionKeyParameterNames.Query
context.Api
context.Operation.Id
context.Operation.Method
context.Operation.Name
context.Operation.UrlTemplate
context.Operation?.Name ?? "none"
context.Product?.Id
context.Product.Name
context.Product?.Apis.Select(a => a.Name)
context.Product?.ApprovalRequired
context.Product?.Groups.First().Name
context.Product?.State == ProductState.Published
context.Product?.State.ToString()
context.Product?.SubscriptionLimit
context.Product?.SubscriptionRequired
context.Subscription?.Id
context.Subscription?.Key
context.Subscription?.Name
context.Subscription?.PrimaryKey
context.Subscription?.SecondaryKey
context.Subscription?.CreatedDate
context.Subscription?.StartDate
context.Subscription?.EndDate
context.Subscription?.EndDate?.Year
context.Subscription.CreatedDate.ToString("yyyy-MM-dd")
context.User?.Id
context.User?.Email
context.User?.FirstName
context.User?.LastName
context.User?.Note
context.User?.RegistrationDate
context.User?.Groups.Select(g => g.Name)
context.User?.Identities.First().Provider
string.Join(";", context.User?.Identities.Select(i => i.Id) ?? new string[0])
context.Deployment.Region
context.Deployment.ServiceName
context.Deployment.ServiceId
context.Deployment.GatewayId
context.Deployment.Gateway.Id
context.Deployment.Gateway.InstanceId
context.Deployment.Gateway.IsManaged
context.Deployment.Certificates.Count
context.Deployment.Certificates.ContainsKey("client")
context.Deployment.Certificates.Keys
context.Workspace?.Id
context.Workspace?.Name
context.GraphQL?.Arguments["id"]
context.GraphQL?.Parent
context.LastError?.Message
context.LastError?.Reason
context.LastError?.Source
context.LastError?.Scope
context.LastError?.Section
context.LastError?.Path
context.LastError?.PolicyId
context.Product?.State
context.Request.Body
context.RequestId
context.RequestId.ToString()
context.RequestId.ToString("N")
context.Timestamp
context.Timestamp.ToString("o")
context.Timestamp.Ticks
context.Timestamp.Kind
context.Elapsed
context.Elapsed.TotalMilliseconds
context.Tracing
{ context.Trace("hello"); return 1; }
{ context.Trace(null); return 1; }
context.Request.Method
context.Request.IpAddress
context.Request.Url
context.Request.Url.Host
context.Request.Url.Path
context.Request.Url.Port
context.Request.Url.Scheme
context.Request.Url.QueryString
context.Request.Url.Query
context.Request.Url.Query.ContainsKey("top")
context.Request.Url.Query["top"]
context.Request.Url.Query["top"][0]
context.Request.Url.Query.GetValueOrDefault("tag")
context.Request.Url.Query.GetValueOrDefault("tag", "none")
context.Request.Url.Query.GetValueOrDefault("nope", "none")
context.Request.Url.Query.GetValueOrDefault("nope")
context.Request.Url.Query.Keys.ToList()
context.Request.OriginalUrl
context.Request.OriginalUrl.Path.Split('/').Last()
context.Request.MatchedParameters
context.Request.MatchedParameters.ContainsKey("line")
context.Request.MatchedParameters.GetValueOrDefault("line", "x")
context.Request.MatchedParameters.GetValueOrDefault("line")
context.Request.MatchedParameters["nope"]
context.Request.Headers["Content-Type"]
context.Request.Headers["content-type"][0]
context.Request.Headers["nope"]
context.Request.Headers.GetValueOrDefault("authorization", "")
context.Request.Headers.GetValueOrDefault("X-Odd", "")
context.Request.Headers.GetValueOrDefault("Authorization","").Split(' ').Last()
context.Request.Headers.GetValueOrDefault("Authorization", "").AsJwt()?.Subject
context.Request.Headers.GetValueOrDefault("Authorization").AsBasic()?.UserId
context.Request.Headers.GetValueOrDefault("Authorization").AsBasic()?.Username
context.Request.Headers.GetValueOrDefault("Authorization").AsBasic()?.Password
context.Request.Headers.Count
context.Request.Headers.Keys
context.Request.Headers.Values
context.Request.Headers.TryGetValue("Accept", out var v) ? v[0] : "no"
{ string[] v; if (context.Request.Headers.TryGetValue("Content-Type", out v)) { return v.First(); } return null; }
context.Request.Headers.Any(h => h.Key == "Content-Type")
{ foreach (var h in context.Request.Headers) { if (h.Value.Length > 1) return h.Key; } return "none"; }
context.Request.Body == null
context.Request.Body?.As<string>()
context.Request.Body?.As<string>(preserveContent: true).Length
context.Request.Body.As<JObject>()
context.Request.Body?.As<JObject>(true)["name"]
context.Request.Body?.As<JToken>(true)
context.Request.Body.As<JArray>(true)
context.Request.Body?.As<byte[]>(true)
context.Request.Body.As<XDocument>(true)
context.Response?.Body.As<XDocument>(true)
context.Response?.Body.As<XElement>(true)
context.Response?.Body.As<XNode>(true)
{ var a = context.Request.Body?.As<string>(); var b = context.Request.Body?.As<string>(); return b; }
{ var a = context.Request.Body?.As<string>(true); var b = context.Request.Body?.As<string>(); return a == b; }
{ var a = context.Request.Body.As<string>(); return context.Request.Body.As<JObject>(); }
context.Request.Body?.AsFormUrlEncodedContent(true)
context.Request.Body?.AsFormUrlEncodedContent(preserveContent: true).ToQueryString()
context.Request.Body?.AsFormUrlEncodedContent(preserveContent: true).ToFormUrlEncodedContent()
context.Request.Body.AsFormUrlEncodedContent()["tag"].Last()
context.Request.Body.AsFormUrlEncodedContent()["name"].Single()
context.Response
context.Response.StatusCode
context.Response?.StatusReason
context.Response?.Headers
context.Response?.Headers.GetValueOrDefault("Set-Cookie")
context.Response?.Body.As<JObject>()["id"]
context.Response?.StatusCode.ToString()
context.Variables
context.Variables.Count
context.Variables.Keys
context.Variables["text"]
(string)context.Variables["text"]
(int)context.Variables["number"]
(string)context.Variables["number"]
(long)context.Variables["number"]
(bool)context.Variables["flag"]
context.Variables.GetValueOrDefault<int>("number")
context.Variables.GetValueOrDefault<int>("nope")
context.Variables.GetValueOrDefault<int>("nope", 7)
context.Variables.GetValueOrDefault<string>("number")
context.Variables.GetValueOrDefault<string>("nope")
context.Variables.GetValueOrDefault<string>("nope", "d")
context.Variables.GetValueOrDefault("text")
context.Variables.GetValueOrDefault("text", "d")
context.Variables.GetValueOrDefault("nope", "d")
context.Variables.GetValueOrDefault("number", 5)
context.Variables.GetValueOrDefault("nope", 5)
context.Variables.GetValueOrDefault("number", "x")
context.Variables.GetValueOrDefault<bool>("flag", false)
context.Variables.GetValueOrDefault<object>("flag")
context.Variables.GetValueOrDefault<int?>("nope")
context.Variables.GetValueOrDefault<int?>("number")
context.Variables.GetValueOrDefault<JObject>("json")
context.Variables.GetValueOrDefault<JToken>("json")
context.Variables.GetValueOrDefault<DateTime>("nope")
context.Variables.GetValueOrDefault<Guid>("nope")
context.Variables.GetValueOrDefault<IResponse>("reply")?.StatusCode
((IResponse)context.Variables["reply"]).StatusCode
((IResponse)context.Variables["reply"]).Body.As<JObject>()["access_token"].ToString()
((IResponse)context.Variables["text"]).StatusCode
((Jwt)context.Variables["token"]).Subject
((Jwt)context.Variables["token"]).Issuer
((Jwt)context.Variables["token"]).Id
((Jwt)context.Variables["token"]).Algorithm
((Jwt)context.Variables["token"]).Type
((Jwt)context.Variables["token"]).Audiences
((Jwt)context.Variables["token"]).Claims
((Jwt)context.Variables["token"]).Claims["roles"]
((Jwt)context.Variables["token"]).Claims.GetValueOrDefault("roles", "none")
((Jwt)context.Variables["token"]).Claims.GetValueOrDefault("nope", "none")
((Jwt)context.Variables["token"]).Claims.ContainsKey("scp")
((Jwt)context.Variables["token"]).ExpirationTime
((Jwt)context.Variables["token"]).NotBefore
((Jwt)context.Variables["token"]).IssuedAt
((Jwt)context.Variables["token"]).ExpirationTime > DateTime.UtcNow
(Jwt)context.Variables["token"]
"abc".AsJwt()
"a.b.c".AsJwt()
((string)null).AsJwt()
"e30.e30.".AsJwt()?.Subject
"e30.e30.".AsJwt().Claims.Count
"e30.e30.".AsJwt().Audiences
"e30.W10.".AsJwt()
"eyJhbGciOjF9.eyJzdWIiOjEyLCJleHAiOiIxIiwiYSI6WzEsInh9XX0.x".AsJwt()
"eyJhbGciOjF9.eyJzdWIiOjEyLCJhIjpbMSwieCIsbnVsbF0sImIiOnsiYyI6MX19.x".AsJwt().Claims
{ Jwt j; return "abc".TryParseJwt(out j); }
{ Jwt j; return "e30.e30.".TryParseJwt(out j) ? j.Claims.Count : -1; }
{ BasicAuthCredentials b; return "Basic YTpi".TryParseBasic(out b) ? b.Username + b.Password : "no"; }
"Basic YTpi".AsBasic().Username
"basic  YTpiOmM=".AsBasic().Password
"Basic !!".AsBasic()
"Basic YWI=".AsBasic()
"Basic YTpi".AsBasic()
"Bearer YTpi".AsBasic()
context.Variables["other"]
context.Variables.ContainsKey("text") && ((string)context.Variables["text"]).Length > 3
context.Variables.TryGetValue("text", out var t) ? t : null
context.Variables.Select(v => v.Key).ToList()
context.Request.Headers.GetValueOrDefault(null)
context.Variables[null]
context.Response.Body.As<JObject>(preserveContent:true)["usage"]["total_tokens"]
context.Request.Body.As<JObject>(preserveContent: true).Property("name")?.Value?.ToString()
`);
