import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Diagnostic as Finding } from '@apimkit/diagnostics';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSession, type Session } from './lsp/session.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/cli/bin/apimkit.mjs');
const isBuilt = existsSync(join(root, 'apps/cli/dist/index.js'));
const api = 'artifacts/apis/orders-v1/apiInformation.json';
const policy = 'artifacts/apis/orders-v1/policy.xml';
const overrides = 'environments/prod.yaml';

let above = '';
let folder = '';
let session: Session;
const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

describe.skipIf(!isBuilt)('documents of an editor (skipped before npm run build)', () => {
  beforeEach(async () => {
    // A space and a letter that URIs encode.
    above = await mkdtemp(join(tmpdir(), 'apimkit lsp ü-'));
    folder = join(above, 'my repository');
    await cp(join(root, 'examples/sample'), folder, { recursive: true });
    session = await openSession([process.execPath, program, 'lsp', '--stdio'], folder);
  });
  afterEach(async () => {
    await session.close();
    await rm(above, { recursive: true, force: true });
  });

  const labelsAt = async (path: string, text: string, mark: string, inside = 0) => {
    await session.change(path, text);
    const items = await session.request<readonly { label: string; textEdit?: { newText: string } }[]>(
      'textDocument/completion',
      session.at(path, text, mark, inside),
    );
    return items.map(({ label, textEdit }) => textEdit?.newText ?? label);
  };
  const hoverAt = async (path: string, text: string, mark: string) => {
    const found = await session.request<{ contents: { value: string } } | null>(
      'textDocument/hover',
      session.at(path, text, mark, 2),
    );
    return found?.contents.value;
  };

  it('have the findings that lint reports', async () => {
    const broken: Readonly<Record<string, (text: string) => string>> = {
      [policy]: (text) => text.replace('fragment-id="require-token"', 'fragment-id="require-tokn"'),
      [api]: (text) => text.replace('"displayName"', '"displayNam"'),
      'artifacts/apis/orders-v2/specification.yaml': (text) => text.replace(/^ {6}operationId: .*\n/m, ''),
    };
    for (const [path, change] of Object.entries(broken)) {
      const text = textOf(path);
      expect(change(text), path).not.toBe(text);
      await writeFile(join(folder, path), change(text));
    }
    const options = { cwd: folder, maxBuffer: 1e8 };
    const lint = [program, 'lint', '--no-cache', '--format', 'json'];
    const printed = await promisify(execFile)(process.execPath, lint, options).catch(
      (error: { stdout: string }) => error,
    );
    const findings = (JSON.parse(printed.stdout) as { findings: Finding[] }).findings;
    expect(new Set(findings.map(({ file }) => file)).size).toBeGreaterThan(3);

    const files = readdirSync(join(folder, 'artifacts'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) =>
        join(one.parentPath, one.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
    for (const file of files) await session.open(file);
    const shown = (found: Finding[]) =>
      found
        .map(({ code, range, message, help }) =>
          [
            code,
            range?.start.line ?? 1,
            range?.start.column ?? 1,
            help === undefined ? message : `${message}. ${help}`,
          ].join(' '),
        )
        .sort();
    for (const file of files) {
      const expected = shown(findings.filter((one) => one.file === file));
      const found = await session.diagnostics(file, (all) => all.length === expected.length);
      expect(
        found
          .map(({ code, range, message }) => `${code} ${range.start.line + 1} ${range.start.character + 1} ${message}`)
          .sort(),
        file,
      ).toEqual(expected);
    }
  });

  it('of the project and its overrides have findings and completions', async () => {
    const text = textOf(overrides);
    await session.open(overrides);
    expect(await session.diagnostics(overrides)).toEqual([]);
    const wrong = 'backends:\n  - name: orders-blu\n    properties:\n      urll: https://a.example\n';
    await session.change(overrides, wrong);
    expect(await session.diagnostics(overrides, (all) => all.length === 2)).toMatchObject([
      { code: expect.stringMatching(/^overrides\/unknown/), message: expect.stringContaining('Did you mean') },
      { code: expect.stringMatching(/^overrides\/unknown/) },
    ]);
    expect(await labelsAt(overrides, 'backends:\n  - name: x\n', 'x', 1)).toContain('orders-blue');
    expect(await labelsAt(overrides, 'back', 'back', 4)).toContain('backends:');
    expect(await labelsAt(overrides, 'backends:\n  - name: a\n    pro', 'pro', 3)).toContain('properties:');
    expect(await labelsAt(overrides, 'apis:\n  - name: orders-v1\n    properties:\n      dis', 'dis', 3)).toContain(
      'displayName:',
    );
    const named = 'backends:\n  - name: orders-blue\n';
    await session.change(overrides, named);
    expect(await hoverAt(overrides, named, 'backends')).toContain('**backends**');
    expect(
      await session.request('textDocument/definition', session.at(overrides, named, 'orders-blue', 3)),
    ).toMatchObject([{ uri: session.uriOf('artifacts/backends/orders-blue/backendInformation.json') }]);
    expect(await session.request('textDocument/documentSymbol', session.at(overrides, named, 'back'))).toMatchObject([
      { name: 'backends', children: [{ name: 'orders-blue' }] },
    ]);
    await session.change(overrides, text);

    const project = textOf('apimkit.yaml');
    await session.open('apimkit.yaml');
    await session.change('apimkit.yaml', project.replace('prune:', 'prun:'));
    expect(await session.diagnostics('apimkit.yaml', (all) => all.length > 0)).toMatchObject([
      { message: expect.stringContaining('prun') },
    ]);
    expect(await labelsAt('apimkit.yaml', 'environments:\n  a:\n    prune: ', 'prune: ', 7)).toEqual(['true', 'false']);
    expect(await labelsAt('apimkit.yaml', 'environments:\n  a:\n    res', 'res', 3)).toContain('resourceGroup:');
  });

  it('of artifacts complete properties and names, and lead to what they name', async () => {
    const text = textOf(api);
    await session.open(api);
    const reference = session.at(api, text, '/apiVersionSets/orders', 3);
    expect(await session.request('textDocument/definition', reference)).toMatchObject([
      { uri: session.uriOf('artifacts/version sets/orders/versionSetInformation.json') },
    ]);
    expect(await hoverAt(api, text, '"apiRevision"')).toContain('**apiRevision**');
    expect(await labelsAt(api, '{"properties": {"apiVersionSetId": ""}}', '""', 1)).toContain(
      '"/apiVersionSets/orders"',
    );
    expect(await labelsAt(api, '{"properties": {"apiVersionSetId": "/apiV', '/apiV', 5)).toContain(
      '"/apiVersionSets/orders"',
    );
    expect(await labelsAt(api, '{"properties": {"displayName": "a", "sub', 'sub', 3)).toContain(
      '"subscriptionRequired": ',
    );
    expect(await labelsAt(api, '{"properties": {"displayName": "a", }}', ', }', 2)).not.toContain('"displayName": ');
  });

  it('show who uses them, the tree of the service and effective policies', async () => {
    const fragment = 'artifacts/policy fragments/require-token/policy.xml';
    await session.open(fragment);
    const lenses = await session.request<
      readonly { command: { title: string; arguments: [string, unknown, { uri: string }[]] } }[]
    >('textDocument/codeLens', { textDocument: { uri: session.uriOf(fragment) } });
    const [uri, , locations] = lenses[0]?.command.arguments ?? ['', {}, []];
    expect(uri).toBe(session.uriOf(fragment));
    expect(lenses[0]?.command.title).toBe(`Used by ${locations.length} operations`);
    expect(locations.map((one) => one.uri)).toContain(session.uriOf('artifacts/apis/orders-v1/specification.yaml'));

    type Item = {
      label: string;
      id?: string;
      children: Item[];
      location?: { uri: string; range: { start: { line: number } } };
    };
    const tree = await session.request<Item[]>('apimkit/tree', {});
    const apis = tree.find(({ label }) => label === 'API');
    const orders = apis?.children.find(({ id }) => id === 'api:orders-v1');
    expect(orders?.location?.uri).toBe(session.uriOf(api));
    const operation = orders?.children.find(({ id }) => id?.startsWith('api-operation:'));
    const line = operation?.location?.range.start.line ?? 0;
    const specification = textOf('artifacts/apis/orders-v1/specification.yaml').split('\n');
    expect(specification.slice(line, line + 4).join('\n')).toContain(operation?.label);

    const effective = (params: object) => session.request<string | null>('apimkit/effectivePolicy', params);
    expect(await effective({ uri: session.uriOf(policy) })).toContain('(global)');
    expect(await effective({ call: 'api:orders-v1' })).toContain('require-token');
    expect(await effective({ uri: session.uriOf(fragment) })).toBeNull();
    expect(await effective({ uri: 'file:///elsewhere/policy.xml' })).toBeNull();
  });

  it('follow changes of other programs, and unsaved text wins', async () => {
    await session.open(policy);
    expect(await session.diagnostics(policy)).toEqual([]);
    expect(session.registered).toEqual(['workspace/didChangeWatchedFiles']);
    const [before, after] = ['require-token', 'other'].map((name) => join(folder, 'artifacts/policy fragments', name));
    await rename(before ?? '', after ?? '');
    await session.notify('workspace/didChangeWatchedFiles', { changes: [] });
    expect(await session.diagnostics(policy, (all) => all.length > 0)).toMatchObject([
      { code: 'policy/unknown-fragment' },
    ]);
    await session.change(policy, textOf(policy).replace('require-token', 'other'));
    expect(await session.diagnostics(policy, (all) => all.length === 0)).toEqual([]);
  });

  it('run rules in JavaScript only with trust', async () => {
    const rule = "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nexport const rules = [];\n";
    await writeFile(join(folder, 'rules.mjs'), rule);
    await writeFile(
      join(folder, 'apimkit.yaml'),
      'artifacts: artifacts\nlint:\n  policies:\n    extends: [recommended, ./rules.mjs]\n',
    );
    const { APIMKIT_TRUST: _, ...env } = process.env;
    const untrusted = await openSession([process.execPath, program, 'lsp', '--stdio'], folder, env);
    await untrusted.open(policy);
    const text = textOf(policy);
    const items = await untrusted.request('textDocument/completion', untrusted.at(policy, text, '<base', 1));
    expect(items).not.toEqual([]);
    await untrusted.close();
    expect(untrusted.messages).toEqual([expect.stringMatching(/^No rules are on: .*is not trusted/)]);
    expect(existsSync(join(folder, 'ran'))).toBe(false);

    const trusted = await openSession([process.execPath, program, 'lsp', '--stdio'], folder, {
      ...env,
      APIMKIT_TRUST: '1',
    });
    await trusted.open(policy);
    await trusted.diagnostics(policy);
    await trusted.close();
    expect(existsSync(join(folder, 'ran'))).toBe(true);
  });

  it('may be half-typed', async () => {
    const documents: readonly (readonly [string, string])[] = [
      [api, '{"properties": {"apiVersionSetId": "/apiVersionSets/a", "protocols": ["https"], "x": {"$ref": null}}}'],
      [
        overrides,
        'apis:\n  - name: "orders"\n    properties: {path: &a x, b: *a}\n    policies:\n      - patches: [\n',
      ],
      ['apimkit.yaml', 'artifacts: artifacts\nenvironments:\n  prod: {service: "{#X#}", prune: yes}\n? [a, b]\n: c\n'],
      [
        'artifacts/apis/orders-v1/specification.yaml',
        'openapi: 3.0.3\npaths:\n  /a: {get: {responses: {"200": {$ref: "#',
      ],
    ];
    for (const [path, text] of documents) {
      await session.open(path, '');
      for (let length = 0; length <= text.length; length += 1) {
        const typed = text.slice(0, length);
        await session.change(path, typed);
        const place = session.at(path, `${typed}|end|`, '|end|');
        for (const method of ['completion', 'hover', 'definition', 'documentSymbol', 'codeLens'])
          expect(await session.request(`textDocument/${method}`, place), `${path} ${typed}`).toBeDefined();
      }
    }
    expect(session.child.exitCode).toBeNull();
  });
});
