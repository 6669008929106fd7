import { execFile, spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlanStep, textsOf } from '../apps/vscode/src/plan-texts.ts';
import { openSession } from './lsp/session.ts';
import { unzip } from './vscode/unzip.ts';

const root = join(import.meta.dirname, '..');
const run = promisify(execFile);
const manifest = JSON.parse(readFileSync(join(root, 'apps/vscode/package.json'), 'utf8')) as {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
};

describe('the VS Code extension', () => {
  let folder = '';
  let vsix = '';
  let names: readonly string[] = [];
  const placed = (path: string) => join(folder, 'installed', path);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apimkit vscode-'));
    vsix = join(folder, 'apimkit.vsix');
    await run(process.execPath, [join(root, 'scripts/vscode/package.mjs'), vsix]);
    const files = unzip(readFileSync(vsix));
    names = [...files.keys()].sort();
    for (const [name, content] of files) {
      await mkdir(dirname(placed(name)), { recursive: true });
      await writeFile(placed(name), content);
    }
    await cp(join(root, 'examples/sample'), join(folder, 'my repository'), { recursive: true });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is packed in less than 5 MB, with its bundle and nothing else', () => {
    expect(statSync(vsix).size).toBeLessThan(5_000_000);
    expect(names.filter((name) => !/^extension\/dist\/server\/[\w-]+(?:\.[\w-]+)*\.(?:js|wasm)$/.test(name))).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/ThirdPartyNotices.txt',
      'extension/dist/extension.cjs',
      'extension/dist/package.json',
      'extension/images/icon.png',
      'extension/images/view.svg',
      'extension/package.json',
      'extension/readme.md',
    ]);
    expect(names.filter((name) => name.endsWith('.wasm'))).toHaveLength(2);
    for (const name of names)
      if (/\.(?:js|cjs)$/.test(name)) expect(readFileSync(placed(name), 'utf8').includes(root), name).toBe(false);
    const notices = readFileSync(placed('extension/dist/ThirdPartyNotices.txt'), 'utf8');
    for (const one of [
      '@stoplight/spectral-core',
      'vscode-languageclient',
      'web-tree-sitter',
      'tree-sitter-c-sharp',
      'yaml',
    ])
      expect(notices).toContain(`\n${one} `);
  });

  it('activates in less than 300 ms, and registers what its manifest declares', async () => {
    const times: number[] = [];
    let registered: readonly string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const bundle = placed('extension/dist/extension.cjs');
      const { stdout } = await run(process.execPath, [join(root, 'tests/vscode/stub.cjs'), bundle]);
      const result = JSON.parse(stdout) as { milliseconds: number; registered: string[] };
      times.push(result.milliseconds);
      registered = result.registered;
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(300);
    expect(registered).toEqual(expect.arrayContaining(manifest.contributes.commands.map(({ command }) => command)));
    expect(registered).toEqual(expect.arrayContaining(['apimkit.service', 'apimkit.plan', 'apimkit-effective']));
  });

  it('serves every feature away from the repository', async () => {
    const server = [process.execPath, placed('extension/dist/server/apimkit.js')];
    const session = await openSession([...server, 'lsp', '--stdio'], join(folder, 'my repository'));
    const path = 'artifacts/apis/orders-v1/policy.xml';
    const specification = 'artifacts/apis/orders-v1/specification.yaml';
    try {
      await session.open(path);
      const text = readFileSync(join(folder, 'my repository', path), 'utf8');
      const wrong = text
        .replace('"require-token"', '"require-tokn"')
        .replace('<inbound>', '<inbound><set-variable name="a" value="@(1 +)" />');
      await session.change(path, wrong);
      const codes = (await session.diagnostics(path, (all) => all.length >= 2)).map(({ code }) => code);
      // The second one needs the parser of C#, and its grammar.
      expect(codes).toEqual(expect.arrayContaining(['policy/unknown-fragment', 'policy/expression-syntax']));
      await session.change(path, text);
      // These findings need Spectral, in a chunk of its own.
      await session.open(specification);
      expect(await session.diagnostics(specification, (all) => all.length > 0)).not.toEqual([]);

      const labels = async (mark: string, inside: number) =>
        (
          await session.request<{ label: string }[]>('textDocument/completion', session.at(path, text, mark, inside))
        ).map(({ label }) => label);
      expect(await labels('"orders-pool"', 1)).toContain('orders-blue');
      const base = session.at(path, text, '<base', 2);
      expect(await session.request('textDocument/hover', base)).toMatchObject({
        contents: { value: expect.stringContaining('global') },
      });
      const fragment = session.at(path, text, 'require-token', 3);
      for (const [method, more] of [
        ['definition', {}],
        ['references', { context: { includeDeclaration: true } }],
        ['codeLens', {}],
      ] as const)
        expect(await session.request(`textDocument/${method}`, { ...fragment, ...more }), method).not.toEqual([]);
      expect(await session.request('textDocument/rename', { ...fragment, newName: 'token' })).toMatchObject({
        changes: {},
      });
      expect(JSON.stringify(await session.request('apimkit/tree', {}))).toContain('api:orders-v1');
      expect(await session.request('apimkit/effectivePolicy', { uri: session.uriOf(path) })).toContain('(global)');
    } finally {
      await session.close();
    }
  });

  it('plans an environment with the command line in it', async () => {
    const server = placed('extension/dist/server/apimkit.js');
    const emulator = spawn(process.execPath, [server, 'emulator', '--port', '0']);
    try {
      const url = await new Promise<string>((done) => {
        let text = '';
        for (const stream of [emulator.stdout, emulator.stderr])
          stream.on('data', (chunk) => {
            text += String(chunk);
            const found = /listens on (http:\S+),/.exec(text)?.[1];
            if (found !== undefined) done(found);
          });
      });
      const env = { ...process.env, APIMKIT_ENDPOINT: url, AZURE_BEARER_TOKEN: 'none' };
      const options = { cwd: join(folder, 'my repository'), env, maxBuffer: 1e8 };
      const { stdout } = await run(process.execPath, [server, 'plan', '--env', 'dev', '--format', 'json'], options);
      const { steps } = JSON.parse(stdout) as { readonly steps: readonly PlanStep[] };
      const backend = steps.find(({ id }) => id === 'backend:orders-blue');
      expect(backend?.op).toBe('create');
      expect(textsOf(backend ?? steps[0] ?? ({} as PlanStep))).toMatchObject({
        before: '',
        after: expect.stringContaining('url'),
      });
    } finally {
      emulator.kill();
    }
  });
});

describe('the diff editor of a step', () => {
  const step = { key: 'backend:a', op: 'update', id: 'backend:a', because: 'it changes' };

  it('shows both values of each changed property', () => {
    const changes = [
      { path: 'properties.url', before: 'https://a.example', after: 'https://b.example' },
      { path: 'properties.title', after: 'A' },
    ];
    expect(textsOf({ ...step, changes })).toEqual({
      before: '# it changes\nproperties.url: "https://a.example"\n',
      after: '# it changes\nproperties.url: "https://b.example"\nproperties.title: "A"\n',
    });
  });

  it('shows both sides of a policy', () => {
    const text = '--- before\n+++ after\n@@ -1,3 +1,3 @@\n <inbound>\n-  <base />\n+  <cors />\n </inbound>';
    expect(textsOf({ ...step, text })).toEqual({
      before: '# it changes\n…\n<inbound>\n  <base />\n</inbound>',
      after: '# it changes\n…\n<inbound>\n  <cors />\n</inbound>',
    });
  });

  it('has one side for a new or a deleted resource', () => {
    expect(textsOf({ ...step, op: 'create', highlights: { url: 'https://a.example' } })).toEqual({
      before: '',
      after: '# it changes\nurl: "https://a.example"\n',
    });
    expect(textsOf({ ...step, op: 'delete' }).after).toBe('');
  });
});
