import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const programs = {
  apimkit: fileURLToPath(new URL('../../apps/cli/bin/apimkit.mjs', import.meta.url)),
  disk: fileURLToPath(new URL('./disk.ts', import.meta.url)),
};
const usage = new URL('./usage.mjs', import.meta.url).href;

/** What a process of the command line used. */
export interface Usage {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Peak of the resident memory. */
  readonly mebibytes: number;
  /** What it printed. */
  readonly output: string;
}

/**
 * Runs the built command line, or another program of the built packages, as a whole process.
 *
 * @throws {Error} with the output when it fails
 */
export async function runProgram(
  args: readonly string[],
  folder: string,
  nodeArgs: readonly string[] = [],
  name: keyof typeof programs = 'apimkit',
): Promise<Usage> {
  const started = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, '--import', usage, programs[name], ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let used = { cpuSeconds: 0, mebibytes: 0 };
  child.on('message', (message) => {
    used = message as typeof used;
  });
  const [output, [code]] = await Promise.all([outputOf(child), once(child, 'close')]);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${code}:\n${output.slice(-2000)}`);
  return { seconds, ...used, output };
}

async function outputOf({ stdout, stderr }: ChildProcess): Promise<string> {
  let text = '';
  for (const stream of [stdout, stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  await Promise.all([stdout, stderr].map((stream) => stream && once(stream, 'end')));
  return text;
}
