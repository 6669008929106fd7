import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// Runs the tutorial as a reader does, block by block, and compares the output. UPDATE_TUTORIAL=1 writes the output to the page.
const page = resolve('docs/tutorial.md');
const portOfPage = '8080';
const block = /```(\w+) ?([^\n]*)\n([\s\S]*?)```/g;

let root: string;
let port: string;
let server: ChildProcess | undefined;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'apimkit-tutorial-'));
  port = String(await freePort());
  const start = `import(${JSON.stringify(resolve('apps/cli/src/main.ts'))}).then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)); })`;
  mkdirSync(join(root, 'bin'));
  const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' --conditions=@apimkit/source --input-type=module -e '${start}' -- "$@"\n`;
  writeFileSync(join(root, 'bin/npx'), npx);
  chmodSync(join(root, 'bin/npx'), 0o755);
  writeFileSync(join(root, 'state'), `cd '${root}'\n`);
});
afterAll(() => {
  server?.kill('SIGTERM');
  rmSync(root, { recursive: true, force: true });
});

const environment = () => ({
  PATH: `${join(root, 'bin')}:${process.env.PATH}`,
  HOME: root,
  NO_COLOR: '1',
  GIT_AUTHOR_NAME: 'reader',
  GIT_AUTHOR_EMAIL: 'reader@example.com',
  GIT_COMMITTER_NAME: 'reader',
  GIT_COMMITTER_EMAIL: 'reader@example.com',
});

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Runs a command where the last one ended, with its variables. */
function run(command: string): string {
  const script = `. '${root}/state'\n${command.replaceAll(portOfPage, port)}\n{ export -p; printf 'cd %q\\n' "$PWD"; } > '${root}/state'`;
  const output = execFileSync('bash', ['-c', `{ ${script}\n} 2>&1`], { env: environment(), encoding: 'utf8' });
  return stable(output.replaceAll(port, portOfPage));
}

/** Without what differs from run to run. */
const stable = (text: string) =>
  text
    .replaceAll(/-\d{8}T\d{9}\.jsonl/g, '-20261127T101112345.jsonl')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

async function serve(command: string): Promise<void> {
  const [, ...args] = command.trim().replaceAll(portOfPage, port).split(' ');
  server = spawn(join(root, 'bin/npx'), args, { cwd: root, env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((done) => server?.stdout?.once('data', done));
}

it('every command of the tutorial works, and prints what the page shows', async () => {
  const source = readFileSync(page, 'utf8');
  let made = '';
  let at = 0;
  for (const found of source.matchAll(block)) {
    const [whole, language = '', what = '', body = ''] = found;
    made += source.slice(at, found.index);
    at = found.index + whole.length;
    if (what === 'background') await serve(body);
    if (language !== 'console') {
      if (what !== '' && what !== 'background') {
        const path = join(root, 'shop', what);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, body);
      }
      made += whole;
      continue;
    }
    const commands = body.split('\n').filter((line) => line.startsWith('$ '));
    made += `\`\`\`console\n${commands.map((line) => `${line}\n${run(line.slice(2))}`).join('')}\`\`\``;
  }
  made += source.slice(at);
  if (process.env.UPDATE_TUTORIAL) writeFileSync(page, made);
  else expect(made).toBe(source);
});
