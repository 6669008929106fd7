import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checked } from './checked.ts';

// The one of util-linux runs a command on a pseudo terminal.
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
const erase = '\r\u001b[K';

describe.skipIf(!hasTerminal)('progress on a terminal', () => {
  let service: Awaited<ReturnType<typeof serveEmulator>>;
  const folder = mkdtempSync(join(tmpdir(), 'apimkit-progress-'));

  beforeAll(async () => {
    const emulator = createEmulator();
    service = await serveEmulator({ fetch: checked((request) => emulator.fetch(request)) });
    mkdirSync(join(folder, 'artifacts/tags/red'), { recursive: true });
    writeFileSync(join(folder, 'artifacts/tags/red/tagInformation.json'), '{"properties":{"displayName":"Red"}}');
  });
  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a command on a terminal of 40 columns, and returns what was written to it. */
  async function onTerminal(more: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
    const program = join(import.meta.dirname, 'publishing/command.ts');
    const words = ['stty cols 40 &&', process.execPath, '--conditions=@apimkit/source', program, ...args];
    const { CI: _, NO_COLOR: _color, ...env } = process.env;
    const { stdout } = await promisify(execFile)('script', ['-qec', words.join(' '), '/dev/null'], {
      cwd: folder,
      env: {
        ...env,
        ...{ TERM: 'xterm', NODE_OPTIONS: '', NODE_NO_WARNINGS: '1', APIMKIT_ENDPOINT: service.url },
        ...{ AZURE_SUBSCRIPTION_ID: 's', AZURE_RESOURCE_GROUP_NAME: 'rg', API_MANAGEMENT_SERVICE_NAME: 'shop' },
        ...more,
      },
    });
    return stdout;
  }

  it('is a line that is gone at the end', async () => {
    const written = await onTerminal({}, 'plan', '--artifacts', 'artifacts');
    const drawn = written.split(erase).filter((part) => /^(connecting to|planning) shop/.test(part));
    expect(drawn.length).toBeGreaterThan(0);
    for (const part of drawn) expect(part.length).toBeLessThan(40);
    const left = written.split('\n').map((line) => line.split(erase).at(-1));
    expect(left.join('\n')).toContain('+ create tag:red');
    expect(left.join('\n')).not.toMatch(/connecting to|planning/);
  });

  it('leaves the width to tables, which have no broken addresses', async () => {
    const lines = (await onTerminal({ NO_COLOR: '1' }, 'rules')).split(/\r?\n/).slice(0, -2);
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
    expect(lines.join('\n')).not.toContain('https:');
  });

  it.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['in CI', { CI: 'true' }, []],
    ['on a terminal without control sequences', { TERM: 'dumb' }, []],
    ['with --quiet', {}, ['--quiet']],
  ])('is not there %s', async (_, env, flags) => {
    const written = await onTerminal({ NO_COLOR: '1', ...env }, 'plan', '--artifacts', 'artifacts', ...flags);
    expect(written).toContain('+ create tag:red');
    expect(written).not.toContain('\u001b');
  });
});
