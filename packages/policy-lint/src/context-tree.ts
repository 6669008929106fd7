/**
 * Members of `context` and of the types that they have, by type. The rules do not check types that are missing here. If sources
 * disagree (the documentation, Microsoft's toolkit), the members of all of them are accepted.
 */
const members: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  context: {
    Api: 'Api',
    Deployment: 'Deployment',
    Elapsed: '',
    GraphQL: '',
    LastError: 'LastError',
    Operation: 'Operation',
    Product: 'Product',
    Request: 'Request',
    RequestId: '',
    Response: 'Response',
    Subscription: 'Subscription',
    Timestamp: '',
    Tracing: '',
    User: 'User',
    Variables: '',
    Trace: '',
    Workspace: '',
  },
  Api: {
    Id: '',
    Name: '',
    Path: '',
    Protocols: '',
    ServiceUrl: 'Url',
    SubscriptionKeyParameterNames: '',
    IsCurrentRevision: '',
    Revision: '',
    Version: '',
    Workspace: '',
  },
  Deployment: {
    Gateway: '',
    GatewayId: '',
    Region: '',
    ServiceId: '',
    ServiceName: '',
    Certificates: '',
    SustainabilityInfo: '',
  },
  LastError: {
    Source: '',
    Reason: '',
    Message: '',
    Scope: '',
    Section: '',
    Path: '',
    PolicyId: '',
    HttpErrorCode: '',
  },
  Operation: { Id: '', Method: '', Name: '', UrlTemplate: '' },
  Product: {
    Apis: '',
    ApprovalRequired: '',
    Groups: '',
    Id: '',
    Name: '',
    State: '',
    SubscriptionLimit: '',
    SubscriptionRequired: '',
    SubscriptionsLimit: '',
    Workspace: '',
  },
  Request: {
    Body: 'Body',
    Certificate: '',
    Headers: '',
    Foundry: '',
    IpAddress: '',
    MatchedParameters: '',
    Method: '',
    OriginalUrl: 'Url',
    Url: 'Url',
    PrivateEndpointConnection: '',
    AzureVnetInfo: '',
  },
  Response: { Body: 'Body', Headers: '', StatusCode: '', StatusReason: '' },
  Subscription: {
    CreatedDate: '',
    EndDate: '',
    Id: '',
    Key: '',
    Name: '',
    PrimaryKey: '',
    SecondaryKey: '',
    StartDate: '',
  },
  User: {
    Email: '',
    FirstName: '',
    Groups: '',
    Id: '',
    Identities: '',
    LastName: '',
    Note: '',
    RegistrationDate: '',
    Workspace: '',
  },
  // `ToUri` is not documented, but many published policies use it.
  Url: { Host: '', Path: '', Port: '', Query: '', QueryString: '', Scheme: '', ToUri: '' },
  Body: { As: '', AsFormUrlEncodedContent: '' },
};

// Members that every object has.
const everywhere = new Set(['ToString', 'Equals', 'GetHashCode', 'GetType']);

/** The first name of a chain that its owner does not have, with the names that the owner has. */
export function unknownMember(
  names: readonly string[],
): { readonly owner: string; readonly name: string; readonly known: readonly string[] } | undefined {
  let type = 'context';
  for (const [index, name] of names.entries()) {
    if (index === 0) continue;
    const known = members[type];
    if (!known || everywhere.has(name)) return undefined;
    const next = known[name];
    if (next === undefined) return { owner: names.slice(0, index).join('.'), name, known: Object.keys(known) };
    type = next;
  }
  return undefined;
}

/** The members of the value of a chain of `context`; empty if its type is unknown. */
export function contextMembers(names: readonly string[]): readonly string[] {
  let type: string | undefined = 'context';
  for (const name of names.slice(1)) type = type === undefined ? undefined : members[type]?.[name];
  return Object.keys((type && members[type]) || {});
}
