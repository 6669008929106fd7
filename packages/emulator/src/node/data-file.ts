import { readFileSync } from 'node:fs';
import { parseJson } from '@apimkit/openapi';
import type { Emulator } from '../emulator.ts';
import type { EmulatorData } from '../emulator-data.ts';
import { Journal, type JournalContent, readJournal } from './journal.ts';

/** The parts of an emulator that its state needs. */
type Stateful = Pick<Emulator, 'snapshot' | 'restore' | 'takeChanges'>;

/**
 * Keeps the state of an emulator in a file across restarts. The file contains secrets; only its owner can read it. It is a
 * journal: a save writes what changed, and a process that is killed loses nothing that was saved.
 *
 * @param file path; a missing file is an empty state
 * @returns a function that saves the changes since the last save; it resolves when they are on disk, and rejects when they
 *   cannot be written. The next save then writes the whole state
 * @throws {Error} when the file exists and is not a state; the emulator is then unchanged
 * @example
 * const save = openDataFile(emulator, 'service.data');
 * await serveEmulator(emulator, { onChange: save });
 */
export function openDataFile(emulator: Stateful, file: string): () => Promise<void> {
  const text = readIfThere(file);
  const content = readJournal(text ?? '');
  if (text !== undefined) restore(emulator, content, file);
  emulator.takeChanges();
  const saver = new Saver(emulator, new Journal(file, content), text !== undefined);
  return () => saver.save();
}

/** Saves that are asked for at the same time are one. */
class Saver {
  readonly #emulator: Stateful;
  readonly #journal: Journal;
  #isSaved: boolean;
  #last: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(emulator: Stateful, journal: Journal, isSaved: boolean) {
    this.#emulator = emulator;
    this.#journal = journal;
    this.#isSaved = isSaved;
  }

  /** A save that has begun may lack the latest change, so the caller waits for the one after it. */
  save(): Promise<void> {
    this.#next ??= this.#after(this.#last);
    return this.#next;
  }

  async #after(last: Promise<unknown>): Promise<void> {
    await last;
    this.#next = undefined;
    const save = this.#write();
    // Its own callers get the error.
    this.#last = save.catch(() => undefined);
    return save;
  }

  async #write(): Promise<void> {
    const changes = this.#emulator.takeChanges();
    if (!changes && this.#isSaved) return;
    const isAppendable = this.#isSaved && !this.#journal.isLong;
    this.#isSaved = false;
    const isAppended = changes && isAppendable && (await this.#journal.append(JSON.stringify(changes)));
    if (!isAppended) {
      this.#emulator.takeChanges();
      await this.#journal.replace(JSON.stringify(this.#emulator.snapshot()));
    }
    this.#isSaved = true;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function restore(emulator: Stateful, { snapshot, changes }: JournalContent, file: string): void {
  try {
    const [state, ...later] = [snapshot, ...changes].map((line) => parseJson(line) as EmulatorData);
    emulator.restore(state ?? { count: 0, services: {} }, later);
  } catch (error) {
    throw new Error(`${file} is not the data of an emulator; fix it, or delete it to start empty`, { cause: error });
  }
}
