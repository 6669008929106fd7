import type { Diagnostic } from '@apimkit/diagnostics';
import { digestOf } from '../rulesets/digest.ts';
import type { Reads } from './reads.ts';

/** Findings, and the files that decided them besides what their key is made of. */
export interface CachedFindings {
  readonly findings: readonly Diagnostic[];
  readonly reads: Reads;
}

// A line has a hash of its own, its key, the day of its last use, and the findings as JSON.
const parts = /^([0-9a-f]{64}) ([0-9a-f]{64}) (\d+) /;

/** The line of an entry. It contains its key, so that it counts for no other, and its own hash. */
export function entryLine(key: string, day: number, { findings, reads }: CachedFindings): string {
  const body = JSON.stringify({ findings, reads });
  return `${sumOf(key, day, body)} ${key} ${day} ${body}`;
}

const sumOf = (key: string, day: number, body: string) => digestOf(key, String(day), body);

/** The key in a line; empty for a line that is damaged. */
export const keyOf = (line: string): string => parts.exec(line)?.[2] ?? '';

/** The day of the last use; of a line that is damaged, one that is long past. */
export const dayOf = (line: string): number => Number(parts.exec(line)?.[3] ?? -1);

/** Reads an entry; undefined for anything that {@link entryLine} did not make for this key. */
export function readEntry(key: string, line: string): CachedFindings | undefined {
  const [start = '', sum, own, day] = parts.exec(line) ?? [];
  const body = line.slice(start.length);
  if (start === '' || own !== key || sum !== sumOf(key, Number(day), body)) return undefined;
  try {
    const found: unknown = JSON.parse(body);
    return isEntry(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const isEntry = (value: unknown): value is CachedFindings =>
  isObject(value) && isListOf(value.findings, isFinding) && isListOf(value.reads, isRead);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isListOf = (value: unknown, isOne: (one: unknown) => boolean) => Array.isArray(value) && value.every(isOne);
const isFinding = (value: unknown): value is Diagnostic =>
  isObject(value) && typeof value.code === 'string' && typeof value.message === 'string';
const isRead = (value: unknown) => Array.isArray(value) && value.length === 2 && isListOf(value, isText);
const isText = (value: unknown) => typeof value === 'string';
