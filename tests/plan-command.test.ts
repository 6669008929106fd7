import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checked } from './checked.ts';

const root = join(import.meta.dirname, '..');
const start = `import(${JSON.stringify(join(root, 'apps/cli/src/main.ts'))}).then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)); })`;

let service: Awaited<ReturnType<typeof serveEmulator>>;
beforeAll(async () => {
  const emulator = createEmulator();
  service = await serveEmulator({ fetch: checked((request) => emulator.fetch(request)) });
});
afterAll(() => service.close());

async function plan(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const words = ['plan', '--env', 'prod', '--log-level', 'error', '--endpoint', service.url, ...args];
  const run = promisify(execFile)(process.execPath, ['--conditions=@apimkit/source', '-e', start, '--', ...words], {
    cwd: join(root, 'examples/sample'),
    env: { PATH: process.env.PATH, NO_COLOR: '1', ORDERS_KEY: 'swordfish', ...env },
  });
  const { stdout, stderr, code } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  return { stdout, stderr, code };
}

describe('apimkit plan', () => {
  it('writes the comment of a pull request, with nothing else on stdout', async () => {
    const { stdout, code } = await plan(['--format', 'markdown']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!-- apimkit plan -->\n### apimkit plan: prod\n/);
    expect(stdout).not.toContain('swordfish');
    expect(stdout.length).toBeLessThanOrEqual(65_536);
  });

  it('shows as much as asked, of what is asked', async () => {
    const { stdout } = await plan(['--detail', 'summary']);
    expect(stdout).not.toContain('+ create');
    expect(stdout).toMatch(/^ +create +update +delete$/m);
    const only = await plan(['--only', 'backends', '--only', 'create']);
    expect(only.stdout).toContain('+ create backend:orders-pool');
    expect(only.stdout).not.toContain('+ create api');
  });

  it('rejects an unknown name before it reads the service', async () => {
    const { stdout, stderr, code } = await plan(['--only', 'delte']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('--only "delte" is neither an operation');
  });

  it('prints JSON with the version of its format', async () => {
    const { stdout } = await plan(['--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, warnings: [], requests: { deletes: expect.any(Number) } });
  });
});
