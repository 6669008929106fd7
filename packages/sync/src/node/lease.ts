import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../input-error.ts';
import { digestOf } from '../saved/digest.ts';

/** The process that takes a lease. */
export interface LeaseHolder {
  readonly pid: number;
  readonly host: string;
  /** True while a process of this host runs. */
  isRunning(pid: number): boolean;
}

interface Lease {
  readonly pid: number;
  readonly host: string;
  readonly time: string;
  readonly service: string;
}

/** A lease is renewed so often, in milliseconds. */
const renewal = 30_000;
/** A lease of another host that was not renewed for so long is stale. */
const patience = 5 * 60_000;
/** Attempts to take a stale lease while other runs try the same, and milliseconds between them. */
const mostAttempts = 20;
const pause = 25;

/**
 * Takes the lease of a service: two runs with one journal folder do not write to it at the same time.
 *
 * @returns a function that gives it back
 * @throws {InputError} while another run has it
 */
export async function takeLease(folder: string, service: string, holder: LeaseHolder): Promise<() => Promise<void>> {
  const name = service.split('/').at(-1) ?? 'service';
  const file = join(folder, `${name}-${(await digestOf({ service: service.toLowerCase() })).slice(0, 8)}.lease`);
  const lease: Lease = { pid: holder.pid, host: holder.host, time: new Date().toISOString(), service };
  const text = `${JSON.stringify(lease)}\n`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await writeFile(file, text, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const found = await textOf(file);
      const other = await otherOf(file, found, holder);
      if (other !== undefined || attempt === mostAttempts) throw inUse(file, other, service);
      // A process that was killed left it.
      await discard(file, found);
    }
  }
  const timer = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), renewal);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await rm(file, { force: true });
  };
}

/** Removes a stale lease, and no other: another run may have replaced it since it was read. One run at a time does so. */
async function discard(file: string, stale: string): Promise<void> {
  const guard = `${file}.takeover`;
  try {
    await writeFile(guard, '', { flag: 'wx' });
  } catch {
    if (await isOld(guard, { absent: false })) await rm(guard, { force: true });
    await new Promise((resolve) => setTimeout(resolve, pause));
    return;
  }
  try {
    if ((await textOf(file)) === stale) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => '');
/** True for a file that was not written or renewed for a while. */
const isOld = (file: string, { absent }: { readonly absent: boolean }) =>
  stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > patience,
    () => absent,
  );

/** The lease in a file; undefined when it is stale. */
async function otherOf(
  file: string,
  text: string,
  { host, isRunning }: LeaseHolder,
): Promise<Partial<Lease> | undefined> {
  const isStale = await isOld(file, { absent: true });
  let lease: Partial<Lease>;
  try {
    lease = JSON.parse(text) as Partial<Lease>;
  } catch {
    // It was created a moment ago, or the process was killed before it wrote it.
    return isStale ? undefined : {};
  }
  if (lease.host === host && typeof lease.pid === 'number') return isRunning(lease.pid) ? lease : undefined;
  return isStale ? undefined : lease;
}

function inUse(file: string, { pid, host, time }: Partial<Lease> = {}, service: string): InputError {
  const who = pid === undefined ? 'Another run' : `Process ${pid} on ${host} (since ${time})`;
  return new InputError(
    `${who} publishes to ${service}. Nothing was sent; wait for it, or delete ${file} if that run has ended`,
  );
}
