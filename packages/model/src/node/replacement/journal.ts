import { lstat, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { TreeError } from '../tree-error.ts';
import { ifMissing } from './if-missing.ts';
import { isInsidePath } from './place.ts';

/** By what a file is recognised later. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
}

/** A file that is replaced or new; `staged` and `kept` are names in the staging folder. */
export interface Write {
  readonly path: string;
  readonly staged: string;
  readonly now: Stamp;
  /** The file that is replaced, kept for the way back. */
  readonly kept?: string;
  readonly was?: Stamp;
}

/** A file that is deleted. */
export interface Delete {
  readonly path: string;
  readonly kept: string;
  readonly was: Stamp;
}

/** Everything that a replacement does; written before the first file is touched. */
export interface Journal {
  readonly deletes: readonly Delete[];
  readonly writes: readonly Write[];
  /** Folders that it makes, from the top. */
  readonly folders: readonly string[];
}

/** Which way an interrupted replacement goes on: the file that holds the journal says it. */
export type Direction = 'forward' | 'back';
const fileOf: Readonly<Record<Direction, string>> = { forward: 'journal.json', back: 'rollback.json' };

/** Writes the journal so that it is there as a whole, also after a power cut, or not at all. */
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

/** From now on the replacement is undone, also by the next run. */
export async function turnBack(staging: string): Promise<void> {
  await rename(join(staging, fileOf.forward), join(staging, fileOf.back));
  await syncFolder(staging);
}

/**
 * The journal that an interrupted run left behind.
 *
 * @throws {TreeError} when it is damaged, or names a path that no replacement of ours would touch
 */
export async function readJournal(
  staging: string,
): Promise<{ readonly journal: Journal; readonly direction: Direction } | undefined> {
  for (const direction of ['back', 'forward'] as const) {
    const file = join(staging, fileOf[direction]);
    // A link would lead elsewhere; nothing of ours is one.
    const found = await lstat(file).catch(ifMissing);
    if (!found) continue;
    const journal: unknown = found.isFile() ? parsed(await readFile(file, 'utf8')) : undefined;
    if (isJournal(journal)) return { journal, direction };
    throw new TreeError(`${file} is damaged; restore the folder, for example with git, and delete ${staging}`);
  }
  return undefined;
}

/** Names of the files that hold a journal, in the order in which they go: the last step of a replacement. */
export const journalFiles: readonly string[] = Object.values(fileOf);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The folder may be anybody's, and so may be what lies in it: no path of a journal is trusted.
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
    // Windows opens no folders; there the rename is enough.
  }
}
