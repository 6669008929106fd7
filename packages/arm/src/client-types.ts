import type { TokenCredential } from '@azure/identity';
import type { Clock } from './clock.ts';
import type { Payload } from './json.ts';
import type { Fetch } from './transport.ts';

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

/** A wait before the next attempt. */
export interface WaitEvent {
  /** Milliseconds. */
  readonly ms: number;
  /** HTTP status; 0 without a response. */
  readonly status: number;
  /** The error code of the service, or why there is no response. */
  readonly code: string;
  readonly method: string;
  /** URL of the request, without its query. */
  readonly url: string;
  readonly attempt: number;
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
  readonly credential?: TokenCredential | { readonly token: string };
  /**
   * Sends the requests, instead of the SDK's own client. Without a `credential` there is no sign-in: an emulator
   * needs no token, and any other `fetch` adds its own.
   */
  readonly fetch?: Fetch;
  /** Maximum number of requests in flight. Default 8. */
  readonly concurrency?: number;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly onRequest?: (event: RequestEvent) => void;
  /** Called before every wait for another attempt, so that a run that waits does not appear to hang. */
  readonly onWait?: (event: WaitEvent) => void;
  /** Aborts every request and wait. */
  readonly signal?: AbortSignal;
  /** Milliseconds after which an attempt without a complete response is ended and repeated. Default 120 000; 0 for no limit. */
  readonly requestTimeout?: number;
  /** Timeout of a long-running operation in milliseconds. Default 15 minutes. */
  readonly operationTimeout?: number;
}

/** Query parameters in addition to the api-version. */
export type Query = Readonly<Record<string, string>>;

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
  /** Requests sent so far, by method. */
  readonly requests: Readonly<Record<string, number>>;
  /**
   * Changes every text of the service before it appears in an error or an event, from now on. The caller uses it to remove
   * secrets that the service repeats. Several functions are applied one after the other.
   */
  conceal(change: (text: string) => string): void;
  /** @throws {ArmError} */
  get(path: string, options?: { readonly query?: Query }): Promise<Payload>;
  /** Like `get`, with undefined for a 404. @throws {ArmError} */
  tryGet(path: string, options?: { readonly query?: Query }): Promise<Payload | undefined>;
  /** All items of all pages. @throws {ArmError} */
  list(path: string, options?: { readonly query?: Query }): Promise<readonly Payload[]>;
  /** True when the resource exists. @throws {ArmError} */
  head(path: string): Promise<boolean>;
  /** Creates or replaces a resource, waits for the end of the operation and returns the resource. @throws {ArmError} */
  put(path: string, body: Payload, options?: WriteOptions): Promise<Payload>;
  /**
   * Like `put`, and returns `created` when this request created the resource: the response was a 201, and no earlier
   * attempt of the same request may have created it.
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
