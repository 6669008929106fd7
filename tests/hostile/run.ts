import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Ground } from './repository.ts';

const program = join(import.meta.dirname, '../../apps/cli/bin/apimkit.mjs');

/** Secrets of the pipeline, which no output may contain. */
export const secrets = { CANARY: 'canary-of-the-pipeline', AZURE_BEARER_TOKEN: 'canary-of-the-sign-in' };

/** What a run came to. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** Runs the built program in a repository, as a pipeline does: no terminal, secrets in the environment, a home of its own. */
export function run({ folder, outside }: Ground, args: readonly string[], endpoint?: string): Promise<Ran> {
  const { PATH } = process.env;
  const env = {
    PATH,
    NO_COLOR: '1',
    CI: 'true',
    HOME: join(outside, 'home'),
    NODE_DISABLE_COMPILE_CACHE: '1',
    AZURE_SUBSCRIPTION_ID: '00000000-0000-0000-0000-000000000000',
    AZURE_RESOURCE_GROUP_NAME: 'local',
    API_MANAGEMENT_SERVICE_NAME: 'local',
    ...secrets,
    ...(endpoint === undefined ? {} : { APIMKIT_ENDPOINT: endpoint }),
  };
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
      // It serves until it is stopped.
      if (texts.stdout.includes('"url"') && args[0] === 'emulator') child.kill('SIGTERM');
    });
  // What does not end by itself does not end at all.
  const timer = setTimeout(() => child.kill('SIGKILL'), 300_000);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, ...texts, seconds: (performance.now() - begun) / 1000 });
    });
  });
}
