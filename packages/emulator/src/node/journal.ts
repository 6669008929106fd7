import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A journal may grow to this length before it is compacted, in bytes. */
const smallest = 1024 * 1024;

/** What a journal file contains. */
export interface JournalContent {
  /** The first line. */
  readonly snapshot: string;
  /** The other lines, without a last one that was not written to its end. */
  readonly changes: readonly string[];
}

/** Reads the text of a journal file. */
export function readJournal(text: string): JournalContent {
  const [snapshot = '', ...lines] = text.split('\n');
  return { snapshot, changes: lines.slice(0, -1) };
}

/**
 * A file with a state and the changes since: its first line is the state, each other line is a change. A change is on disk when
 * `append` resolves. The state is replaced in one step, so a process that is killed leaves the old or the new one.
 */
export class Journal {
  readonly #path: string;
  /** Length that the file has when only this journal has written to it. */
  #length: number;
  #snapshotLength: number;

  constructor(path: string, { snapshot, changes }: JournalContent) {
    this.#path = path;
    this.#snapshotLength = lengthOf(snapshot);
    this.#length = [snapshot, ...changes].reduce((sum, line) => sum + lengthOf(line), 0);
  }

  /** True when the changes are longer than the state: a new state costs no more than they did. */
  get isLong(): boolean {
    return this.#length - this.#snapshotLength > Math.max(smallest, this.#snapshotLength);
  }

  /**
   * Adds a change.
   *
   * @returns false when the file is not as this journal left it; nothing is written then
   * @throws {Error} when the change cannot be written
   */
  async append(change: string): Promise<boolean> {
    const file = await open(this.#path, 'a', 0o600);
    try {
      if ((await file.stat()).size !== this.#length) return false;
      await file.appendFile(`${change}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
    this.#length += lengthOf(change);
    return true;
  }

  /** Replaces everything by a state. @throws {Error} when it cannot be written; the old file is kept */
  async replace(snapshot: string): Promise<void> {
    const next = await open(`${this.#path}.new`, 'w', 0o600);
    await written(next, `${snapshot}\n`);
    await rename(`${this.#path}.new`, this.#path);
    this.#snapshotLength = lengthOf(snapshot);
    this.#length = this.#snapshotLength;
    await syncFolder(dirname(this.#path));
  }
}

const lengthOf = (line: string) => Buffer.byteLength(line) + 1;

async function written(file: FileHandle, text: string): Promise<void> {
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name of the new file is on disk when its folder is. Windows has no such operation. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'EISDIR' || error.code === 'EPERM'))
      return undefined;
    throw error;
  });
  try {
    await folder?.sync();
  } finally {
    await folder?.close();
  }
}
