import { isObject, type Json } from '@apimkit/openapi';
import { InputError } from '../input-error.ts';
import { asSavedPlan } from '../saved/parse.ts';
import {
  type JournalEntry,
  type JournalHeader,
  journalVersion,
  type ResourceRecord,
  type ResumeState,
} from './types.ts';

/** A journal that was read. */
export interface ParsedJournal {
  readonly header: JournalHeader;
  readonly entries: readonly JournalEntry[];
  /** Number of characters up to the end of the last complete line: a process that is killed may leave a part of a line after it. */
  readonly complete: number;
}

/**
 * Reads a journal. A last line that was cut off is ignored: what it would confirm counts as not confirmed.
 *
 * @param file its name, for messages
 * @throws {InputError} when it is not a journal, or damaged in another place
 */
export function parseJournal(text: string, file = 'The journal'): ParsedJournal {
  const complete = text.lastIndexOf('\n') + 1;
  const [first, ...lines] = text.slice(0, complete).split('\n').slice(0, -1);
  const head = first === undefined ? undefined : jsonOf(first);
  if (!isObject(head) || !('journal' in head))
    throw new InputError(
      `${file} is not a journal of "apimkit publish", or was cut off in its first line: plan and publish again`,
    );
  if (head.journal !== journalVersion)
    throw new InputError(
      `${file} has format ${JSON.stringify(head.journal)}, and this version of apimkit reads format ${journalVersion}: use the version that wrote it`,
    );
  const header = { journal: journalVersion, run: String(head.run), saved: asSavedPlan(head.saved, file) } as const;
  const known = new Set(header.saved.plan.steps.map(({ key }) => key));
  const entries = lines.map((line, index) => {
    const value = jsonOf(line);
    if (!isEntry(value) || ('step' in value && !known.has(value.step)))
      throw new InputError(`${file} is damaged in line ${index + 2}: plan and publish again`);
    return value;
  });
  return { header, entries, complete };
}

function jsonOf(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
}

const withStep = ['started', 'created', 'done', 'failed', 'skipped', 'unchanged', 'blocked'];

function isEntry(value: unknown): value is JournalEntry {
  const entry = value as Readonly<Record<string, Json>>;
  if (!isObject(entry) || typeof entry.state !== 'string') return false;
  if (entry.state === 'resumed') return true;
  if (entry.state === 'ended') return isObject(entry.contents ?? null);
  if (!withStep.includes(entry.state) || typeof entry.step !== 'string') return false;
  if (entry.state === 'created') return typeof entry.id === 'string';
  return entry.state !== 'started' || (Array.isArray(entry.before) && Array.isArray(entry.along ?? []));
}

/** What the run of a journal did. */
export function resumeStateOf({ entries }: ParsedJournal): ResumeState {
  const confirmed = new Map<string, 'done' | 'unchanged'>();
  const started = new Set<string>();
  const created: string[] = [];
  const along = new Map<string, readonly ResourceRecord[]>();
  for (const entry of entries) {
    if (entry.state === 'started') started.add(entry.step);
    if (entry.state === 'started' && entry.along) along.set(entry.step, entry.along);
    if (entry.state === 'created') created.push(entry.id);
    if (entry.state === 'done' || entry.state === 'unchanged') confirmed.set(entry.step, entry.state);
  }
  for (const key of confirmed.keys()) started.delete(key);
  return { confirmed, started, created, along };
}
