import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checked } from './checked.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/cli/bin/apimkit.mjs');
/** A second, and what a busy machine needs to take a process away. Everything that is stopped here takes longer than that by itself. */
const soon = 30;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-stop-'));
  cpSync(join(root, 'examples/sample/artifacts'), join(folder, 'artifacts'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const service = '--subscription-id 00000000-0000-0000-0000-000000000000 --resource-group g --service-name s'.split(' ');

/** Starts a command; gives what came of it as a shell shows it, and the seconds since the signal. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
  let [stdout, stderr, stopped] = ['', '', 0];
  child.stdout.on('data', (text) => (stdout += String(text)));
  child.stderr.on('data', (text) => (stderr += String(text)));
  const ended = new Promise<{ code: number; seconds: number; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code, signal) =>
      resolve({
        code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]),
        seconds: (performance.now() - stopped) / 1000,
        stdout,
        stderr,
      }),
    );
  });
  return {
    child,
    ended,
    stop(signal: NodeJS.Signals) {
      if (stopped > 0) return;
      stopped = performance.now();
      child.kill(signal);
    },
  };
}

/** A service that reports its requests, and may never respond. */
async function serve(emulator: Emulator, asked: (method: string) => unknown) {
  const fetch = async (request: Request) => {
    await asked(request.method);
    return emulator.fetch(request);
  };
  return serveEmulator({ ...emulator, fetch: checked(fetch) });
}
const never = new Promise<never>(() => undefined);

describe.skipIf(!existsSync(join(root, 'apps/cli/dist/index.js')))('a signal (skipped before npm run build)', () => {
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const;

  it.each(signals)(
    'ends extract and plan while a service does not respond: %s is %d',
    async (signal, expected) => {
      for (const args of [
        ['extract', '--out', 'artifacts', '--yes'],
        ['plan', '--artifacts', 'artifacts'],
      ]) {
        let stop: () => unknown = () => undefined;
        const { url, close } = await serve(createEmulator(), () => {
          stop();
          return never;
        });
        const running = start([...args, ...service, '--endpoint', url]);
        stop = () => running.stop(signal);
        const { code, seconds } = await running.ended;
        expect(code).toBe(expected);
        expect(seconds).toBeLessThan(soon);
        expect(readdirSync(join(folder, 'artifacts'))).not.toContain('.apimkit-replacement');
        void close();
      }
    },
    300_000,
  );

  it.each(signals)(
    'lets publish print its report: %s is %d',
    async (signal, expected) => {
      let stop: () => unknown = () => undefined;
      const { url, close } = await serve(createEmulator({ latency: 200 }), (method) => {
        if (method === 'PUT') stop();
      });
      const running = start(['publish', '--artifacts', 'artifacts', ...service, '--endpoint', url, '--format', 'json']);
      stop = () => running.stop(signal);
      const { code, seconds, stdout } = await running.ended;
      expect(code).toBe(expected);
      expect(seconds).toBeLessThan(soon);
      const { report } = JSON.parse(stdout) as { report: { counts: { failed: number; skipped: number } } };
      expect(report.counts.failed + report.counts.skipped).toBeGreaterThan(0);
      void close();
    },
    300_000,
  );

  it.each(signals)(
    'ends lint while it is busy: %s is %d',
    async (signal, expected) => {
      writeFileSync(
        join(folder, 'apimkit.yaml'),
        'artifacts: artifacts\nlint: { policies: { extends: [./house.yaml] } }\n',
      );
      const rule = (id: string) =>
        `  - { id: ${id}, severity: error, message: m, help: h, select: 'inbound/set-header/value', matches: '^(a|a)*$' }`;
      // Each rule is ended after a second.
      writeFileSync(join(folder, 'house.yaml'), `rules:\n${rule('house-endless')}\n${rule('house-forever')}\n`);
      mkdirSync(join(folder, 'drafts'));
      for (let at = 0; at < 40; at += 1)
        writeFileSync(
          join(folder, `drafts/p${at}.xml`),
          `<policies><inbound><set-header name="x"><value>${'a'.repeat(60)}!</value></set-header></inbound></policies>`,
        );
      const running = start(['lint', 'drafts']);
      setTimeout(() => running.stop(signal), 2000);
      const { code, seconds } = await running.ended;
      expect(code).toBe(expected);
      expect(seconds).toBeLessThan(soon);
    },
    300_000,
  );

  it.each(signals)(
    'ends the emulator in good order: %s is %d',
    async (signal, expected) => {
      const running = start(['emulator', '--data', 'state.json']);
      running.child.stdout.on('data', (text) => String(text).includes('listens') && running.stop(signal));
      const { code, seconds } = await running.ended;
      expect(code).toBe(expected);
      expect(seconds).toBeLessThan(soon);
    },
    300_000,
  );
});
