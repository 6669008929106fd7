import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Emulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { checked } from '../checked.ts';

/** When a command is killed: so many milliseconds after its Nth request has come. */
export interface Moment {
  readonly request: number;
  readonly ms: number;
}

/** How a command ended: killed, or done before that, with how long it took after its last request. */
export interface Ended {
  readonly killed: boolean;
  readonly requests: number;
  readonly afterwards: number;
}

/** Runs a command against an emulated service, as a process of its own, and kills it with SIGKILL at a moment. */
export async function killed(
  command: 'extract' | 'publish',
  folder: string,
  emulator: Emulator,
  moment: Moment = { request: Number.POSITIVE_INFINITY, ms: 0 },
): Promise<Ended> {
  let requests = 0;
  let last = 0;
  let started = false;
  const reached = Promise.withResolvers<void>();
  const server = await serveEmulator({
    fetch: checked((request) => {
      if (started) requests += 1;
      last = performance.now();
      if (started && requests === moment.request) reached.resolve();
      return emulator.fetch(request);
    }),
  });
  const child = fork(join(import.meta.dirname, 'child.ts'), [command, server.url, folder], {
    execArgv: ['--conditions=@apimkit/source', '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: join(tmpdir(), 'apimkit-kills') },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (text) => (errors += String(text)));
  const exited = once(child, 'exit');
  let afterwards = 0;
  child.on('message', (message) => {
    if (message === 'done') afterwards = performance.now() - last;
    if (message !== 'ready') return;
    started = true;
    if (moment.request === 0) reached.resolve();
    child.send('go');
  });
  const kill = reached.promise.then(() => wait(moment.ms)).then(() => child.kill('SIGKILL'));
  await Promise.race([exited, kill]);
  const [code, signal] = (await exited) as [number | null, string | null];
  await server.close();
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the command failed by itself: ${errors}`);
  return { killed: signal === 'SIGKILL', requests, afterwards };
}
