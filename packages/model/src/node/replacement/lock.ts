import { link, lstat, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { TreeError } from '../tree-error.ts';
import { ifMissing } from './if-missing.ts';

/** The owner refreshes the lock from time to time; after this time without a refresh the owner is gone, even if its process id exists. */
const staleAfter = 5 * 60_000;
const refreshEvery = 30_000;

/** The lock of a folder. */
export interface Lock {
  release(): Promise<void>;
}

/** The file in the staging folder with the owner of the lock. */
export const lockName = 'lock';

const held = new Set<string>();

/**
 * Locks a staging folder, and creates the folder. The lock of a process that no longer exists is taken over.
 *
 * @throws {TreeError} when another run is active
 */
export async function lock(staging: string): Promise<Lock> {
  if (held.has(staging)) throw busy(staging, 'this process');
  held.add(staging);
  try {
    const file = await take(staging);
    const refresh = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), refreshEvery);
    refresh.unref();
    return {
      async release() {
        clearInterval(refresh);
        held.delete(staging);
        // A lock that stays is taken over by the next run.
        await rm(file, { force: true }).catch(() => undefined);
      },
    };
  } catch (error) {
    held.delete(staging);
    throw error;
  }
}

async function take(staging: string): Promise<string> {
  const file = join(staging, lockName);
  for (let attempt = 0; attempt < 20; attempt++) {
    await mkdir(staging).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (!(await lstat(staging)).isDirectory())
      throw new TreeError(`${staging} is not a folder of apimkit; delete it, and run the command again`);
    try {
      await writeWhole(staging, file);
      // It must not be committed.
      await writeFile(join(staging, '.gitignore'), '*\n');
      return file;
    } catch (error) {
      // Another run may have removed the folder.
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
      if (code === 'EEXIST') await removeStale(staging, file);
    }
  }
  throw busy(staging, 'another run');
}

/** Creates the lock with its content in one step, so that a killed run leaves no lock without an owner. */
async function writeWhole(staging: string, file: string): Promise<void> {
  const draft = join(staging, `lock-draft-${process.pid}`);
  await writeFile(draft, JSON.stringify(owner()));
  try {
    await link(draft, file);
  } catch (error) {
    if (!withoutLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await writeFile(file, JSON.stringify(owner()), { flag: 'wx' });
  } finally {
    await rm(draft, { force: true });
  }
}

/** Errors of file systems without hard links. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

const owner = () => ({ pid: process.pid, host: hostname() });

async function removeStale(staging: string, file: string): Promise<void> {
  const found = await lstat(file).catch(ifMissing);
  if (!found) return;
  const text = found.isFile() ? ((await readFile(file, 'utf8').catch(ifMissing)) ?? '') : '';
  if (Date.now() - found.mtimeMs < staleAfter && isAlive(text, Date.now() - found.mtimeMs))
    throw busy(staging, ownerOf(text) ? `process ${ownerOf(text)?.pid}` : 'another run');
  // If two runs find it, one of them moves it.
  const away = join(staging, `lock-of-the-dead-${process.pid}`);
  await rename(file, away).catch(ifMissing);
  const moved = await readFile(away, 'utf8').catch(ifMissing);
  if (moved !== undefined && moved !== text) await rename(away, file);
  else await rm(away, { force: true });
}

function ownerOf(text: string): { readonly pid: number; readonly host: string } | undefined {
  try {
    const value = JSON.parse(text) as { pid?: unknown; host?: unknown } | null;
    return typeof value?.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(text: string, age: number): boolean {
  const found = ownerOf(text);
  // Killed between creating and writing the file: no run takes seconds for that.
  if (!found) return age < 5_000;
  if (found.host !== hostname()) return true;
  // Containers reuse the same few process ids: a lock with the own id is of another run, because own locks are known.
  if (found.pid === process.pid) return false;
  try {
    process.kill(found.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const busy = (staging: string, who: string) =>
  new TreeError(
    `${who} is writing this folder; wait until it has ended. If there is no such run, delete ${join(staging, lockName)}`,
  );
