import { digestOf } from '../rulesets/digest.ts';

/** Files, each with what reading it resulted in: the hash of its text, or the reason why it cannot be read. */
export type Reads = readonly (readonly [path: string, result: string])[];

const all = new Map<string, string>();
let since = new Set<string>();
let isShared = false;

/** Remembers that a file was looked at, whether it exists or not: the findings of a document depend on it. */
export function noteRead(path: string, result: unknown): void {
  all.set(path, resultOf(result));
  since.add(path);
}

/** Something now uses files that were read for any document before: Spectral's resolver keeps them. */
export function noteShared(): void {
  isShared = true;
}

/** Starts to record. In a thread, one document is linted after the other. */
export function beginReads(): void {
  since = new Set();
  isShared = false;
}

/** The files that were looked at since then; with those of earlier documents where they may have been used. */
export const readsSince = (): Reads => [...all].filter(([path]) => isShared || since.has(path));

/** What reading a file resulted in. */
export const resultOf = (result: unknown): string =>
  typeof result === 'string' ? digestOf(result) : `! ${result instanceof Error ? result.message : String(result)}`;
