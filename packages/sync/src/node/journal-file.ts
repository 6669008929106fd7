import { mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../input-error.ts';
import { type ParsedJournal, parseJournal } from '../journal/parse.ts';
import type { Journal, JournalHeader } from '../journal/types.ts';
import { type LeaseHolder, takeLease } from './lease.ts';

/** A journal in a file. */
export interface JournalFile extends Journal {
  readonly file: string;
  /** Closes the file and gives the lease of the service back. */
  close(): Promise<void>;
}

/**
 * Creates a journal and takes the lease of its service.
 *
 * @throws {InputError} while another run with a journal in the same folder publishes to the service, and for a file that exists
 * @example
 * const journal = await createJournal('run.jsonl', { journal: 1, run, saved }, holder);
 * await applyPlan({ client, ...planned, journal }).finally(() => journal.close());
 */
export async function createJournal(file: string, header: JournalHeader, holder: LeaseHolder): Promise<JournalFile> {
  await mkdir(dirname(file), { recursive: true });
  const release = await takeLease(dirname(file), header.saved.service, holder);
  try {
    const journal = await appendTo(file, 'ax', release);
    await journal.append(`${JSON.stringify(header)}\n`);
    return journal;
  } catch (error) {
    await release();
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new InputError(
      `The journal ${file} exists. Nothing was sent; choose another file, or continue it with --resume`,
    );
  }
}

/**
 * Reads a journal.
 *
 * @throws {InputError} when it cannot be read, is not a journal, or is damaged
 */
export async function readJournal(file: string): Promise<ParsedJournal> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new InputError(
      `The journal ${file} cannot be read: ${error.message}. To list the journals, run apimkit status`,
    );
  });
  return parseJournal(text, file);
}

/**
 * Continues a journal: takes the lease of its service and removes a last line that was cut off.
 *
 * @throws {InputError} while another run publishes to the service
 */
export async function continueJournal(
  file: string,
  parsed: ParsedJournal,
  run: string,
  holder: LeaseHolder,
): Promise<JournalFile> {
  const release = await takeLease(dirname(file), parsed.header.saved.service, holder);
  try {
    const text = await readFile(file, 'utf8');
    await truncate(file, Buffer.byteLength(text.slice(0, parsed.complete)));
    const journal = await appendTo(file, 'a', release);
    await journal.write({ state: 'resumed', run });
    return journal;
  } catch (error) {
    await release();
    throw error;
  }
}

/** Appends lines. Lines that are written at the same time share one write and one wait for the disk. */
async function appendTo(file: string, flag: 'a' | 'ax', release: () => Promise<void>) {
  const handle = await open(file, flag, 0o600);
  let waiting: string[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  const flush = async () => {
    const text = waiting.join('');
    waiting = [];
    next = undefined;
    await handle.appendFile(text);
    await handle.datasync();
  };
  const append = (line: string): Promise<void> => {
    waiting.push(line);
    if (!next) {
      next = last.then(flush);
      last = next.catch(() => undefined);
    }
    return next;
  };
  return {
    file,
    append,
    write: (entry: Parameters<Journal['write']>[0]) => append(`${JSON.stringify(entry)}\n`),
    async close() {
      await last;
      await handle.close();
      await release();
    },
  };
}

/**
 * The file of a new journal in a folder, named after the service and the time. The folder is ignored by git.
 *
 * @example
 * await newJournalFile('.apimkit/journal', serviceId, new Date()); // .apimkit/journal/shop-20261127T101112345.jsonl
 */
export async function newJournalFile(folder: string, service: string, time: Date): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
  const stamp = time.toISOString().replaceAll(/[-:.Z]/g, '');
  return join(folder, `${service.split('/').at(-1)}-${stamp}.jsonl`);
}
