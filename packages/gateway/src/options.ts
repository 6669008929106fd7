import type { ExpressionCrypto } from '@apimkit/expressions';
import type { Artifacts } from '@apimkit/model';
import type { CSharpParser } from '@apimkit/policy';
import type { GatewayClock } from './clock.ts';
import type { BackendTarget } from './transport/target.ts';
import type { XsdValidator } from './xsd/port.ts';

/** What a gateway needs. Everything from outside is an option, so that the same calls have the same results. */
export interface GatewayOptions {
  readonly artifacts: Artifacts;
  /** `@apimkit/csharp`: `await loadCSharp()`. */
  readonly parse: CSharpParser;
  /** `nodeCrypto` of `@apimkit/expressions/node`. */
  readonly crypto: ExpressionCrypto;
  /** `loadXsd` of `@apimkit/gateway/node`, called when a body needs it first. Without it, `validate-content` refuses XML with a schema. */
  readonly xsd?: () => Promise<XsdValidator>;
  /** Default: the time of the machine. */
  readonly clock?: GatewayClock;
  /** Numbers from 0 to 1. Default: `Math.random`. */
  readonly random?: () => number;
  /**
   * Where requests go: by id of a backend, or by the start of a URL, in which `*` is any text; a method may be in front. A request whose URL is not
   * listed is an error: nothing leaves the machine unless it is named here.
   */
  readonly backends?: Readonly<Record<string, BackendTarget>>;
  /** Values that the artifacts do not contain: secrets, by display name. They replace values of the artifacts. */
  readonly namedValues?: Readonly<Record<string, string>>;
  /** Callers, and keys of subscriptions of the artifacts, which have the same id. */
  readonly subscriptions?: readonly CallerSubscription[];
  /** DER of certificates by their id. */
  readonly certificates?: Readonly<Record<string, Uint8Array>>;
  /** Responses of what only the service has. */
  readonly fakes?: GatewayFakes;
  /** `context.Deployment`. */
  readonly deployment?: { readonly region?: string; readonly serviceName?: string; readonly gatewayId?: string };
}

/** A subscription of a caller. */
export interface CallerSubscription {
  readonly id: string;
  readonly name?: string;
  readonly key: string;
  readonly secondaryKey?: string;
  /** Name of a product or of an API; without both it is for all APIs. */
  readonly product?: string;
  readonly api?: string;
  readonly user?: CallerUser;
  /** Default: active. */
  readonly state?: 'active' | 'suspended' | 'expired' | 'submitted' | 'rejected' | 'cancelled';
}

/** A user of the service. */
export interface CallerUser {
  readonly id: string;
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly note?: string;
  readonly groups?: readonly string[];
  readonly identities?: readonly { readonly id: string; readonly provider: string }[];
}

/** Responses of what only the service has; without them the gateway makes them up. */
export interface GatewayFakes {
  /** The token of `authentication-managed-identity`. */
  readonly token?: (resource: string, clientId: string | undefined) => string;
  /** The token of `get-authorization-context`. */
  readonly authorization?: (provider: string, authorization: string) => string;
  /** The stored response of `azure-openai-semantic-cache-lookup` and `llm-semantic-cache-lookup` for a prompt. */
  readonly semanticCache?: (prompt: string) => string | undefined;
  /** Whether content safety blocks a text. */
  readonly contentSafety?: (text: string) => boolean;
}

/** What is known about one call beside its request. */
export interface CallOptions {
  /** Address of the client; default `127.0.0.1`. */
  readonly ipAddress?: string;
  /** Certificate of the client, DER. */
  readonly clientCertificate?: Uint8Array;
  /** Id of a subscription of the options or of the artifacts: the call then needs no key. */
  readonly subscription?: string;
  /** Name of a product, as if the subscription were for it. */
  readonly product?: string;
  readonly user?: CallerUser;
  /** Variables at the start, as JSON: integers are `int`, objects and arrays are those of Newtonsoft. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Runs this instead of what the URL selects. */
  readonly target?: CallTarget;
}

/** What a call runs, if its URL does not select it. */
export type CallTarget =
  | { readonly api: string; readonly operation?: string; readonly workspace?: string }
  /** A fragment by itself: in a section, without other policies. */
  | { readonly fragment: string; readonly section?: 'inbound' | 'outbound' | 'on-error'; readonly workspace?: string }
  /** A policy document by itself; `base` includes the default policies of a new service. */
  | { readonly policy: string; readonly file?: string };
