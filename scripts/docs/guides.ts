// Generates the blocks of guides by running what they show: ```console runs each `$ npx apimkit …` line in the sample
// repository, against emulated services; ```yaml or ```text with a path shows that file.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { root } from '../run.ts';

const exec = promisify(execFile);
const start = `import(${JSON.stringify(join(root, 'apps/cli/src/main.ts'))}).then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)); })`;
const block = /```(console|yaml|text) ?([^\n]*)\n([\s\S]*?)```/g;

/** The text of a guide with every block generated again, in order and with the same services. */
export async function guidePage(path: string): Promise<string> {
  const service = await serveEmulator(createEmulator());
  const folder = mkdtempSync(join(tmpdir(), 'apimkit-guide-'));
  cpSync(join(root, 'examples/sample'), folder, { recursive: true });
  try {
    let text = '';
    let at = 0;
    const source = readFileSync(path, 'utf8');
    for (const found of source.matchAll(block)) {
      const [whole, language = '', file = '', body = ''] = found;
      text += source.slice(at, found.index);
      at = found.index + whole.length;
      if (language !== 'console')
        text += file === '' ? whole : `\`\`\`${language} ${file}\n${readFileSync(join(root, file), 'utf8')}\`\`\``;
      else text += `\`\`\`console\n${await runAll(body, { folder, endpoint: service.url })}\`\`\``;
    }
    return text + source.slice(at);
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder in which commands run, and the endpoint of the service. */
interface Surroundings {
  readonly folder: string;
  readonly endpoint: string;
}

async function runAll(body: string, surroundings: Surroundings): Promise<string> {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '));
  let text = '';
  for (const line of commands) text += `${line}\n${await output(line.slice(2), surroundings)}`;
  return text;
}

/** The output of a command, which may have `NAME=value` before it and `| tail -n N` after it. */
async function output(line: string, { folder, endpoint }: Surroundings): Promise<string> {
  const [command = '', tail] = line.split(' | tail -n ');
  const words = command.split(' ');
  const variables = words.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('=') as [string, string]);
  const args = words.slice(words.indexOf('apimkit') + 1);
  const asks = ['plan', 'publish', 'extract'].includes(args[0] ?? '');
  const run = exec(
    process.execPath,
    ['--conditions=@apimkit/source', '-e', start, '--', ...args, ...(asks ? ['--endpoint', endpoint] : [])],
    { cwd: folder, env: { PATH: process.env.PATH, NO_COLOR: '1', ...Object.fromEntries(variables) } },
  );
  const { stdout, stderr } = await run.catch((error: { stdout?: string; stderr?: string }) => ({
    stdout: error.stdout ?? '',
    stderr: error.stderr ?? '',
  }));
  const all = `${stderr}${stdout}`.trimEnd().split('\n');
  return `${(tail === undefined ? all : all.slice(-Number(tail))).map((one) => one.trimEnd()).join('\n')}\n`;
}
