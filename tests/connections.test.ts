import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulated, json, serve } from './connections/servers.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/cli/bin/apimkit.mjs');
const place = '--subscription-id 00000000-0000-0000-0000-000000000000 --resource-group rg --service-name shop'.split(
  ' ',
);

const folder = mkdtempSync(join(tmpdir(), 'apimkit-connections-'));
beforeAll(() => {
  mkdirSync(join(folder, 'artifacts/named values/key'), { recursive: true });
  writeFileSync(
    join(folder, 'artifacts/named values/key/namedValueInformation.json'),
    JSON.stringify({ properties: { displayName: 'key', secret: true, value: 'sw0rdfish' } }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a service does with a request; nothing when the emulator responds. */
type Respond = (method: string, response: ServerResponse, count: number) => boolean;

/** Runs a command against a service. @param onError called with what the command has written to standard error so far */
async function run(
  args: readonly string[],
  respond: Respond = () => false,
  onError: (text: string, stop: () => void) => void = () => undefined,
) {
  const emulator = createEmulator();
  let count = 0;
  await using server = await serve(async (request, response) => {
    count += 1;
    if (respond(request.method ?? '', response, count)) return;
    const { status, headers, body } = await emulated(emulator, request);
    response.writeHead(status, Object.fromEntries(headers));
    response.end(body ? Buffer.from(await new Response(body).arrayBuffer()) : '');
  });
  const all = [program, ...args, '--artifacts', 'artifacts', ...place, '--endpoint', server.url];
  const child = spawn(process.execPath, all, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => (stdout += String(text)));
  child.stderr.on('data', (text) => {
    stderr += String(text);
    // A second signal would end it without a report.
    onError(stderr, () => {
      if (!child.killed) child.kill('SIGINT');
    });
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

const throttle = (response: ServerResponse, seconds: number) => {
  json(
    response,
    429,
    { error: { code: 'SubscriptionRequestsThrottled', message: 'no' } },
    { 'retry-after': String(seconds) },
  );
  return true;
};

describe.skipIf(!existsSync(join(root, 'apps/cli/dist/index.js')))(
  'a connection (skipped before npm run build)',
  () => {
    it('shows a wait on one plain line, and nothing of it on standard output', async () => {
      const { code, stdout, stderr } = await run(
        ['plan', '--format', 'json'],
        (_, response, count) => count === 1 && throttle(response, 2),
      );
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ summary: { create: 1 } });
      expect(stderr.split('\n')).toEqual([
        expect.stringMatching(
          /^waiting 2 s: GET \S+ at 127\.0\.0\.1:\d+: the service limits the requests \(429 SubscriptionRequestsThrottled\)$/,
        ),
        '',
      ]);
    });

    it('ends at --timeout, with the reason and the id of the run', async () => {
      const { code, stdout, stderr } = await run(['plan', '--timeout', '8s', '--format', 'json'], (_, response) =>
        throttle(response, 900),
      );
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /error: GET \S+ at \S+: no response DeadlineExceeded: the run did not end within 8 s; the last attempt: 429 SubscriptionRequestsThrottled: no\. Run the command again: it continues with what is missing\. Raise --timeout/,
      );
      expect(JSON.parse(stdout).error).toMatchObject({
        code: 'DeadlineExceeded',
        correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    });

    it('ends a request at --request-timeout and repeats it', async () => {
      const { code } = await run(['plan', '--request-timeout', '3s'], (_, __, count) => count === 1);
      expect(code).toBe(0);
    });

    it.each(['5', 'soon', '-1s'])('rejects the duration %s', async (text) => {
      for (const flag of ['--timeout', '--request-timeout'])
        expect(await run(['plan', `${flag}=${text}`])).toMatchObject({
          code: 2,
          stderr: `error: ${flag}: "${text}" is not a duration: write it like 90s, 45m or 1h30m, or 0 for no limit\n`,
        });
    });

    it('stops at once during a wait of a quarter of an hour, with a report', async () => {
      const started = performance.now();
      const { code, stdout } = await run(
        ['publish', '--format', 'json'],
        (method, response) => method === 'PUT' && throttle(response, 900),
        (stderr, stop) => stderr.includes('waiting 15 min') && stop(),
      );
      expect(code).toBe(130);
      expect(performance.now() - started).toBeLessThan(60_000);
      expect(JSON.parse(stdout).report.counts).toMatchObject({ failed: 1 });
    });

    it('shows requests and responses with --log-level trace, without secrets', async () => {
      const { code, stdout, stderr } = await run(['publish', '--log-level', 'trace']);
      expect(code).toBe(0);
      const [, runId = ''] = /^correlation id (\S+)$/m.exec(stderr) ?? [];
      expect(stderr).toMatch(
        /^PUT http:\/\/127\.0\.0\.1:\d+\/subscriptions\/\S+\/namedValues\/key\?api-version=2024-05-01$/m,
      );
      expect(stderr).toMatch(new RegExp(`^> x-ms-correlation-request-id: ${runId}$`, 'm'));
      expect(stderr).toMatch(/^< 201 in \d+ ms$/m);
      expect(stderr).toMatch(/^< content-type: application\/json/m);
      expect(stderr + stdout).not.toContain('sw0rdfish');
    });
  },
);
