import type { ArmClientOptions } from '../client-types.ts';
import type { Clock } from '../clock.ts';
import { shownHeadersOf, shownUrl } from '../connection/redaction.ts';
import type { ArmResponse, HeaderMap, Send } from '../connection/transport.ts';
import { withoutQueries } from '../error.ts';
import type { Deadline } from './deadline.ts';
import { endingWithin } from './ending.ts';
import type { Sent } from './sent.ts';
import { reportEvery, type Waits } from './waits.ts';

/** A request that takes longer is reported, in milliseconds. */
const unusual = 15_000;

/** What came of one attempt. */
export interface Outcome {
  /** A lost connection is an error. */
  readonly response: ArmResponse | Error;
  readonly clientRequestId: string;
  /** When the request was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
}

/** Sends requests once, counts them, and reports them without secrets. */
export class Attempts {
  /** Attempts so far, by method. */
  readonly counts: Record<string, number> = {};
  readonly correlationId: string;
  readonly #options: ArmClientOptions;
  readonly #clock: Clock;
  readonly #deadline: Deadline;
  readonly #waits: Waits;
  readonly #hide: (text: string) => string;

  constructor(
    options: ArmClientOptions,
    rest: {
      readonly clock: Clock;
      readonly deadline: Deadline;
      readonly waits: Waits;
      readonly hide: (text: string) => string;
    },
  ) {
    this.#options = options;
    this.#clock = rest.clock;
    this.#deadline = rest.deadline;
    this.#waits = rest.waits;
    this.#hide = rest.hide;
    this.correlationId = options.correlationId ?? crypto.randomUUID();
  }

  /** Sends a request once. @throws the reason of the caller's signal */
  async once(sent: Sent, send: Send, attempt: number): Promise<Outcome> {
    const { method, url, ifMatch, tracing } = sent;
    const sentAt = this.#clock.now();
    const clientRequestId = crypto.randomUUID();
    const body = sent.body ? JSON.stringify(sent.body) : undefined;
    this.counts[method] = (this.counts[method] ?? 0) + 1;
    const headers = {
      accept: 'application/json',
      'x-ms-client-request-id': clientRequestId,
      'x-ms-correlation-request-id': this.correlationId,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
    };
    let sentHeaders: HeaderMap = new Map(Object.entries(headers));
    const onSent = (all: HeaderMap) => {
      sentHeaders = all;
    };
    let response: ArmResponse | Error;
    try {
      const received = await this.#limited(sent, (signal) =>
        send({ method, url, headers, signal, tracing, onSent, ...(body === undefined ? {} : { body }) }),
      );
      response = { ...received, clientRequestId };
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      response = error instanceof Error ? error : new Error(String(error));
    }
    this.#report(sent, response, { attempt, ms: this.#clock.now() - sentAt, sent: body?.length ?? 0, sentHeaders });
    return { response, clientRequestId, sentAt };
  }

  /** Ends an attempt after its own time, or that of the run, and reports one that takes unusually long. */
  async #limited(sent: Sent, work: (signal: AbortSignal) => Promise<ArmResponse>): Promise<ArmResponse> {
    const { requestTimeout = 120_000, signal } = this.#options;
    const limit = Math.min(requestTimeout || Number.POSITIVE_INFINITY, this.#deadline.left());
    const isLimited = Number.isFinite(limit);
    const { method, path, url } = sent;
    const report = (after: number) => {
      const ms = isLimited ? limit - after : reportEvery;
      this.#waits.report({ why: 'response', ms, method, path, host: new URL(url).host });
      stopReports = this.#waits.after(reportEvery, () => report(after + reportEvery));
    };
    let stopReports = this.#waits.after(unusual, () => report(unusual));
    try {
      return await endingWithin(isLimited ? Math.max(1, limit) : 0, this.#clock, signal, work);
    } finally {
      stopReports();
    }
  }

  #report(
    { method, path, url }: Sent,
    response: ArmResponse | Error,
    more: { readonly attempt: number; readonly ms: number; readonly sent: number; readonly sentHeaders: HeaderMap },
  ): void {
    const { onRequest, onExchange } = this.#options;
    const { attempt, ms, sent, sentHeaders } = more;
    const isLost = response instanceof Error;
    const status = isLost ? 0 : response.status;
    const requestId = isLost ? undefined : (response.headers.get('x-ms-request-id') ?? undefined);
    onRequest?.({ method, path: this.#hide(path), status, ms, attempt, ...(requestId ? { requestId } : {}) });
    if (!onExchange) return;
    const shown = (headers: HeaderMap) =>
      Object.fromEntries(Object.entries(shownHeadersOf(headers)).map(([name, value]) => [name, this.#hide(value)]));
    onExchange({
      ...{ method, status, ms, attempt, sent, received: isLost ? 0 : response.text.length },
      url: this.#hide(shownUrl(url)),
      ...(isLost ? { failure: this.#hide(withoutQueries(response.message)) } : {}),
      requestHeaders: shown(sentHeaders),
      responseHeaders: isLost ? {} : shown(response.headers),
    });
  }
}
