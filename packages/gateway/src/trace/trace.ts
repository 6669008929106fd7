import type { ContextLastError } from '@apimkit/expressions';
import type { ElementPlace } from '../compile/element.ts';

/** One change that a policy made. */
export interface TraceChange {
  readonly what: 'header' | 'variable' | 'status' | 'body' | 'url' | 'method' | 'backend';
  /** Name of the header or variable, with `request` or `response` in front of a header; of a body, `request` or `response`. */
  readonly name?: string;
  readonly before?: string;
  readonly after?: string;
}

/** A policy that ran, or a branch that did not. */
export interface TraceEntry {
  readonly policy: string;
  readonly section: string;
  readonly path: string;
  readonly place: ElementPlace;
  /** Milliseconds since the request came, and how long it took. */
  readonly start: number;
  readonly duration: number;
  readonly changes: readonly TraceChange[];
  /** What happened, as text: the condition of a branch, the number of an attempt, a hit in the cache. */
  readonly notes: readonly string[];
  /** What a policy decided, each time that it did: `condition true` or `condition false` of `retry`, `hit` or `miss` of a cache. */
  readonly outcomes?: readonly string[];
  /** Of a branch: whether it was taken. */
  readonly taken?: boolean;
  readonly error?: string;
  readonly requests: readonly TraceRequest[];
  readonly children: readonly TraceEntry[];
}

/** A request that a policy sent. */
export interface TraceRequest {
  readonly method: string;
  readonly url: string;
  /** Absent: there was no response. */
  readonly status?: number;
  readonly error?: string;
  readonly duration: number;
}

/** What happened in a call. Secret named values are replaced with their names. */
export interface Trace {
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
  /** `orders/get-order`; the API alone if it has no such operation, and absent without an API. */
  readonly operation?: string;
  readonly product?: string;
  readonly subscription?: string;
  readonly entries: readonly TraceEntry[];
  readonly errors: readonly ContextLastError[];
  readonly status: number;
  readonly duration: number;
}
