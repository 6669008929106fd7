import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { readTree } from '@apimkit/model/node';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaOf } from '../apps/cli/src/commands/schema.ts';
import { checked } from './checked.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'apps/cli/bin/apimkit.mjs');
const sample = join(root, 'examples/sample/artifacts');
const where = [
  '--subscription-id',
  '00000000-0000-0000-0000-000000000000',
  '--resource-group',
  'rg',
  '--service-name',
  'shop',
];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder = '';
/** Where commands run: they keep journals and caches there. */
let place = '';
let service: { url: string; close(): Promise<void> };
let asked: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apimkit-cli-'));
  place = await mkdtemp(join(tmpdir(), 'apimkit-place-'));
  asked = [];
  const emulator = createEmulator();
  service = await serveEmulator({
    fetch: checked((request) => {
      asked.push(request.method);
      return emulator.fetch(request);
    }),
  });
});
afterEach(async () => {
  await service.close();
  for (const one of [folder, place]) await rm(one, { recursive: true, force: true });
});

function start(
  args: readonly string[],
  more: Record<string, string> = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const { AZURE_SUBSCRIPTION_ID: _, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    cwd: place,
    env: { ...env, NO_COLOR: '1', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}
const run = (...args: readonly string[]) => start(args).ended;
const fits = async (name: Parameters<typeof schemaOf>[0], value: unknown) =>
  new Ajv({ strict: false }).validate((await schemaOf(name)) as object, value);
const here = () => [...where, '--endpoint', service.url];
const writes = () => asked.filter((method) => method !== 'GET' && method !== 'HEAD').length;

describe.skipIf(!existsSync(join(root, 'apps/cli/dist/index.js')))(
  'the command line (skipped before npm run build)',
  () => {
    it('explains itself, with examples', async () => {
      expect((await run('--help')).stdout).toMatch(/extract[\s\S]*plan[\s\S]*publish[\s\S]*emulator[\s\S]*demo/);
      for (const command of ['extract', 'plan', 'publish', 'emulator', 'demo']) {
        const { code, stdout } = await run(command, '--help');
        expect(code).toBe(0);
        expect(stdout).toMatch(new RegExp(`Examples:\n {2}apimkit ${command}`));
      }
      expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    });

    it('refuses what it does not know, and names what is near or missing', async () => {
      expect(await run('plam')).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean plan?') });
      expect(await run('plan', '--prun')).toMatchObject({ code: 2, stderr: expect.stringContaining('--prune') });
      expect(await run('extract', '--out', folder, '--layout', 'x')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('toolkit, cli'),
      });
      expect((await run('plan', '--artifacts', sample)).stderr).toMatch(
        /--subscription-id \(or AZURE_SUBSCRIPTION_ID\), --resource-group .*--service-name/,
      );
      expect(await run('plan', '--artifacts', sample, '--include', 'certficate', ...here())).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('certificate'),
      });
    });

    it('refuses values of flags that mean nothing, instead of going on without them', async () => {
      for (const [args, words] of [
        [['lint', sample, '--ruleset', 'recomended'], /recommended/],
        [['lint', sample, '--ruleset', './nowhere.yaml'], /does not exist/],
        [['lint', sample, '--gateway', 'foo'], /self-hosted/],
        [['lint', sample, '--rule', 'unknown-policy=warn'], /error or warning/],
        [['plan', '--artifacts', sample, '--max-deletes', '', ...here()], /--max-deletes has an empty value/],
        [['publish', '--artifacts', sample, '--protect', '', ...here()], /--protect has an empty value/],
      ] as const)
        expect(await run(...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(words) });
      expect(asked).toEqual([]);
    });

    it('reports an invalid address or cloud without a stack', async () => {
      for (const [wrong, words] of [
        [['--endpoint', '127.0.0.1:1'], 'https://management.azure.com'],
        [['--endpoint', 'localhost:1'], 'https://management.azure.com'],
        [['--endpoint', 'ftp://x'], 'must be https'],
        [['--endpoint', 'https://a:b@x'], 'must have no user'],
        [['--cloud', 'mars'], 'use one of public'],
        [['--endpoint', service.url, '--api-version', '../x'], 'api-version'],
      ] as const)
        expect(await run('plan', '--artifacts', sample, ...where, ...wrong)).toMatchObject({
          code: 2,
          stderr: expect.stringMatching(new RegExp(`^error: [^\\n]*${words}[^\\n]*\\n$`)),
        });
    });

    it('prints the error on standard output too with --format json', async () => {
      const failures = [
        ['plan', '--artifacts', join(folder, 'nowhere'), ...here(), '--format', 'json'],
        ['publish', '--prun', '--format=json'],
        ['extract', '--format', 'json'],
        ['explain-rule', 'nothing-like-that', '--format', 'json'],
        ['lint', join(folder, 'nowhere.xml'), '--format', 'json'],
        ['breaking', '--format', 'json'],
      ];
      for (const args of failures) {
        const { code, stdout, stderr } = await run(...args);
        expect(code).toBe(2);
        const failure = JSON.parse(stdout);
        expect(failure.error.exitCode).toBe(2);
        expect(stderr).toContain(failure.error.message);
        expect(await fits('failure', failure)).toBe(true);
      }
      const artifacts = join(folder, 'cut');
      await cp(sample, artifacts, { recursive: true });
      await writeFile(join(artifacts, 'tags/beta/tagInformation.json'), '{');
      const { stdout } = await run('plan', '--artifacts', artifacts, ...here(), '--format', 'json');
      expect(JSON.parse(stdout).findings).toMatchObject([
        { code: 'files/json', file: expect.stringMatching(/cut\/tags\/beta\/tagInformation\.json$/) },
      ]);
    });

    it('plans, publishes and extracts, with only JSON on stdout and with exit codes', async () => {
      const plan = await run('plan', '--artifacts', sample, '--detailed-exitcode', '--format', 'json', ...here());
      expect(plan.code).toBe(3);
      expect(JSON.parse(plan.stdout).summary.create).toBeGreaterThan(60);
      expect(await fits('plan', JSON.parse(plan.stdout))).toBe(true);
      expect(writes()).toBe(0);
      const published = await run('publish', '--artifacts', sample, '--format', 'json', ...here());
      expect(published.code).toBe(0);
      expect(JSON.parse(published.stdout).report.counts.failed).toBe(0);
      expect(await fits('publish', JSON.parse(published.stdout))).toBe(true);
      const before = writes();
      expect(await run('publish', '--artifacts', sample, ...here())).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('0 write requests'),
      });
      expect(writes()).toBe(before);
      expect(await run('plan', '--artifacts', sample, '--detailed-exitcode', ...here())).toMatchObject({ code: 0 });
      const out = join(folder, 'out');
      await cp(sample, out, { recursive: true });
      expect(await run('extract', '--out', out, ...here())).toMatchObject({ code: 0 });
      expect((await readTree(out)).tree).toEqual((await readTree(sample)).tree);
      const debug = await run('plan', '--artifacts', sample, '--log-level', 'debug', ...here());
      expect(debug.stderr).toMatch(/GET apis 200 \d+ ms/);
    });

    it('completes when its output is no longer read', async () => {
      const { child, ended } = start(['publish', '--artifacts', sample, '--log-level', 'debug', ...here()]);
      child.stdout?.destroy();
      child.stderr?.once('data', () => child.stderr?.destroy());
      expect((await ended).code).toBe(0);
      expect(await run('plan', '--artifacts', sample, '--detailed-exitcode', ...here())).toMatchObject({ code: 0 });
    });

    it('stops before any request when a file is cut off, naming file, line and column', async () => {
      const artifacts = join(folder, 'artifacts');
      await cp(sample, artifacts, { recursive: true });
      const file = join(artifacts, 'tags/beta/tagInformation.json');
      await writeFile(file, (await readFile(file, 'utf8')).slice(0, 30));
      for (const command of ['plan', 'publish'])
        expect(await run(command, '--artifacts', artifacts, ...here())).toMatchObject({
          code: 2,
          stderr: expect.stringMatching(/tags\/beta\/tagInformation\.json:3:\d+ error files\/json/),
        });
      expect(asked).toEqual([]);
    });

    it('never takes a missing or empty folder for an empty service', async () => {
      expect(await run('publish', '--artifacts', join(folder, 'nowhere'), '--prune', '--yes', ...here())).toMatchObject(
        { code: 2, stderr: expect.stringContaining('does not exist') },
      );
      expect(await run('publish', '--artifacts', folder, '--prune', '--yes', ...here())).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('has no artifacts'),
      });
      expect(asked).toEqual([]);
    });

    it('deletes without a terminal only with --yes', async () => {
      await run('publish', '--artifacts', sample, ...here());
      const fewer = join(folder, 'fewer');
      await cp(sample, fewer, { recursive: true });
      await rm(join(fewer, 'subscriptions'), { recursive: true });
      const before = writes();
      expect(await run('publish', '--artifacts', fewer, '--prune=subscription', ...here())).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/1 resource would be deleted: subscription:web-shop.*--yes/),
      });
      expect(writes()).toBe(before);
      expect(await run('publish', '--artifacts', fewer, '--prune', '--yes', ...here())).toMatchObject({ code: 0 });
      expect(writes()).toBe(before);
      expect(await run('publish', '--artifacts', fewer, '--prune=subscription', '--yes', ...here())).toMatchObject({
        code: 0,
      });
      expect(writes()).toBe(before + 1);
    });

    it('takes everything from an environment of the project file', async () => {
      const project = ['--project', join(root, 'examples/sample/apimkit.yaml'), '--endpoint', service.url];
      const key = { ORDERS_KEY: 'sw0rdfish' };
      const printed: string[] = [];
      const at = async (env: Record<string, string>, ...args: readonly string[]) => {
        const ended = await start([...args, ...project], env).ended;
        printed.push(ended.stdout, ended.stderr);
        return ended;
      };
      expect(await at({}, 'publish', '--env', 'prod')).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/prod\.yaml:20:24 error overrides\/unresolved-token[\s\S]*ORDERS_KEY/),
      });
      expect(asked).toEqual([]);
      expect(await at({}, 'plan', '--env', 'prd')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Known environments: dev, test, prod'),
      });
      expect(await at(key, 'publish', '--env', 'prod', '--log-level', 'debug')).toMatchObject({ code: 0 });
      expect(await at(key, 'plan', '--env', 'prod', '--detailed-exitcode', '--format', 'json')).toMatchObject({
        code: 0,
      });
      expect((await at(key, 'explain', 'backend:orders-blue', '--env', 'prod')).stdout).toMatch(
        /url +"https:\/\/orders\.example\.com\/blue" +token orders-host/,
      );
      const out = join(folder, 'rendered');
      expect(await at(key, 'render', '--env', 'prod', '--out', out)).toMatchObject({ code: 0 });
      expect([...(await readTree(out)).tree.values()].join('\n')).not.toContain('sw0rdfish');
      expect(printed.join('\n')).not.toContain('sw0rdfish');
    });

    it('lints policies: 1 for findings, 2 if it fails', async () => {
      expect(await run('lint', '--artifacts', sample)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('0 errors'),
      });
      const file = join(folder, 'policy.xml');
      const text = '<policies><inbound><base /><set-headers /></inbound></policies>';
      await writeFile(file, text);
      expect(await run('lint', file, '--scope', 'api')).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(
          /policy\.xml\n[\s\S]* 1:28 {2}error .*policy\/unknown-policy[\s\S]*Did you mean set-header/,
        ),
      });
      expect(await run('lint', file, '--rule', 'unknown-policy=off')).toMatchObject({ code: 0 });
      expect(await run('lint', file, '--rule', 'unknown-polcy=off')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('did you mean unknown-policy'),
      });
      expect(await run('lint', join(folder, 'nowhere.xml'))).toMatchObject({ code: 2 });
      const report = join(folder, 'lint.sarif');
      expect(await run('lint', file, '--format', 'github', '--format', `sarif=${report}`)).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(
          /^::error title=policy\/unknown-policy,file=.*,line=1,endLine=1,col=28,endColumn=\d+::.*set-headers/m,
        ),
      });
      expect(JSON.parse(await readFile(report, 'utf8')).runs[0].results.length).toBeGreaterThan(0);
      const baseline = join(folder, 'baseline.json');
      expect(await run('lint', file, '--baseline', baseline, '--update-baseline')).toMatchObject({ code: 0 });
      expect(await run('lint', file, '--baseline', baseline)).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('accepts'),
      });
      expect(await run('lint', file, '--format', 'sarf')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('sarif'),
      });
      expect((await run('rules', '--ruleset', 'minimal')).stdout).toMatch(/policy\/unknown-policy +error +minimal/);
      expect((await run('explain-rule', 'policy/cors-any-origin')).stdout).toContain('## Wrong');
      expect(await run('explain-rule', 'cors-any-orgin')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('cors-any-origin'),
      });
      expect(await run('fmt', file)).toMatchObject({ code: 0 });
      expect(await readFile(file, 'utf8')).toContain('\n    <set-headers />\n');
      expect(await run('fmt', '--check', file)).toMatchObject({ code: 0 });
      expect(
        await run('policy', 'effective', 'api:orders-v1/place-order', '--product', 'starter', '--artifacts', sample),
      ).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/quota[^\n]*product starter[\s\S]*x-payment-key[^\n]*operation place-order/),
      });
    });

    it('prints schemas that editors understand', async () => {
      for (const file of ['project', 'overrides', 'filter'])
        expect(JSON.parse((await run('schema', file)).stdout)).toMatchObject({ type: 'object' });
      expect(await run('schema', 'override')).toMatchObject({ code: 2, stderr: expect.stringContaining('overrides') });
    });

    it('asks before an extract deletes what a much smaller service lacks', async () => {
      const out = join(folder, 'artifacts');
      await cp(sample, out, { recursive: true });
      const { tree: before } = await readTree(out);
      const refused = await run('extract', '--out', out, ...here());
      expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/Nothing was written[\s\S]*--yes/) });
      expect((await readTree(out)).tree).toEqual(before);
      const allowed = await run('extract', '--out', out, '--yes', ...here());
      expect(allowed).toMatchObject({ code: 0, stdout: expect.stringMatching(/deleted \S+: the service has no /) });
      expect((await readTree(out)).tree.size).toBeLessThan(before.size);
    });

    it('leaves the old tree as it was when an extract is stopped', async () => {
      const emulator = createEmulator({ latency: 50 });
      const slow = await serveEmulator({ fetch: checked(emulator.fetch) });
      try {
        const out = join(folder, 'out');
        await cp(sample, out, { recursive: true });
        await writeFile(join(out, 'tags/beta/tagInformation.json'), '{"properties":{"displayName":"Mine"}}');
        const before = (await readTree(out)).tree;
        const { child, ended } = start([
          'extract',
          '--out',
          out,
          ...where,
          '--endpoint',
          slow.url,
          '--log-level',
          'debug',
        ]);
        child.stderr?.once('data', () => child.kill('SIGINT'));
        expect((await ended).code).toBe(130);
        expect((await readTree(out)).tree).toEqual(before);
        expect(await readdir(folder)).toEqual(['out']);
      } finally {
        await slow.close();
      }
    });

    it('runs every step of the demo successfully', async () => {
      const { code, stdout } = await run('demo');
      expect(stdout).not.toContain('BROKEN');
      expect(stdout.match(/ok: /g)?.length).toBe(7);
      expect(code).toBe(0);
    });
  },
);
