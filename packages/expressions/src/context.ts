import type { Value } from './runtime/values.ts';

/** A URL of a request, as `IUrl`. */
export interface ContextUrl {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  /** With its `?`, or empty. */
  readonly queryString: string;
}

/** Headers or query parameters: values by name, in their order. Names of headers are compared without case. */
export type ContextFields = Iterable<readonly [name: string, values: readonly string[]]>;

/** The body of a message. Reading without `preserveContent` consumes it. */
export interface ContextBody {
  read(preserveContent: boolean): Uint8Array;
}

/** `context.Request`, or a request that a policy makes. */
export interface ContextRequest {
  readonly method: string;
  readonly url: ContextUrl;
  readonly originalUrl: ContextUrl;
  readonly ipAddress: string;
  readonly headers: ContextFields;
  readonly matchedParameters: Readonly<Record<string, string>>;
  /** Undefined: the request has no body. */
  readonly body?: ContextBody | undefined;
  /** The certificate of the client, DER. */
  readonly certificate?: Uint8Array | undefined;
}

/** `context.Response`, or a response that a variable contains. */
export interface ContextResponse {
  readonly statusCode: number;
  readonly statusReason: string;
  readonly headers: ContextFields;
  readonly body: ContextBody;
}

/** A named thing with an id. */
export interface ContextNamed {
  readonly id: string;
  readonly name: string;
}

/** `context.Api`. */
export interface ContextApi extends ContextNamed {
  readonly path: string;
  readonly protocols: readonly string[];
  readonly serviceUrl?: ContextUrl | undefined;
  readonly version?: string | undefined;
  readonly revision: string;
  readonly isCurrentRevision: boolean;
  readonly subscriptionKeyParameterNames: { readonly header: string; readonly query: string };
}

/** `context.Operation`. */
export interface ContextOperation extends ContextNamed {
  readonly method: string;
  readonly urlTemplate: string;
}

/** `context.Product`. */
export interface ContextProduct extends ContextNamed {
  readonly apis: readonly ContextApi[];
  readonly approvalRequired: boolean;
  readonly groups: readonly ContextNamed[];
  readonly state: 'NotPublished' | 'Published';
  readonly subscriptionLimit?: number | undefined;
  readonly subscriptionRequired: boolean;
}

/** `context.Subscription`. Times are in milliseconds since 1970. */
export interface ContextSubscription extends ContextNamed {
  readonly key: string;
  readonly primaryKey: string;
  readonly secondaryKey: string;
  readonly createdDate: number;
  readonly startDate?: number | undefined;
  readonly endDate?: number | undefined;
}

/** `context.User`. */
export interface ContextUser {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly note?: string | undefined;
  /** Milliseconds since 1970. */
  readonly registrationDate: number;
  readonly groups: readonly ContextNamed[];
  readonly identities: readonly { readonly id: string; readonly provider: string }[];
}

/** `context.Deployment`. */
export interface ContextDeployment {
  readonly gatewayId: string;
  readonly region: string;
  readonly serviceId: string;
  readonly serviceName: string;
  /** DER by name. */
  readonly certificates: Readonly<Record<string, Uint8Array>>;
}

/** `context.LastError`. */
export interface ContextLastError {
  readonly source: string;
  readonly reason: string;
  readonly message: string;
  readonly scope?: string | undefined;
  readonly section?: string | undefined;
  readonly path?: string | undefined;
  readonly policyId?: string | undefined;
}

/** What an expression reads as `context`. Getters are called when an expression reads the member. */
export interface ExpressionContext {
  readonly api: ContextApi;
  readonly operation?: ContextOperation | undefined;
  readonly product?: ContextProduct | undefined;
  readonly subscription?: ContextSubscription | undefined;
  readonly user?: ContextUser | undefined;
  readonly workspace?: ContextNamed | undefined;
  readonly deployment: ContextDeployment;
  readonly request: ContextRequest;
  readonly response?: ContextResponse | undefined;
  readonly lastError?: ContextLastError | undefined;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** Milliseconds since the request arrived. */
  readonly elapsed: number;
  readonly tracing: boolean;
  /** Values of variables, as `evaluate` returns them. */
  readonly variables: ReadonlyMap<string, Value>;
  /** Of GraphQL resolvers: JSON. */
  readonly graphql?: { readonly arguments: unknown; readonly parent: unknown } | undefined;
  trace(message: string): void;
}
