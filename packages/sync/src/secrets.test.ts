import { Artifacts, type Resource } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { of, planFor, testService } from './fixtures/service.ts';
import { planPublish } from './index.ts';
import { compareSecrets, concealSecrets, secretValues } from './secrets.ts';

const named = (value?: string, name = 'n') =>
  of(`named-value:${name}`, { displayName: name, secret: true, ...(value === undefined ? {} : { value }) });
const generated = 'Logger-Credentials--0123456789abcdef01234567';
const holder = (value: string) => of('named-value:h', { displayName: generated, secret: true, value });
const logger = (instrumentationKey: string) =>
  of('logger:l', { loggerType: 'applicationInsights', credentials: { instrumentationKey } });
const provider = (clientSecret: string) => of('identity-provider:aad', { type: 'aad', clientId: 'c', clientSecret });
const backend = (credentials?: JsonObject) =>
  of('backend:b', { url: 'https://b.example', protocol: 'http', ...(credentials ? { credentials } : {}) });
const header = (...key: readonly string[]): JsonObject => ({ header: { key: [...key] } });

/** The comparison of the files with a service that has the second resources. */
async function compared(desired: readonly Resource[], live: readonly Resource[], status?: number) {
  const { connect } = testService(live, {
    respond: ({ method }) =>
      method === 'POST' && status ? new Response('{"error":{"code":"No"}}', { status }) : undefined,
  });
  const client = connect();
  const result = await compareSecrets(client, new Artifacts(desired), new Artifacts(live));
  return { result: Object.fromEntries(result), asked: client.requests.POST ?? 0 };
}

describe('secrets of the files and of the service', () => {
  it.each<[string, Resource, readonly Resource[], 'same' | 'different' | 'unknown']>([
    ['a named value', named('x'), [named('x')], 'same'],
    ['a named value', named('x'), [named('y')], 'different'],
    ['a provider', provider('x'), [provider('x')], 'same'],
    ['a provider', provider('x'), [provider('y')], 'different'],
    ['a logger whose named value is known', logger('x'), [logger(`{{${generated}}}`), holder('x')], 'same'],
    ['a logger whose named value is known', logger('x'), [logger(`{{${generated}}}`), holder('y')], 'different'],
    ['a logger whose named value is gone', logger('x'), [logger(`{{${generated}}}`)], 'unknown'],
    ['a logger that shows no hole', logger('x'), [logger('y')], 'unknown'],
    ['a backend', backend(header('x')), [backend(header('x'))], 'same'],
    ['a backend', backend(header('x')), [backend(header('y'))], 'different'],
    ['a backend with more', backend(header('x', 'y')), [backend(header('x'))], 'different'],
    ['a backend that has none', backend(header('x')), [backend()], 'different'],
    [
      'a certificate',
      of('certificate:c', { data: 'x', password: 'p' }),
      [of('certificate:c', { data: 'x' })],
      'unknown',
    ],
  ])('of %s compare: %j with %j: %s', async (_, desired, live, expected) => {
    expect((await compared([desired], live)).result).toEqual({ [desired.id.key]: expected });
  });

  it.each([401, 403])('are unknown to those who may not see them (%i)', async (status) => {
    for (const [one, live] of [
      [named('x'), [named('x')]],
      [logger('x'), [logger(`{{${generated}}}`), holder('x')]],
    ] as const)
      expect((await compared([one], live, status)).result).toEqual({ [one.id.key]: 'unknown' });
  });

  it('that cannot be read for another reason end the plan', async () => {
    await expect(compared([named('x')], [named('x')], 400)).rejects.toThrow(/listValue/);
    await expect(compared([named('x')], [named('x')], 404)).rejects.toThrow(/listValue/);
  });

  it('are asked for only where both sides are there and the files give a value', async () => {
    const live = [named('x'), named('y', 'only-live'), of('named-value:plain', { displayName: 'plain', value: 'x' })];
    const desired = [
      named('x'),
      named('z', 'only-files'),
      named(undefined, 'only-live'),
      of('named-value:plain', { displayName: 'plain', value: 'y' }),
    ];
    const { result, asked } = await compared(desired, live);
    expect(Object.keys(result)).toEqual([named().id.key]);
    expect(asked).toBe(1);
  });

  it('decide what a plan does', async () => {
    const service = testService([named('x')]);
    expect((await planFor(service, [named('x')])).steps[0]).toMatchObject({ op: 'keep', because: 'unchanged' });
    expect((await planFor(service, [named('y')])).steps[0]).toMatchObject({
      op: 'update',
      because: 'its secret differs',
    });
  });
});

describe('the secrets of some artifacts', () => {
  it('are texts, each once', () => {
    const all = new Artifacts([
      named('one'),
      named('one', 'm'),
      provider('two'),
      backend(header('three', 'four')),
      of('tag:t'),
    ]);
    expect([...secretValues(all)].sort()).toEqual(['four', 'one', 'three', 'two']);
    expect(secretValues(new Artifacts([of('named-value:plain', { displayName: 'p', value: 'open' })]))).toEqual([]);
  });

  it('are taken out of everything that a client reports, however many plans it made', async () => {
    const { connect } = testService();
    const client = connect();
    const first = concealSecrets(client, new Artifacts([named('first-secret')]));
    const second = concealSecrets(client, new Artifacts([named('second-secret')]));
    for (const hide of [first, second]) expect(hide('first-secret and second-secret')).toBe('(masked) and (masked)');
    const other = concealSecrets(connect(), new Artifacts([named('third-secret')]));
    expect(other('first-secret and third-secret')).toBe('first-secret and (masked)');
  });

  it('are in no error of a service that repeats them', async () => {
    const { connect } = testService([], {
      respond: () =>
        new Response(JSON.stringify({ error: { code: 'No', message: 'not first-secret, not second-secret' } }), {
          status: 400,
        }),
    });
    const client = connect();
    for (const secret of ['first-secret', 'second-secret']) {
      const run = planPublish(client, new Artifacts([named(secret)]));
      await expect(run).rejects.toThrow('(masked)');
      await expect(run).rejects.not.toThrow(secret);
    }
  });
});
