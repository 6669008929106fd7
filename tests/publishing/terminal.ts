import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Emulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { checked } from '../checked.ts';

/** What a command printed, and how it ended. */
export interface Printed {
  readonly text: string;
  readonly code: number | null;
  /** Write requests that the service received: `PUT tags/a`. */
  readonly writes: readonly string[];
}

/** ARM id of the service of the commands. */
export const serviceId =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ApiManagement/service/shop';

const where = [
  ...['--subscription-id', '00000000-0000-0000-0000-000000000000', '--resource-group', 'rg'],
  ...['--service-name', 'shop'],
];

/**
 * Runs the command line in a folder against an emulated service.
 *
 * @param killAt number of the write request with which the process is killed with SIGKILL, before the response arrives
 */
export async function runIn(
  folder: string,
  args: readonly string[],
  emulator: Emulator,
  killAt = Number.POSITIVE_INFINITY,
): Promise<Printed> {
  const writes: string[] = [];
  const kill = Promise.withResolvers<undefined>();
  const server = await serveEmulator({
    fetch: checked(async (request) => {
      const path = decodeURIComponent(new URL(request.url).pathname.slice(serviceId.length + 1));
      if (request.method === 'GET' || request.method === 'HEAD') return emulator.fetch(request);
      writes.push(`${request.method} ${path}`);
      if (writes.length < killAt) return emulator.fetch(request);
      // The write has an effect, and the process does not find out.
      if (writes.length === killAt) await emulator.fetch(request);
      kill.resolve(undefined);
      return new Promise<Response>(() => undefined);
    }),
  });
  const { AZURE_SUBSCRIPTION_ID: _, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [
      '--conditions=@apimkit/source',
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'command.ts'),
      ...args,
      ...where,
      '--endpoint',
      server.url,
    ],
    {
      cwd: folder,
      env: { ...env, NO_COLOR: '1', NODE_OPTIONS: '', NODE_COMPILE_CACHE: join(tmpdir(), 'apimkit-publishing') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [text, errors] = ['', ''];
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  void kill.promise.then(() => child.kill('SIGKILL'));
  const code = await closed;
  await server.close();
  return { text: text + errors, code, writes };
}

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: Iterable<readonly [string, string]>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
