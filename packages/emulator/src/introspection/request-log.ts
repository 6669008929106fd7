import { parseAddress } from '@apimkit/model';
import type { EmulatorClock } from '../clock.ts';
import type { Handler } from '../profiles/fault.ts';
import { retryAfterMs } from './retry-after.ts';

/** A request that the emulator has responded to. */
export interface RequestRecord {
  readonly method: string;
  /** ARM id of the service; empty for a request outside of a service. */
  readonly service: string;
  /** Path below the service, percent-encoded; the whole path outside of a service. Never a query. */
  readonly path: string;
  /** Kind of the resource or the list; absent for other paths. */
  readonly kind?: string;
  /** HTTP status; 0 without a response. */
  readonly status: number;
  /** Milliseconds until the response. */
  readonly ms: number;
  /** Faults of the profile that affected the request. */
  readonly faults: readonly string[];
}

/** Numbers of requests. */
export interface RequestCounts {
  readonly total: number;
  readonly byMethod: Readonly<Record<string, number>>;
  /** `other` are the paths that do not belong to a kind. */
  readonly byKind: Readonly<Record<string, number>>;
  /** The key 0 counts requests without a response. */
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byFault: Readonly<Record<string, number>>;
}

/** The requests that an emulator has received, for tests. It contains neither queries, headers nor bodies. */
export interface RequestLog {
  /** The last 10 000 requests in the order of their responses. */
  readonly requests: readonly RequestRecord[];
  /** All requests. */
  readonly counts: RequestCounts;
  /** Milliseconds in which a `Retry-After` of a 429 was in effect. */
  readonly throttledMs: number;
  /** Forgets all requests, and starts to count at 0. */
  clear(): void;
}

const kept = 10_000;
const servicePath = /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/[^/]+\/service\/[^/]+)\/?(.*?)\/?$/i;

/** Records requests. */
export class Recorder implements RequestLog {
  readonly #clock: EmulatorClock;
  readonly #faults = new WeakMap<Request, string[]>();
  #requests: RequestRecord[] = [];
  #counts = noCounts();
  #throttledMs = 0;
  #throttledUntil = 0;

  constructor(clock: EmulatorClock) {
    this.#clock = clock;
  }

  get requests(): readonly RequestRecord[] {
    return this.#requests.slice(-kept);
  }

  get counts(): RequestCounts {
    return structuredClone(this.#counts);
  }

  get throttledMs(): number {
    return this.#throttledMs;
  }

  clear(): void {
    this.#requests = [];
    this.#counts = noCounts();
    this.#throttledMs = 0;
  }

  /** Notes that a fault affects a request. */
  readonly onFault = (request: Request, fault: string): void => {
    this.#faults.set(request, [...(this.#faults.get(request) ?? []), fault]);
  };

  /** Puts the log before a handler. */
  over(handler: Handler): Handler {
    return async (request) => {
      const started = this.#clock.now();
      let status = 0;
      try {
        const response = await handler(request);
        status = response.status;
        if (status === 429) this.#throttle(response);
        return response;
      } finally {
        this.#add(request, status, this.#clock.now() - started);
      }
    };
  }

  #throttle({ headers }: Response): void {
    const now = this.#clock.now();
    const until = now + (retryAfterMs(headers.get('retry-after'), now) ?? 0);
    this.#throttledMs += Math.max(0, until - Math.max(now, this.#throttledUntil));
    this.#throttledUntil = Math.max(until, this.#throttledUntil);
  }

  #add(request: Request, status: number, ms: number): void {
    const { method } = request;
    const { pathname } = new URL(request.url);
    const found = servicePath.exec(pathname);
    const path = found ? (found[2] ?? '') : pathname;
    const kind = found ? kindAt(path) : undefined;
    const faults = this.#faults.get(request) ?? [];
    const service = found?.[1] ?? '';
    this.#requests.push({ method, service, path, ...(kind === undefined ? {} : { kind }), status, ms, faults });
    if (this.#requests.length >= 2 * kept) this.#requests = this.#requests.slice(-kept);
    const { byMethod, byKind, byStatus, byFault } = this.#counts;
    this.#counts.total += 1;
    increment(byMethod, method);
    increment(byKind, kind ?? 'other');
    increment(byStatus, String(status));
    for (const fault of faults) increment(byFault, fault);
  }
}

const noCounts = () => ({
  total: 0,
  byMethod: {} as Record<string, number>,
  byKind: {} as Record<string, number>,
  byStatus: {} as Record<string, number>,
  byFault: {} as Record<string, number>,
});

function increment(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function kindAt(path: string): string | undefined {
  const address = parseAddress(path);
  return address?.type === 'resource' ? address.id.kind : address?.kind.kind;
}
