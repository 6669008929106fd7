import type { Clock } from './clock.ts';
import type { GivenCredential } from './connection/credential.ts';
import type { Fetch } from './connection/fetch.ts';
import type { ProxyFor } from './connection/proxy.ts';
import type { Payload } from './json.ts';

/** One request that was sent, for logs and counts. */
export interface RequestEvent {
  readonly method: string;
  /** Path below the service, or the host and path of a download; never a query. */
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly attempt: number;
  readonly requestId?: string;
}

/**
 * Why a client waits:
 *
 * - `throttled`: the service rejected requests because there were too many, and named a time to wait
 * - `quota`: the service has no requests left for the caller
 * - `locked`: another operation on the resource is in progress
 * - `not-visible`: what was written a moment ago is not visible yet
 * - `changed`: the resource was changed by another caller at the same time
 * - `unavailable`: there is no response, or one that reports a failure of the service
 * - `unreadable`: the body of the response cannot be read
 * - `operation`: a long-running operation is in progress
 * - `response`: a request was sent, and the response has not arrived yet
 */
export type WaitReason =
  | 'throttled'
  | 'quota'
  | 'locked'
  | 'not-visible'
  | 'changed'
  | 'unavailable'
  | 'unreadable'
  | 'operation'
  | 'response';

/** A wait that begins. A wait of more than a minute is reported every minute, with the time that is left. */
export interface WaitEvent {
  readonly why: WaitReason;
  /** Seconds that are left. */
  readonly seconds: number;
  /** When the next attempt is sent, or the request without a response is ended. */
  readonly until: Date;
  readonly method: string;
  /** Path below the service. */
  readonly resource: string;
  readonly host: string;
  /** HTTP status of the response that led to the wait; 0 without a response. */
  readonly status: number;
  /** The error code of the service, or why there is no response. */
  readonly code: string;
}

/** One request and its response, without bodies and secrets, for a detailed log. */
export interface ExchangeEvent {
  readonly method: string;
  /** Unknown parameters are masked. */
  readonly url: string;
  /** HTTP status; 0 without a response. */
  readonly status: number;
  /** Why there is no response. */
  readonly failure?: string;
  readonly ms: number;
  readonly attempt: number;
  /** By name in lower case; values that may be secret are masked. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** Lengths of the bodies in characters. */
  readonly sent: number;
  readonly received: number;
}

/** Which service to use, and how requests are sent. */
export interface ArmClientOptions {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly serviceName: string;
  readonly cloud?: string;
  /** URL of a Resource Manager outside of the clouds, for example an emulator on this machine. */
  readonly endpoint?: string;
  readonly apiVersion?: string;
  /** Default: `DefaultAzureCredential`. A loopback endpoint and a `fetch` of the caller need none. */
  readonly credential?: GivenCredential;
  /**
   * Sends the requests, instead of the SDK's own client. Without a `credential` there is no sign-in: an emulator
   * needs no token, and any other `fetch` adds its own.
   */
  readonly fetch?: Fetch;
  /** The proxy for a URL. Default: that of HTTPS_PROXY, HTTP_PROXY and NO_PROXY by the rules of Azure's SDK. */
  readonly proxy?: ProxyFor;
  /**
   * Maximum number of requests in flight. The client starts with 8, and uses more as long as the responses do not become slower;
   * it uses fewer while the service is overloaded. Default 64.
   */
  readonly concurrency?: number;
  readonly clock?: Clock;
  readonly random?: () => number;
  /** Id of the run, which is sent with every request and is a part of every error. Default: a new UUID. */
  readonly correlationId?: string;
  readonly onRequest?: (event: RequestEvent) => void;
  /** Called before every wait, so that a run that waits does not appear to hang. */
  readonly onWait?: (event: WaitEvent) => void;
  readonly onExchange?: (event: ExchangeEvent) => void;
  /** Aborts every request and wait. */
  readonly signal?: AbortSignal;
  /** Milliseconds after which everything that this client still does ends with an error. Default: no limit. */
  readonly timeout?: number;
  /** Milliseconds after which an attempt without a complete response is ended and repeated. Default 120 000; 0 for no limit. */
  readonly requestTimeout?: number;
  /** Timeout of a long-running operation in milliseconds. Default 30 minutes; 0 for no limit. */
  readonly operationTimeout?: number;
}

/** Query parameters in addition to the api-version. */
export type Query = Readonly<Record<string, string>>;

/** Query of a read request, and the responses that are not repeated. */
export interface GetOptions {
  readonly query?: Query;
  /** Statuses that are final for this request, although they are usually temporary: the service has some resources whose absence is a 500. */
  readonly final?: readonly number[];
}

/** A resource as the service returned it, and its ETag. */
export interface TaggedPayload {
  readonly body: Payload;
  /** Absent when the service returned none. */
  readonly etag?: string;
}

/** Precondition, query and lock of a write request. */
export interface WriteOptions {
  readonly query?: Query;
  readonly ifMatch?: string;
  /** Writes with the same lock never overlap. */
  readonly lock?: string;
}

/** A client of one service. Paths are relative to the service and percent-encoded; `''` is the service itself. */
export interface ArmClient {
  /** ARM id of the service. */
  readonly serviceId: string;
  /** Id of the run. */
  readonly correlationId: string;
  /** Requests sent so far, by method. */
  readonly requests: Readonly<Record<string, number>>;
  /** The clock of the client, for waits between requests. */
  readonly clock: Clock;
  /**
   * Changes every text of the service before it appears in an error or an event, from now on. The caller uses it to remove
   * secrets that the service repeats. Several functions are applied one after the other.
   */
  conceal(change: (text: string) => string): void;
  /** @throws {ArmError} */
  get(path: string, options?: GetOptions): Promise<Payload>;
  /** Like `get`, with undefined for a 404. @throws {ArmError} */
  tryGet(path: string, options?: GetOptions): Promise<Payload | undefined>;
  /** Like `tryGet`, with the ETag of the response: `ifMatch` of a write that must not overwrite a later change. @throws {ArmError} */
  tryGetTagged(path: string, options?: GetOptions): Promise<TaggedPayload | undefined>;
  /** The body of a GET that is a document and need not be JSON, such as an export. @throws {ArmError} */
  text(path: string, options?: GetOptions): Promise<string>;
  /** All items of all pages. @throws {ArmError} */
  list(path: string, options?: { readonly query?: Query }): Promise<readonly Payload[]>;
  /** True when the resource exists. @throws {ArmError} */
  head(path: string): Promise<boolean>;
  /** Creates or replaces a resource, waits for the end of the operation and returns the resource. @throws {ArmError} */
  put(path: string, body: Payload, options?: WriteOptions): Promise<Payload>;
  /**
   * Like `put`, and returns `created` when this request created the resource: the response was a 201, also that
   * of a long-running operation at its end, and no earlier attempt of the same request can have created it.
   *
   * @throws {ArmError}
   */
  create(path: string, body: Payload, options?: WriteOptions): Promise<'created' | 'unknown'>;
  /** Changes the properties in the body. @throws {ArmError} */
  patch(path: string, body: Payload, options?: WriteOptions): Promise<Payload>;
  /** Deletes a resource; `absent` when it does not exist. @throws {ArmError} */
  delete(path: string, options?: WriteOptions): Promise<'deleted' | 'absent'>;
  /** POST of an action such as `listValue`. @throws {ArmError} */
  action(path: string, body?: Payload): Promise<Payload>;
  /**
   * GET of any resource of Resource Manager by its full id, in another api-version.
   *
   * @throws {ArmError}
   */
  resource(id: string, apiVersion: string, query?: Query): Promise<Payload>;
  /**
   * GET from a key vault of the cloud, with a token for vaults; no other host receives that token.
   *
   * @throws {ArmError}
   */
  vault(url: string): Promise<Payload>;
  /** Downloads the text behind a link of the service, without a token. @throws {ArmError} */
  download(url: string): Promise<string>;
}
