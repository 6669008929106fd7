import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const main = `import(${JSON.stringify(join(root, 'apps/cli/src/main.ts'))}).then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)); })`;

/** Starts a command that serves until it is stopped, and waits for its address. */
export async function spawnMain(cwd: string, args: readonly string[], pattern = /listens on (http:\S+),/) {
  const child = spawn(process.execPath, ['--conditions=@apimkit/source', '-e', main, '--', ...args], {
    cwd,
    env: { PATH: process.env.PATH, NO_COLOR: '1' },
  });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.on('close', () => reject(new Error(text)));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        text += String(part);
        const found = pattern.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
  });
  return {
    url,
    output: () => text,
    stop: () =>
      new Promise<void>((resolve) => {
        child.on('close', () => resolve());
        child.kill();
      }),
  };
}
