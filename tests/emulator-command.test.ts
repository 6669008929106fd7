import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profiles } from '@apimkit/emulator';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const main = `import(${JSON.stringify(join(root, 'apps/cli/src/main.ts'))}).then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)); })`;
const service =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/providers/Microsoft.ApiManagement/service/local';
const folder = mkdtempSync(join(tmpdir(), 'apimkit-emulator-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

function start(args: readonly string[]) {
  const child = spawn(process.execPath, ['--conditions=@apimkit/source', '-e', main, '--', 'emulator', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, NO_COLOR: '1' },
  });
  running.push(child);
  let output = '';
  const listening = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        output += String(text);
        const url = /listens on (http:\S+),/.exec(output)?.[1];
        if (url !== undefined) resolve(url);
      });
  });
  const ended = new Promise<string>((resolve) => child.on('close', (code) => resolve(`${code} ${output}`)));
  return { listening, ended };
}

/** Responses of an emulator with some flags. */
async function opened(...args: readonly string[]) {
  const url = await start(args).listening;
  return (path: string, init: RequestInit = {}) =>
    fetch(`${url}${service}/${path}${path.includes('?') ? '&' : '?'}api-version=2024-05-01`, init);
}
const put = (properties: object) => ({ method: 'PUT', body: JSON.stringify({ properties }) });

describe('apimkit emulator', () => {
  it('lists its profiles in its help', async () => {
    const help = (await start(['--help']).ended).replaceAll(/\s+/g, ' ');
    expect(help).toContain(`faults and delays: ${Object.keys(profiles).join(', ')}, or a JSON file`);
  });

  it('has the tier, the page size, the polls and the rights that its flags set', async () => {
    const call = await opened(
      '--tier',
      'Consumption',
      '--page-size',
      '2',
      '--polls',
      '2',
      '--secrets-forbidden',
      '--quirks',
    );
    expect(await (await call('groups')).json()).toMatchObject({ error: { code: 'MethodNotAllowedInPricingTier' } });
    for (const name of ['a', 'b', 'c']) await call(`tags/${name}`, put({ displayName: name }));
    expect(await (await call('tags')).json()).toMatchObject({
      value: [{}, {}],
      nextLink: expect.stringContaining('skip=2'),
    });
    const first = await call('namedValues/key', put({ displayName: 'key', secret: true, value: 'hush' }));
    const location = first.headers.get('location') ?? '';
    expect([(await fetch(location)).status, (await fetch(location)).status]).toEqual([202, 201]);
    expect((await call('namedValues/key/listValue', { method: 'POST' })).status).toBe(403);
    expect((await call('products/p', put({ displayName: 'P' }))).status).toBe(201);
  });

  it('has the faults of a profile, by name and from a file', async () => {
    const arm = await opened('--profile', 'arm', '--latency', '1');
    expect((await arm('tags')).headers.get('x-ms-ratelimit-remaining-subscription-reads')).toMatch(/^\d+$/);
    writeFileSync(join(folder, 'errors.json'), JSON.stringify({ faults: [{ fault: 'server-errors', rate: 0.5 }] }));
    const statuses = async (seed: string) => {
      const call = await opened('--profile', 'errors.json', '--profile-seed', seed);
      const found: number[] = [];
      for (const name of 'abcdefgh') found.push((await call(`tags/${name}`)).status);
      return found;
    };
    const [first, again, other] = await Promise.all(['1', '1', '2'].map(statuses));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it.each([
    [['--profile', 'army'], 'army is not a profile: expected arm, slow'],
    [['--profile', 'none.json'], '--profile none.json cannot be read'],
    [['--profile', 'wrong.json'], 'lateness is not a fault: expected latency'],
    [['--polls', '-1'], '--polls -1: expected a whole number'],
    [['--tier', 'Gold'], 'Allowed choices are Consumption, Developer'],
  ])('does not start with %j', async (args, message) => {
    writeFileSync(join(folder, 'wrong.json'), JSON.stringify({ faults: [{ fault: 'lateness' }] }));
    const ended = await start(args).ended;
    expect(ended).toMatch(/^2 /);
    expect(ended).toContain(message);
  });
});
