import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSession, type Session } from './lsp/session.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/cli/bin/apimkit.mjs');
const isBuilt = existsSync(join(root, 'apps/cli/dist/index.js'));
const path = 'artifacts/policy fragments/correlate/own.policytest.yaml';

/** The fragment sets x-correlation-id if the caller did not. */
const text = `fragment: correlate
tests:
  - name: keeps the id of the caller
    request: { headers: { x-correlation-id: abc } }
    expect: { backend: none, status: 200 }
  - name: is wrong
    expect: { status: 201 }
`;

interface Lens {
  readonly range: { readonly start: { readonly line: number } };
  readonly command: { readonly title: string; readonly command: string; readonly arguments: readonly unknown[] };
}

describe.skipIf(!isBuilt)('tests of policies in an editor (skipped before npm run build)', () => {
  let folder = '';
  let session: Session;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apimkit-lsp-tests-'));
    await cp(join(root, 'examples/sample'), folder, { recursive: true });
    session = await openSession([process.execPath, program, 'lsp', '--stdio'], folder);
    await session.open(path, text);
  });
  afterEach(async () => {
    await session.close();
    await rm(folder, { recursive: true, force: true });
  });

  const lenses = () =>
    session.request<readonly Lens[]>('textDocument/codeLens', { textDocument: { uri: session.uriOf(path) } });
  const run = ({ command }: Lens) =>
    session.request('workspace/executeCommand', { command: command.command, arguments: command.arguments });
  async function message(wanted: string): Promise<void> {
    await vi.waitFor(() => expect(session.messages).toContain(wanted), { timeout: 60_000, interval: 50 });
  }

  it('have a lens for the file and one for each test', async () => {
    const found = await lenses();
    expect(found.map(({ command, range }) => [command.title, range.start.line])).toEqual([
      ['Run all tests', 0],
      ['Run test', 2],
      ['Run test', 5],
    ]);
  });

  it('show failures at their lines, until the text changes', async () => {
    const [all] = await lenses();
    await run(all as Lens);
    await message('1 test passed, 1 failed');
    const failed = await session.diagnostics(path, (found) => found.length > 0);
    expect(failed.map(({ code, range, message }) => [code, range.start.line, message])).toEqual([
      ['policytest/failed', 6, expect.stringContaining('expected 201, actual 200')],
    ]);
    await session.change(path, text.replace('201', '200'));
    expect(await session.diagnostics(path, (found) => found.length === 0)).toEqual([]);
    await run((await lenses())[0] as Lens);
    await message('2 tests passed');
  });

  it('run one by one', async () => {
    const [, first] = await lenses();
    await run(first as Lens);
    await message('1 test passed');
  });

  it('use the policy as it is in the editor', async () => {
    const policy = 'artifacts/policy fragments/correlate/policy.xml';
    await session.open(policy);
    await session.change(
      policy,
      '<fragment>\n  <return-response><set-status code="201" /></return-response>\n</fragment>\n',
    );
    const found = await lenses();
    await run(found[2] as Lens);
    await message('1 test passed');
  });

  it('show what is wrong with a file, and complete its keys', async () => {
    await session.change(path, text.replace('expect: { status', 'expekt: { status'));
    const found = await session.diagnostics(path, (all) => all.length > 0);
    expect(found.map(({ range }) => range.start.line)).toContain(6);
    const half = `${text}    req\n`;
    await session.change(path, half);
    const items = await session.request<readonly { readonly label: string }[]>(
      'textDocument/completion',
      session.at(path, half, '    req\n', 7),
    );
    expect(items.map(({ label }) => label)).toContain('request');
  });
});
