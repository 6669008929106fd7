import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createArmClient } from '@apimkit/arm';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { armPath, ResourceId } from '@apimkit/model';
import { checked } from './checked.ts';
import { run as runCommand } from './run-main.ts';

const subscription = '00000000-0000-0000-0000-000000000000';

/**
 * Runs the commands of a scenario in a repository with its files, against an emulated service, and returns a transcript. A line of
 * `commands` is a command; those with `@` before them are not in the transcript.
 *
 * - `apimkit …`, `git …`: these programs
 * - `copy FROM TO`, `remove PATH`, `show PATH`: on files of the scenario
 * - `delete KIND:NAME`: on the service, behind the back of the files
 * - `kill N apimkit …`: in a process of its own, which is killed with its Nth write: the write has an effect, and no response arrives
 */
export async function transcriptOf(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'apimkit-scenario-')));
  const emulator = createEmulator();
  const service = await serveEmulator({
    fetch: checked(async (request) => {
      const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
      const response = await emulator.fetch(request);
      if (isWrite && deadly.strikes()) return new Promise<Response>(() => undefined);
      return response;
    }),
  });
  const before = { folder: process.cwd(), env: { ...process.env } };
  const lines: string[] = [];
  try {
    for (const [path, text] of files) {
      if (path === 'commands') continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    process.chdir(folder);
    for (const name of Object.keys(process.env))
      if (/^(AZURE|API_MANAGEMENT|APIMKIT|COMMIT_ID|TF_BUILD)/.test(name)) delete process.env[name];
    Object.assign(process.env, {
      APIMKIT_ENDPOINT: service.url,
      AZURE_SUBSCRIPTION_ID: subscription,
      AZURE_RESOURCE_GROUP_NAME: 'rg',
      NO_COLOR: '1',
    });
    git('init', '-q', '-b', 'main');
    git('add', '--all');
    git('commit', '-qm', 'files');
    for (const line of (files.get('commands') ?? '').split('\n').filter(Boolean)) {
      const isShown = !line.startsWith('@');
      const words =
        (isShown ? line : line.slice(1)).match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? [];
      const result = await run(words, service.url);
      if (!isShown && result.code !== 0) throw new Error(`${line}: ended with ${result.code}\n${result.text}`);
      if (isShown)
        lines.push(
          `$ ${line}`,
          ...(result.text === '' ? [] : [result.text.trimEnd()]),
          ...(result.code === 0 ? [] : [`exit ${result.code}`]),
          '',
        );
    }
  } finally {
    process.chdir(before.folder);
    process.env = before.env;
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return (
    lines
      .join('\n')
      .replaceAll(folder, '<folder>')
      .replaceAll(service.url, '<service>')
      .replaceAll(/\b[0-9a-f]{40}\b/g, '<commit>')
      .replaceAll(/-\d{8}T\d{9}\.jsonl/g, '-<time>.jsonl')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+Z/g, '<time>')
      .replaceAll(/\b[0-9a-f]{10}\b/g, '<commit>')
      // The estimate depends on how a publish reads, which these scenarios are not about.
      .replaceAll(/^Publishing needs about .*\n/gm, '')
      .replaceAll(/^index [0-9a-f]+\.\.[0-9a-f]+/gm, 'index <blobs>')
  );
}

/** The process that is to be killed, and the number of writes that it has left. */
const deadly = {
  left: Number.POSITIVE_INFINITY,
  child: undefined as ChildProcess | undefined,
  /** Counts a write. @returns true when the process is killed with it */
  strikes(): boolean {
    this.left -= 1;
    if (this.left !== 0 || !this.child) return false;
    this.child.kill('SIGKILL');
    return true;
  },
};

/** Runs the command line in a process of its own. */
async function runKilled(writes: number, args: readonly string[]): Promise<Result> {
  const options = ['--conditions=@apimkit/source', '--disable-warning=ExperimentalWarning'];
  const program = join(import.meta.dirname, 'publishing/command.ts');
  const env = { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: join(tmpdir(), 'apimkit-publishing') };
  const child = spawn(process.execPath, [...options, program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  deadly.left = writes;
  deadly.child = child;
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  deadly.child = undefined;
  return { code: code ?? 'killed', text };
}

interface Result {
  readonly code: number | 'killed';
  readonly text: string;
}

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

async function run([command = '', ...args]: readonly string[], url: string): Promise<Result> {
  const [one = '', other = ''] = args;
  if (command === 'apimkit') return runCommand(...args);
  if (command === 'kill') return runKilled(Number(one), args.slice(2));
  if (command === 'git') return { code: 0, text: git(...args) };
  if (command === 'delete') {
    const names = { subscriptionId: subscription, resourceGroup: 'rg', serviceName: 'shop' };
    await createArmClient({ ...names, endpoint: url, credential: { token: 't' } }).delete(
      armPath(ResourceId.parse(one)),
    );
    return { code: 0, text: '' };
  }
  if (command === 'copy') cpSync(one, other, { recursive: true });
  if (command === 'remove') rmSync(one, { recursive: true });
  return { code: 0, text: command === 'show' ? shown(one) : '' };
}

/** The text of a file, or the paths in a folder. */
const shown = (path: string): string =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative('.', join(entry.parentPath, entry.name)))
        .sort()
        .join('\n')
    : readFileSync(path, 'utf8');
