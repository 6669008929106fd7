import { execFileSync } from 'node:child_process';
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
import { vi } from 'vitest';
import { main } from '../apps/cli/src/main.ts';
import { checked } from './checked.ts';

const subscription = '00000000-0000-0000-0000-000000000000';

/**
 * Runs the commands of a scenario in a repository with its files, against an emulated service, and returns a transcript. A line of
 * `commands` is a command; those with `@` before them are not in the transcript.
 *
 * - `apimkit …`, `git …`: these programs
 * - `copy FROM TO`, `remove PATH`, `show PATH`: on files of the scenario
 * - `delete KIND:NAME`: on the service, behind the back of the files
 */
export async function transcriptOf(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'apimkit-scenario-')));
  const emulator = createEmulator();
  const service = await serveEmulator({ fetch: checked((request) => emulator.fetch(request)) });
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
      .replaceAll(/commit [0-9a-f]{10}\b/g, 'commit <commit>')
      .replaceAll(/(from|to) [0-9a-f]{10}\b/g, '$1 <commit>')
      // The estimate depends on how a publish reads, which these scenarios are not about.
      .replaceAll(/^Publishing needs about .*\n/gm, '')
      .replaceAll(/^index [0-9a-f]+\.\.[0-9a-f]+/gm, 'index <blobs>')
  );
}

interface Result {
  readonly code: number;
  readonly text: string;
}

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

async function run([command = '', ...args]: readonly string[], url: string): Promise<Result> {
  const [one = '', other = ''] = args;
  if (command === 'apimkit') return runMain(args);
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

async function runMain(args: readonly string[]): Promise<Result> {
  let text = '';
  const write = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  // Each run handles signals of the process.
  process.setMaxListeners(0);
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(write));
  try {
    return { code: await main(args), text };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
