import type { ContextLastError } from '@apimkit/expressions';
import type { PolicyElement } from '../compile/element.ts';
import type { Exchange } from '../transport/exchange.ts';
import { changesBetween, type Snapshot, snapshotOf } from './snapshot.ts';
import type { TraceEntry, TraceRequest } from './trace.ts';
import type { Traced } from './traced.ts';

/** An entry while its policy runs. */
export interface OpenEntry {
  note(text: string): void;
  end(call: Traced, error?: unknown): void;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Open {
  readonly element: PolicyElement;
  readonly section: string;
  readonly started: number;
  readonly before: Snapshot;
  readonly notes: string[];
  readonly outcomes: string[];
  readonly requests: TraceRequest[];
  readonly children: TraceEntry[];
}

/** Records the trace of a call. */
export class Recorder {
  readonly entries: TraceEntry[] = [];
  readonly errors: ContextLastError[] = [];
  readonly #open: Open[] = [];
  /** The notes of the last entry of each element. */
  readonly #notes = new Map<PolicyElement, string[]>();

  begin(element: PolicyElement, call: Traced): OpenEntry {
    const open: Open = {
      element,
      section: call.section,
      started: call.runtime.clock.now(),
      before: snapshotOf(call),
      notes: [],
      outcomes: [],
      requests: [],
      children: [],
    };
    // Entries that run side by side (wait) are children of what began them.
    const parent = this.#parentOf(element);
    this.#open.push(open);
    this.#notes.set(element, open.notes);
    return {
      note: (text) => open.notes.push(text),
      end: (ended, error) => {
        this.#open.splice(this.#open.indexOf(open), 1);
        (parent?.children ?? this.entries).push(this.#entry(open, ended, error));
      },
    };
  }

  /** Adds a note to a policy that runs, or that ran: some find out more with the response. */
  note(element: PolicyElement, text: string): void {
    this.#notes.get(element)?.push(text);
  }

  /** What a policy that runs decided, for coverage, and a note about it. */
  decided(element: PolicyElement, outcome: string, note = outcome): void {
    this.note(element, note);
    this.#open.findLast((one) => one.element === element)?.outcomes.push(outcome);
  }

  /** A branch, and why it was taken or not. */
  branch(element: PolicyElement, call: Traced, taken: boolean, why: string): void {
    const parent = this.#parentOf(element);
    const entry: Mutable<TraceEntry> = {
      policy: element.name,
      section: call.section,
      path: element.path,
      place: element.place,
      start: call.runtime.clock.now() - call.started,
      duration: 0,
      changes: [],
      notes: [why],
      taken,
      requests: [],
      children: [],
    };
    (parent?.children ?? this.entries).push(entry);
  }

  /** A request that a policy sent. */
  sent(element: PolicyElement, { method, url, response, error, duration }: Exchange): void {
    const open = this.#open.findLast((one) => one.element === element);
    const result = response ? { status: response.statusCode } : {};
    open?.requests.push({ method, url, ...result, ...(error === undefined ? {} : { error }), duration });
  }

  failed(error: ContextLastError): void {
    this.errors.push(error);
  }

  #parentOf(element: PolicyElement): Open | undefined {
    return this.#open.findLast((one) => element.path.startsWith(`${one.element.path}\\`));
  }

  #entry(
    { element, section, started, before, notes, outcomes, requests, children }: Open,
    call: Traced,
    error: unknown,
  ): TraceEntry {
    return {
      policy: element.name,
      section,
      path: element.path,
      place: element.place,
      start: started - call.started,
      duration: call.runtime.clock.now() - started,
      changes: changesBetween(before, snapshotOf(call), call.values),
      notes,
      ...(outcomes.length === 0 ? {} : { outcomes }),
      ...(error === undefined ? {} : { error: error instanceof Error ? error.message : String(error) }),
      requests,
      children,
    };
  }
}
