import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/cli/bin/apimkit.mjs');
const shared = join(root, '../shared/data/repos');

/** The commands of a section of a guide, without `npx apimkit`. */
async function commandsOf(guide: string, section: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(join(root, 'docs/guides', guide), 'utf8');
  const part = text.split('\n## ').find((one) => one.startsWith(section)) ?? '';
  const lines = [...part.matchAll(/^npx apimkit (.+)$/gm)].map(([, line = '']) => line.trim().split(' '));
  return lines;
}

let folder = '';
let children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apimkit-guide-'));
  children = [];
  await cp(join(root, 'examples/sample/artifacts'), join(folder, 'examples/sample/artifacts'), { recursive: true });
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Running {
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<number | null>;
  readonly stop: () => void;
}

function start(args: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { stdout: () => stdout, stderr: () => stderr, ended, stop: () => child.kill('SIGTERM') };
}

/** Starts an emulator and waits for the flags that lead to it. */
async function emulatorOf(args: readonly string[]): Promise<Running & { readonly flags: readonly string[] }> {
  const running = start(args);
  for (let tries = 0; tries < 1200; tries += 1) {
    const flags = /--endpoint .+/.exec(running.stdout())?.[0];
    if (flags !== undefined) return { ...running, flags: flags.split(' ') };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no endpoint was printed: ${running.stdout()}${running.stderr()}`);
}

async function run(args: readonly string[], flags: readonly string[]): Promise<{ code: number | null; text: string }> {
  const running = start(args.flatMap((word) => (word === '…' ? flags : [word])));
  const code = await running.ended;
  return { code, text: `${running.stdout()}${running.stderr()}` };
}

describe.skipIf(!existsSync(join(root, 'apps/cli/dist/index.js')))(
  'getting started (skipped before npm run build)',
  () => {
    it('works as it is written, and again after a restart with a data file', async () => {
      const [begin = [], ...rest] = await commandsOf('getting-started.md', 'Without Azure');
      expect([begin[0], ...rest.map(([name]) => name)]).toEqual(['emulator', 'extract', 'plan', 'publish']);
      for (const again of [false, true]) {
        const emulator = await emulatorOf([...begin, '--data', 'apim.json']);
        expect(emulator.stderr().includes('already')).toBe(again);
        for (const command of rest) {
          const { code, text } = await run(command, emulator.flags);
          expect(`${code} ${text}`).toMatch(/^0 /);
          if (command[0] === 'plan') expect(text).toContain('0 to create, 0 to update, 0 to delete');
        }
        expect(readdirSync(join(folder, 'artifacts')).sort()).toEqual(
          readdirSync(join(folder, 'examples/sample/artifacts')).sort(),
        );
        emulator.stop();
        await emulator.ended;
      }
    });

    it('ends with findings and 2 for files that cannot be read, a missing folder, a state that is none and a port that is none', async () => {
      await writeFile(join(folder, 'examples/sample/artifacts/policy.xml'), '<policies><inbound>');
      await writeFile(join(folder, 'apim.json'), '[]');
      const cases: readonly (readonly [readonly string[], RegExp])[] = [
        [['--seed', 'examples/sample/artifacts'], /policy\.xml:1/],
        [['--seed', 'nowhere'], /nowhere/],
        [['--data', 'apim.json'], /apim\.json is not the data of an emulator/],
        [['--port', '1e9'], /port/],
      ];
      for (const [args, expected] of cases) {
        const running = start(['emulator', ...args]);
        expect(await running.ended).toBe(2);
        expect(running.stderr()).toMatch(expected);
        expect(running.stderr()).not.toMatch(/\n\s+at /);
      }
    });
  },
);

interface Listed {
  readonly repo: string;
  readonly roots: readonly { readonly dir: string }[];
}

describe.skipIf(!existsSync(shared))('public artifacts folders (skipped when ../shared is absent)', () => {
  const index = existsSync(shared) ? (JSON.parse(readFileSync(join(shared, 'index.json'), 'utf8')) as Listed[]) : [];
  const roots = index.flatMap(({ repo, roots: dirs }) => dirs.map(({ dir }) => join(repo.replace('/', '__'), dir)));

  it.each(roots)('%s can be seeded: resources that are missing afterwards were reported', async (dir) => {
    const { tree } = await readTree(join(shared, dir));
    const { artifacts } = readArtifacts(tree);
    const emulator = createEmulator();
    const service = '/subscriptions/s/resourceGroups/g/providers/Microsoft.ApiManagement/service/n';
    const reported = new Set(emulator.seed(service, artifacts).map(({ id }) => id.toLowerCase()));
    const there = new Set((emulator.snapshot().services[service] ?? []).map(({ id }) => String(id).toLowerCase()));
    const lost = [...artifacts]
      .map(({ id }) => id.toString().toLowerCase())
      .filter((id) => !there.has(id) && !reported.has(id));
    expect(lost).toEqual([]);
  });
});
