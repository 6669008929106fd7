import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../run-main.ts';
import { spawnMain } from './spawn.ts';

const sample = join(import.meta.dirname, '../../examples/sample');
const folder = mkdtempSync(join(tmpdir(), 'apimkit-policies-'));
const before = process.cwd();
beforeAll(() => {
  cpSync(sample, folder, { recursive: true });
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const operation = 'shipments/track-shipment@logistics';
const mock = ['--mock', '*=203'];

describe('apimkit policy run', () => {
  it('prints the response and the trace', async () => {
    const { code, text } = await run('policy', 'run', operation, '--path', '/shipments/1', ...mock, '--trace');
    expect(code, text).toBe(0);
    expect(text).toMatch(/^203 /);
    expect(text).toContain('header request x-carrier: fast-freight');
    expect(text).toContain('sent GET https://shipments.internal.example.com/shipments/1: 203');
  });

  it('prints JSON, with the headers and the body of its options', async () => {
    const { text } = await run(
      'policy',
      'run',
      operation,
      ...mock,
      '--header',
      'x-a: b',
      '--trace',
      '--format',
      'json',
    );
    expect(JSON.parse(text)).toMatchObject({
      status: 203,
      sent: [{ method: 'GET' }],
      trace: { operation: 'shipments/track-shipment' },
    });
  });

  it.each([
    [['orders-v1/place'], /error: Operation place does not exist\. Known: get-order, list-orders, place-order/, 2],
    [[operation, '--header', 'x'], /error: --header x: pass a name and a value/, 2],
    [[operation, '--mock', 'x'], /error: --mock x: write --mock https/, 2],
    [[operation, '--mock', '*=none.json'], /error: --mock \*=none\.json: ENOENT/, 2],
    [[operation], /policy\.xml:8 forward-request: No backend is named for .*\nPass a response with --mock/, 1],
  ])('reports a mistake in %j', async (args, message, code) => {
    const ran = await run('policy', 'run', ...args);
    expect(ran.text).toMatch(message);
    expect(ran.code).toBe(code);
  });

  it('reads the request from a file', async () => {
    writeFileSync('request.yaml', 'path: /shipments/7\nheaders: { x-a: b }\n');
    expect((await run('policy', 'run', operation, ...mock, '--request', 'request.yaml', '--trace')).text).toContain(
      '/shipments/7: 203',
    );
    writeFileSync('request.yaml', 'pth: /shipments/7\n');
    const wrong = await run('policy', 'run', operation, '--request', 'request.yaml');
    expect([wrong.code, wrong.text]).toEqual([
      2,
      expect.stringContaining('request.yaml:1:1 error policytest/unknown-key: Unknown key pth'),
    ]);
  });
});

describe('apimkit policy test', () => {
  it('ends with 2 if a file has an error, and shows its place', async () => {
    writeFileSync('wrong.policytest.yaml', 'operation: orders-v1/place-order\ntests:\n  - name: a\n    expct: {}\n');
    const { code, text } = await run('policy', 'test', 'wrong.policytest.yaml');
    expect([code, text]).toEqual([
      2,
      expect.stringContaining('wrong.policytest.yaml:4:5 error policytest/unknown-key'),
    ]);
    expect((await run('policy', 'test', 'nothing')).text).toContain('error: nothing does not exist');
    expect((await run('policy', 'test', 'environments')).text).toContain(
      'There are no files *.policytest.yaml in environments',
    );
  });

  it('ends with 1 if a test fails or the coverage is too low, and writes the coverage', async () => {
    const file = 'mark.policytest.yaml';
    const test = (id: string) =>
      `fragment: correlate\ntests:\n  - name: keeps the id\n    request: { headers: { x-correlation-id: a } }\n    expect: { variables: { correlation-id: ${id} } }\n`;
    writeFileSync(file, test('a'));
    expect((await run('policy', 'test', file, '--coverage', 'out')).code).toBe(0);
    expect(readFileSync('out/lcov.info', 'utf8')).toContain('SF:artifacts/policy fragments/correlate/policy.xml\n');
    expect(readFileSync('out/index.html', 'utf8')).toContain('Coverage of policies');
    const low = await run('policy', 'test', file, '--min-coverage', '90');
    expect([low.code, low.text]).toEqual([1, expect.stringMatching(/The coverage is \d+%, and --min-coverage is 90%/)]);
    writeFileSync(file, test('b'));
    const failed = await run('policy', 'test', file, '--format', 'github', '--format', 'junit=junit.xml');
    expect([failed.code, failed.text]).toEqual([
      1,
      expect.stringMatching(/^::error .*file=mark.policytest.yaml,line=5/),
    ]);
    expect(readFileSync('junit.xml', 'utf8')).toContain('<failure type="policytest/failed"');
  });
});

/** Replaces a file in one step: each change is one event. */
function replace(path: string, text: string): void {
  writeFileSync('next.tmp', text);
  renameSync('next.tmp', path);
}

it('runs tests again when tests and policies change, also after a file that is broken, and not because of its reports', async () => {
  const test = (id: string) =>
    `fragment: correlate\ntests:\n  - name: keeps the id\n    request: { headers: { x-correlation-id: a } }\n    expect: { variables: { correlation-id: ${id} } }\n`;
  replace('watched.policytest.yaml', test('a'));
  const args = ['policy', 'test', 'watched.policytest.yaml', '--watch', '--coverage', 'artifacts/report'];
  const { output, stop } = await spawnMain(folder, args, /(Waiting for changes)/);
  const runs = () => output().split('Waiting for changes').length - 1;
  const shows = (count: number, text: string) =>
    vi.waitFor(
      () => {
        expect(runs()).toBeGreaterThanOrEqual(count);
        expect(
          output()
            .split('Waiting for changes')
            .slice(count - 1)
            .join(''),
        ).toContain(text);
      },
      { timeout: 30_000, interval: 200 },
    );
  const policy = 'artifacts/policy fragments/correlate/policy.xml';
  const before = readFileSync(policy, 'utf8');
  try {
    await shows(1, '1 passed');
    replace('watched.policytest.yaml', test('b'));
    await shows(2, '1 failed');
    replace('watched.policytest.yaml', 'fragment: correlate\n');
    await shows(3, 'policytest/missing');
    replace('watched.policytest.yaml', test('a'));
    await shows(4, '1 passed');
    replace(policy, before.replace('name="correlation-id"', 'name="other"'));
    await shows(5, '1 failed');
    // A run that another one starts would come after the quiet time of the watcher.
    await setTimeout(1000);
    expect(runs()).toBe(5);
  } finally {
    replace(policy, before);
    await stop();
    rmSync('artifacts/report', { recursive: true, force: true });
  }
});

it('writes a first test beside the API, which passes, and does not replace a file', async () => {
  const path = 'artifacts/workspaces/logistics/apis/shipments/track-shipment.policytest.yaml';
  rmSync(path, { force: true });
  const made = await run('new', 'policytest', operation);
  expect([made.code, made.text]).toEqual([0, expect.stringContaining(`created  ${path}`)]);
  const tested = await run('policy', 'test', path);
  expect([tested.code, tested.text]).toEqual([0, expect.stringContaining('1 passed')]);
  expect((await run('new', 'policytest', operation)).text).toContain(`error: ${path} exists`);
});

describe('apimkit gateway', () => {
  it('serves the APIs with traces, reloads files, and keeps the last state of a file that is broken', async () => {
    const { url, output, stop } = await spawnMain(folder, ['gateway', '--backend', '*=mock', '--watch']);
    const call = (more: Readonly<Record<string, string>> = {}) =>
      fetch(`${url}/shipments/shipments/1`, { headers: { 'Ocp-Apim-Subscription-Key': 'master', ...more } });
    const carrier = async () =>
      ((await (await call()).json()) as { headers: Record<string, string> }).headers['x-carrier'];
    try {
      expect((await call({ 'Ocp-Apim-Subscription-Key': 'none' })).status).toBe(401);
      const traced = await call({ 'Apim-Trace': 'true' });
      const trace = traced.headers.get('apim-trace-location') ?? '';
      expect(await (await fetch(trace)).text()).toContain('header request x-carrier: fast-freight');
      expect(await (await fetch(trace, { headers: { Accept: 'application/json' } })).json()).toMatchObject({
        status: 200,
      });
      expect((await fetch(`${url}/apimkit-traces/none`)).status).toBe(404);
      expect(await statusWithHost(url, 'evil.example')).toBe(421);
      expect(output()).toMatch(/^GET \/shipments\/shipments\/1 -> 200 \(\d+ ms\) {2}shipments\/track-shipment@?/m);
      const file = join(folder, 'artifacts/workspaces/logistics/apis/shipments/operations/track-shipment/policy.xml');
      const policy = readFileSync(file, 'utf8');
      writeFileSync(file, policy.replace('{{carrier}}', 'bicycle'));
      await vi.waitFor(async () => expect(await carrier()).toBe('bicycle'), { timeout: 60_000, interval: 200 });
      writeFileSync(file, '<policies>');
      await vi.waitFor(() => expect(output()).toContain('The gateway continues with the files as they were'), {
        timeout: 60_000,
        interval: 200,
      });
      expect(await carrier()).toBe('bicycle');
      writeFileSync(file, policy);
    } finally {
      await stop();
    }
  });

  it('serves what is published to an emulator', async () => {
    const { url, stop } = await spawnMain(
      folder,
      ['emulator', '--seed', 'artifacts', '--gateway', '--backend', '*=mock'],
      /gateway listens on (http:\S+);/,
    );
    try {
      const response = await fetch(`${url}/shipments/shipments/1`, {
        headers: { 'Ocp-Apim-Subscription-Key': 'master' },
      });
      expect(await response.json()).toMatchObject({ headers: { 'x-carrier': 'fast-freight' } });
    } finally {
      await stop();
    }
  });
});

/** The status of a request with a Host of its own, which `fetch` does not send. */
const statusWithHost = (url: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
