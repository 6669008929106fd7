import { traceText } from '../trace/text.ts';
import type { Trace } from '../trace/trace.ts';

/** Where traces are on a gateway: no API has this suffix. */
export const tracePath = '/apimkit-traces/';

/** The last traces of a gateway, in memory. */
export class TraceStore {
  readonly #limit: number;
  readonly #traces = new Map<string, Trace>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Keeps a trace, and returns its path. The oldest one is dropped. */
  keep(trace: Trace): string {
    this.#traces.set(trace.requestId, trace);
    for (const oldest of this.#traces.keys())
      if (this.#traces.size > this.#limit) this.#traces.delete(oldest);
      else break;
    return `${tracePath}${trace.requestId}`;
  }

  /** The response to a request for a trace. */
  respond({ pathname }: URL, accept = ''): Response {
    const trace = this.#traces.get(pathname.slice(tracePath.length));
    if (!trace)
      return new Response(`This gateway has no such trace; it keeps the last ${this.#limit}.\n`, { status: 404 });
    return accept.includes('application/json') ? Response.json(trace) : new Response(`${traceText(trace)}\n`);
  }
}
