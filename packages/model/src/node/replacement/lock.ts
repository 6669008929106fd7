import { link, lstat, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { TreeError } from '../tree-error.ts';
import { ifMissing } from './if-missing.ts';

/** A holder says so from time to time; who says nothing for so long is gone, whoever has its number now. */
const staleAfter = 5 * 60_000;
const refreshEvery = 30_000;

/** The right to write a folder. */
export interface Lock {
  release(): Promise<void>;
}

/** The file in the staging folder that says who is at work. */
export const lockName = 'lock';

const held = new Set<string>();

/**
 * Takes the lock of a staging folder, and makes the folder. The lock of a process that is gone is taken over.
 *
 * @throws {TreeError} when another run is at work
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
        // One that stays is taken over by the next run.
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
      throw new TreeError(`${staging} is no folder of ours; delete it, and run the command again`);
    try {
      await writeWhole(staging, file);
      // Nobody wants it in a commit.
      await writeFile(join(staging, '.gitignore'), '*\n');
      return file;
    } catch (error) {
      // Another run may have removed the folder meanwhile.
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
      if (code === 'EEXIST') await removeStale(staging, file);
    }
  }
  throw busy(staging, 'another run');
}

/** Makes the lock with its content in one step: who is killed on the way leaves none, and nobody waits for nobody. */
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

/** What systems answer whose disks give a file one name only. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

const owner = () => ({ pid: process.pid, host: hostname() });

async function removeStale(staging: string, file: string): Promise<void> {
  const found = await lstat(file).catch(ifMissing);
  if (!found) return;
  const text = found.isFile() ? ((await readFile(file, 'utf8').catch(ifMissing)) ?? '') : '';
  if (Date.now() - found.mtimeMs < staleAfter && isAlive(text, Date.now() - found.mtimeMs))
    throw busy(staging, ownerOf(text) ? `process ${ownerOf(text)?.pid}` : 'another run');
  // Of two runs that find it, one moves it away.
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
  // Killed between making the file and writing it: no run takes seconds for that.
  if (!found) return age < 5_000;
  if (found.host !== hostname()) return true;
  // Containers give everybody the same few numbers: what has ours is not us, for ours are known.
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
