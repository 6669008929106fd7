import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../input-error.ts';
import { changedBy, type JournalSummary, journalSummary } from '../journal/summary.ts';
import type { PublishRecord } from '../status/types.ts';
import { readJournal } from './journal-file.ts';

/** A journal in a folder: its summary, or why it cannot be read. */
export interface FoundJournal {
  readonly file: string;
  readonly summary?: JournalSummary;
  readonly problem?: string;
}

/**
 * Summarizes the journals in a folder, the newest first; none when the folder does not exist.
 *
 * @example
 * const [newest] = await listJournals('.apimkit/journal');
 */
export async function listJournals(folder: string): Promise<readonly FoundJournal[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new InputError(`The folder ${folder} cannot be read: ${error.message}. Choose a folder with --journals`);
  });
  const found = await Promise.all(
    names.filter((name) => name.endsWith('.jsonl')).map((name) => summarized(join(folder, name))),
  );
  return found.sort((one, other) => (timeOf(one) < timeOf(other) ? 1 : -1));
}

/**
 * Reads the publishes in a folder of journals, the newest first, with what each of them changed. Journals that cannot be read are left out;
 * {@link listJournals} names them.
 *
 * @example
 * const publishes = await listPublishes('.apimkit/journal');
 */
export async function listPublishes(folder: string): Promise<readonly PublishRecord[]> {
  const readable = (await listJournals(folder)).flatMap(({ file, summary }) => (summary ? [{ file, summary }] : []));
  const records: PublishRecord[] = [];
  for (const one of readable) records.push({ ...one, changed: changedBy(await readJournal(one.file)) });
  return records;
}

async function summarized(file: string): Promise<FoundJournal> {
  try {
    return { file, summary: journalSummary(await readJournal(file)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file, problem: error.message };
  }
}

const timeOf = ({ summary }: FoundJournal) => summary?.time ?? '';
