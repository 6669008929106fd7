import { lstat, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { TreeError } from '../tree-error.ts';
import { ifMissing } from './if-missing.ts';
import { isInsidePath } from './place.ts';

/** Size and time of a file, to recognize it later. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
}

/** A file that is replaced or new; `staged` and `kept` are names in the staging folder. */
export interface Write {
  readonly path: string;
  readonly staged: string;
  readonly now: Stamp;
  /** The replaced file, kept to undo the replacement. */
  readonly kept?: string;
  readonly was?: Stamp;
}

/** A file that is deleted. */
export interface Delete {
  readonly path: string;
  readonly kept: string;
  readonly was: Stamp;
}

/** All steps of a replacement; written before the first file is changed. */
export interface Journal {
  readonly deletes: readonly Delete[];
  readonly writes: readonly Write[];
  /** Folders that it creates, from the top. */
  readonly folders: readonly string[];
}

/** Whether an interrupted replacement is completed or undone. The name of the journal file determines it. */
export type Direction = 'forward' | 'back';
const fileOf: Readonly<Record<Direction, string>> = { forward: 'journal.json', back: 'rollback.json' };

/** Writes the journal completely or not at all, also if the power fails. */
export async function writeJournal(staging: string, journal: Journal): Promise<void> {
  const draft = join(staging, 'journal.draft');
  const file = await open(draft, 'w');
  try {
    await file.writeFile(JSON.stringify(journal));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(staging, fileOf.forward));
  await syncFolder(staging);
}

/** Marks the replacement to be undone, also by the next run. */
export async function turnBack(staging: string): Promise<void> {
  await rename(join(staging, fileOf.forward), join(staging, fileOf.back));
  await syncFolder(staging);
}

/**
 * Reads the journal of an interrupted run.
 *
 * @throws {TreeError} when it is damaged, or contains a path that no replacement would change
 */
export async function readJournal(
  staging: string,
): Promise<{ readonly journal: Journal; readonly direction: Direction } | undefined> {
  for (const direction of ['back', 'forward'] as const) {
    const file = join(staging, fileOf[direction]);
    // A link would lead elsewhere; apimkit creates none.
    const found = await lstat(file).catch(ifMissing);
    if (!found) continue;
    const journal: unknown = found.isFile() ? parsed(await readFile(file, 'utf8')) : undefined;
    if (isJournal(journal)) return { journal, direction };
    throw new TreeError(`${file} is damaged; restore the folder, for example with git, and delete ${staging}`);
  }
  return undefined;
}

/** Names of the journal files, in the order of their deletion, which is the last step of a replacement. */
export const journalFiles: readonly string[] = Object.values(fileOf);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The folder and its content may be of anyone, so no path of a journal is trusted.
function isJournal(value: unknown): value is Journal {
  const { deletes, writes, folders } = (value ?? {}) as Partial<Record<keyof Journal, unknown>>;
  const isList = (list: unknown, isOne: (one: Record<string, unknown>) => boolean) =>
    Array.isArray(list) && list.every((one: unknown) => typeof one === 'object' && one !== null && isOne({ ...one }));
  const isStamp = (stamp: unknown) => typeof stamp === 'object' && stamp !== null && 'size' in stamp;
  const isName = (name: unknown) => typeof name === 'string' && /^(?:new|old)-\d+$/.test(name);
  return (
    isList(deletes, ({ path, kept, was }) => isInsidePath(path) && isName(kept) && isStamp(was)) &&
    isList(
      writes,
      ({ path, staged, now, kept, was }) =>
        isInsidePath(path) && isName(staged) && isStamp(now) && (kept === undefined || (isName(kept) && isStamp(was))),
    ) &&
    Array.isArray(folders) &&
    folders.every(isInsidePath)
  );
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows cannot open folders; there the rename is enough.
  }
}
