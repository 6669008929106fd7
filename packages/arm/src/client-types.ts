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
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The service's code, or why no answer came. */
  readonly code: string;
  readonly method: string;
  /** Address that was asked, without its query. */
  readonly url: string;
  readonly attempt: number;
}

/** Which service, and how to talk to it. */
export interface ArmClientOptions {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly serviceName: string;
  readonly cloud?: string;
  /** URL of a Resource Manager that is in none of the clouds, e.g. an emulator on this machine. */
  readonly endpoint?: string;
  readonly apiVersion?: string;
  /** Default: `DefaultAzureCredential`; a loopback endpoint and a `fetch` of the caller's own need none. */
  readonly credential?: TokenCredential | { readonly token: string };
  /**
   * Sends the requests, in the place of the SDK's own client. Without a `credential` beside it nobody signs in: an
   * emulator needs no token, and any other `fetch` adds its own.
   */
  readonly fetch?: Fetch;
  /** Requests in flight at most. Default 8. */
  readonly concurrency?: number;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly onRequest?: (event: RequestEvent) => void;
  /** Called before every wait for another attempt, so that a run that waits does not look hung. */
  readonly onWait?: (event: WaitEvent) => void;
  /** Ends every request and wait. */
  readonly signal?: AbortSignal;
  /** Milliseconds that one attempt may take. Default 120 000. */
  readonly timeout?: number;
  /** Milliseconds that a long-running operation may take. Default 15 minutes. */
  readonly operationTimeout?: number;
}

/** Query parameters beside the api-version. */
export type Query = Readonly<Record<string, string>>;

/** How a write is guarded. */
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
   * From now on, changes every text of the service before it stands in an error or an event: takes out secrets that the
   * caller knows, wherever the service repeats them. Several are applied one after the other.
   */
  conceal(change: (text: string) => string): void;
  /** @throws {ArmError} */
  get(path: string, options?: { readonly query?: Query }): Promise<Payload>;
  /** Like `get`, with undefined for a 404. @throws {ArmError} */
  tryGet(path: string, options?: { readonly query?: Query }): Promise<Payload | undefined>;
  /** All items of all pages. @throws {ArmError} */
  list(path: string, options?: { readonly query?: Query }): Promise<readonly Payload[]>;
  /** Whether the resource exists. @throws {ArmError} */
  head(path: string): Promise<boolean>;
  /** Creates or replaces, and waits for the end. Returns the resource. @throws {ArmError} */
  put(path: string, body: Payload, options?: WriteOptions): Promise<Payload>;
  /**
   * Like `put`, and says whether the resource came into being with this very request: the answer was a 201, and no
   * earlier attempt of the same request may have made it.
   *
   * @throws {ArmError}
   */
  create(path: string, body: Payload, options?: WriteOptions): Promise<'created' | 'unknown'>;
  /** Changes what the body says. @throws {ArmError} */
  patch(path: string, body: Payload, options?: WriteOptions): Promise<Payload>;
  /** Deletes; a resource that is not there is `absent`. @throws {ArmError} */
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
   * GET from a key vault of the cloud, with a token for vaults; nothing that is not a vault gets that token.
   *
   * @throws {ArmError}
   */
  vault(url: string): Promise<Payload>;
  /** The text behind a link that the service gave, asked for without our token. @throws {ArmError} */
  download(url: string): Promise<string>;
}
