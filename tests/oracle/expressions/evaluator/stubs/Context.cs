using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Policies;

/// <summary>A context of a file, new for each evaluation: reading a body consumes it.</summary>
internal sealed class Context : IContext
{
    public IContextApi Api { get; init; }
    public IDeployment Deployment { get; init; }
    public TimeSpan Elapsed { get; init; }
    public IGraphQL GraphQL { get; init; }
    public ILastError LastError { get; init; }
    public IOperation Operation { get; init; }
    public IProduct Product { get; init; }
    public IRequest Request { get; init; }
    public Guid RequestId { get; init; }
    public IResponse Response { get; init; }
    public ISubscription Subscription { get; init; }
    public DateTime Timestamp { get; init; }
    public bool Tracing { get; init; }
    public IUser User { get; init; }
    public IReadOnlyDictionary<string, object> Variables { get; init; }
    public IWorkspace Workspace { get; init; }

    public void Trace(string message) { }
}

internal sealed class Group(string id, string name) : IGroup
{
    public string Id { get; } = id;
    public string Name { get; } = name;
}

internal sealed class Workspace(string id, string name) : IWorkspace
{
    public string Id { get; } = id;
    public string Name { get; } = name;
}

internal sealed class UserIdentity : IUserIdentity
{
    public string Id { get; init; }
    public string Provider { get; init; }
}

internal sealed class KeyNames : ISubscriptionKeyParameterNames
{
    public string Header { get; init; }
    public string Query { get; init; }
}

internal sealed class Api : IContextApi
{
    public string Id { get; init; }
    public bool IsCurrentRevision { get; init; }
    public string Name { get; init; }
    public string Path { get; init; }
    public IEnumerable<string> Protocols { get; init; }
    public string Revision { get; init; }
    public IUrl ServiceUrl { get; init; }
    public ISubscriptionKeyParameterNames SubscriptionKeyParameterNames { get; init; }
    public string Version { get; init; }
}

internal sealed class Operation : IOperation
{
    public string Id { get; init; }
    public string Method { get; init; }
    public string Name { get; init; }
    public string UrlTemplate { get; init; }
}

internal sealed class Product : IProduct
{
    public IEnumerable<IApi> Apis { get; init; }
    public bool ApprovalRequired { get; init; }
    public IEnumerable<IGroup> Groups { get; init; }
    public string Id { get; init; }
    public string Name { get; init; }
    public ProductState State { get; init; }
    public int? SubscriptionLimit { get; init; }
    public bool SubscriptionRequired { get; init; }
}

internal sealed class Subscription : ISubscription
{
    public DateTime CreatedDate { get; init; }
    public DateTime? EndDate { get; init; }
    public string Id { get; init; }
    public string Key { get; init; }
    public string Name { get; init; }
    public string PrimaryKey { get; init; }
    public string SecondaryKey { get; init; }
    public DateTime? StartDate { get; init; }
}

internal sealed class User : IUser
{
    public string Email { get; init; }
    public string FirstName { get; init; }
    public IEnumerable<IGroup> Groups { get; init; }
    public string Id { get; init; }
    public IEnumerable<IUserIdentity> Identities { get; init; }
    public string LastName { get; init; }
    public string Note { get; init; }
    public DateTime RegistrationDate { get; init; }
}

internal sealed class Gateway(string id) : IGateway
{
    public string Id { get; } = id;
    public string InstanceId => Id;
    public bool IsManaged => Id == "managed";
}

internal sealed class Deployment : IDeployment
{
    public IReadOnlyDictionary<string, X509Certificate2> Certificates { get; init; }
    public IGateway Gateway => new Gateway(GatewayId);
    public string GatewayId { get; init; }
    public string Region { get; init; }
    public string ServiceId { get; init; }
    public string ServiceName { get; init; }
}

internal sealed class LastError : ILastError
{
    public string Message { get; init; }
    public string Path { get; init; }
    public string PolicyId { get; init; }
    public string Reason { get; init; }
    public string Scope { get; init; }
    public string Section { get; init; }
    public string Source { get; init; }
}

internal sealed class Request : IRequest
{
    public IMessageBody Body { get; init; }
    public X509Certificate2 Certificate { get; init; }
    public IReadOnlyDictionary<string, string[]> Headers { get; init; }
    public string IpAddress { get; init; }
    public IReadOnlyDictionary<string, string> MatchedParameters { get; init; }
    public string Method { get; init; }
    public IUrl OriginalUrl { get; init; }
    public IUrl Url { get; init; }
}

internal sealed class Response : IResponse
{
    public IMessageBody Body { get; init; }
    public IReadOnlyDictionary<string, string[]> Headers { get; init; }
    public int StatusCode { get; init; }
    public string StatusReason { get; init; }
}

internal sealed class GraphQL : IGraphQL
{
    public JObject Arguments { get; init; }
    public JObject Parent { get; init; }
}
