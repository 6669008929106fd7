import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { completionsAt, hoverAt } from '@apimkit/language-server';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js';

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/cli/bin/apimkit.mjs');

let folder = '';
let child: ChildProcess;
let client: ProtocolConnection;
let published: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

const isBuilt = existsSync(join(root, 'apps/cli/dist/index.js'));

describe.skipIf(!isBuilt)('the language server (skipped before npm run build)', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apimkit-lsp-'));
    await cp(join(root, 'examples/sample/artifacts'), folder, { recursive: true });
    child = spawn(process.execPath, [program, 'lsp', '--stdio', '--artifacts', folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (!child.stdout || !child.stdin) throw new Error('no pipes');
    client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    published = [];
    client.onNotification('textDocument/publishDiagnostics', (one: (typeof published)[number]) => published.push(one));
    client.listen();
    await client.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(folder).href, capabilities: {} });
    await client.sendNotification('initialized', {});
  });
  afterEach(async () => {
    client.dispose();
    child.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (path: string, text: string) =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(path), languageId: 'xml', version: 1, text },
    });
  const at = (path: string, text: string, mark: string, inside = 0) => {
    const before = text.slice(0, text.indexOf(mark) + inside).split('\n');
    return {
      textDocument: { uri: uriOf(path) },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
  };
  const afterReports = async (count: number) => {
    for (let turn = 0; turn < 2400 && published.length < count; turn += 1)
      await new Promise((done) => setTimeout(done, 25));
    return published.at(-1);
  };

  it('handles a session', async () => {
    const path = 'apis/orders-v1/policy.xml';
    const text = textOf(path);
    await open(path, text);
    expect((await afterReports(1))?.diagnostics).toEqual([]);

    // A typing error shows as one types, with what was probably meant.
    const wrong = text.replace('fragment-id="require-token"', 'fragment-id="require-tokn"');
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version: 2 },
      contentChanges: [{ text: wrong }],
    });
    expect((await afterReports(2))?.diagnostics).toMatchObject([
      { code: 'policy/unknown-fragment', severity: 1, message: expect.stringContaining('Did you mean require-token?') },
    ]);
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version: 3 },
      contentChanges: [{ text }],
    });
    await afterReports(3);

    const hover = await client.sendRequest('textDocument/hover', at(path, text, '<rate-limit-by-key', 4));
    expect(hover).toMatchObject({ contents: { value: expect.stringContaining('Sections: inbound') } });
    const base = await client.sendRequest('textDocument/hover', at(path, text, '<base', 2));
    expect(base).toMatchObject({ contents: { value: expect.stringMatching(/cors[\s\S]*policy\.xml:4 \(global\)/) } });

    expect(await client.sendRequest('textDocument/definition', at(path, text, 'require-token', 3))).toEqual(
      expect.arrayContaining([expect.objectContaining({ uri: uriOf('policy fragments/require-token/policy.xml') })]),
    );
    const references = await client.sendRequest<readonly { uri: string }[]>('textDocument/references', {
      ...at(path, text, 'environment}}', 2),
      context: { includeDeclaration: false },
    });
    expect(references.map(({ uri }) => uri)).toContain(uriOf(path));

    const renamed = await client.sendRequest<{ changes: Record<string, { newText: string }[]> }>(
      'textDocument/rename',
      {
        ...at(path, text, 'require-token', 3),
        newName: 'token',
      },
    );
    expect(renamed.changes[uriOf(path)]?.map(({ newText }) => newText)).toEqual(['token']);

    const items = await client.sendRequest<readonly { label: string }[]>(
      'textDocument/completion',
      at(path, text, '"orders-pool"', 1),
    );
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['orders-pool', 'orders-blue']));
    expect(
      await client.sendRequest('textDocument/formatting', {
        textDocument: { uri: uriOf(path) },
        options: { tabSize: 2, insertSpaces: true },
      }),
    ).toEqual([]);

    // Fixes are offered at the position of their finding.
    const http =
      '<policies><inbound><base /><send-request response-variable-name="r"><set-url>https://a.example</set-url></send-request></inbound></policies>';
    await open('products/partner/policy.xml', http);
    await afterReports(4);
    const actions = await client.sendRequest<readonly { edit?: unknown }[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('products/partner/policy.xml') },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 60 } },
      context: { diagnostics: [] },
    });
    expect(JSON.stringify(actions)).toContain('timeout=');
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
  });

  it('survives whatever is typed', async () => {
    const path = 'apis/orders-v1/policy.xml';
    let text = textOf(path);
    await open(path, text);
    const edits = fc.sample(
      fc.record({
        at: fc.nat(600),
        length: fc.nat(8),
        by: fc.constantFrom('<', '>', '"', '@(', '@{', '{{', '}}', '</', 'context.', '<!--', 'x', '\n', ''),
      }),
      { numRuns: 120, seed: 7 },
    );
    for (const [index, edit] of edits.entries()) {
      text = text.slice(0, edit.at) + edit.by + text.slice(edit.at + edit.length);
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(path), version: index + 2 },
        contentChanges: [{ text }],
      });
      const position = { line: index % 20, character: index % 40 };
      await client.sendRequest('textDocument/completion', { textDocument: { uri: uriOf(path) }, position });
      await client.sendRequest('textDocument/hover', { textDocument: { uri: uriOf(path) }, position });
    }
    expect(child.exitCode).toBeNull();
  });
});

describe('completion', () => {
  const labels = (text: string, things: Parameters<typeof completionsAt>[2] = []) => {
    const offset = text.indexOf('|');
    return completionsAt(text.replace('|', ''), offset, things).map(({ label }) => label);
  };
  const things = [
    { role: 'named-value-hole', name: 'api-key', title: 'Named value', files: ['a.json'] },
    { role: 'fragment-id', name: 'auth', title: 'Policy fragment', files: ['b.xml'] },
  ];

  it.each<[string, readonly string[], readonly string[]]>([
    ['<|', ['policies', 'fragment'], ['inbound']],
    ['<policies><|', ['inbound', 'on-error'], ['set-header']],
    ['<policies><inbound><|', ['base', 'validate-jwt', 'set-header'], ['cache-store']],
    ['<policies><outbound><choose><when condition="@(1 < 2)"><|', ['cache-store', 'set-body'], ['validate-jwt']],
    ['<policies><inbound><validate-jwt><|', ['audiences', 'openid-config'], ['set-header']],
    ['<policies><inbound><set-header name="a" |', ['exists-action', 'id'], ['name']],
    ['<policies><inbound><set-header name="a" exists-action="|', ['override', 'delete'], ['name']],
    ['<policies><inbound><include-fragment fragment-id="|', ['auth'], ['api-key']],
    ['<policies><inbound><set-header name="a"><value>{{|', ['api-key'], ['auth']],
    ['<policies><inbound><set-variable name="a" value="@(context.|', ['Request', 'User'], ['Headers']],
    ['<policies><inbound><set-variable name="a" value="@(context.Request.Url.|', ['Host', 'Query'], ['Request']],
    ['<policies><inbound>text |', [], ['base']],
  ])('%s', (text, some, none) => {
    const found = labels(text, things);
    expect(found).toEqual(expect.arrayContaining([...some]));
    for (const one of none) expect(found).not.toContain(one);
  });

  it('and hovers describe attributes and names', () => {
    const text = '<policies><inbound><set-header name="{{api-key}}" exists-action="skip" /></inbound></policies>';
    expect(hoverAt(text, text.indexOf('exists-action') + 2, things, '')).toMatch(/override.*skip/);
    expect(hoverAt(text, text.indexOf('api-key'), things, '')).toContain('a.json');
    expect(hoverAt(text, 2, things, '')).toBeUndefined();
  });
});
