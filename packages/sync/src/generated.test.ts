import { Artifacts, type Resource, textAt, valueAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { force, of, planFor, publishTo, stepsOf, testService } from './fixtures/service.ts';
import { withOwnGenerated } from './generated.ts';
import { extract } from './index.ts';

const [here, there] = ['5f00000000000000000000aa', '5f00000000000000000000bb'];
/** The named value in which a service keeps the identity of a logger; the logger refers to it by its name. */
const holder = (name: string) =>
  of(`named-value:${name}`, { displayName: `Logger-Credentials--${name}`, secret: true, value: 'id' });
const hub = (identity: string) =>
  of('logger:hub', { loggerType: 'azureEventHub', credentials: { name: 'hub', identityClientId: identity } });
const diagnostic = of('diagnostic:applicationinsights', { loggerId: '/loggers/hub' });
const identityOf = (artifacts: Artifacts) =>
  textAt([...artifacts][0]?.payload ?? {}, 'properties.credentials.identityClientId');

describe('a logger whose credential the service keeps under a name', () => {
  it('goes out and comes back: the next plan is empty, and unrelated changes can be sent', async () => {
    const service = testService([holder(here), hub(`{{${here}}}`), diagnostic]);
    const { artifacts } = await extract(service.connect());
    expect([...artifacts].map(({ id }) => id.toString())).toEqual(['logger:hub', diagnostic.id.toString()]);
    const plan = await planFor(service, artifacts, { prune: true });
    expect(stepsOf(plan)).toEqual([]);
    expect(plan.problems).toEqual([]);
    const { report } = await publishTo(service, [...artifacts, of('tag:t', { displayName: 'T' })]);
    expect(report.counts).toMatchObject({ done: 1, failed: 0, skipped: 0 });
  });

  it('names what the target has in its place', () => {
    const own = withOwnGenerated(new Artifacts([hub(`{{${here}}}`)]), new Artifacts([hub(`{{${there}}}`)]));
    expect(identityOf(own)).toBe(`{{${there}}}`);
  });

  it('gets the literal that an environment supplies, and the holder is not published', () => {
    const own = withOwnGenerated(new Artifacts([hub(`{{${here}}}`), holder(here)]), new Artifacts());
    expect([...own].map(({ id }) => id.toString())).toEqual(['logger:hub']);
    expect(identityOf(own)).toBe('id');
  });

  it('keeps naming a value that people made, whatever that is called', () => {
    const mine = of(`named-value:${here}`, { displayName: 'mine', value: 'x' });
    const own = withOwnGenerated(new Artifacts([hub(`{{${here}}}`), mine]), new Artifacts([hub(`{{${there}}}`)]));
    expect(identityOf(own)).toBe(`{{${here}}}`);
  });

  it('is missing where neither side has it', async () => {
    const plan = await planFor(testService(), [hub(`{{${here}}}`)]);
    expect(plan.problems).toMatchObject([{ code: 'sync/missing', resource: 'logger:hub' }]);
  });
});

describe('a credential that the service keeps in a value of its own', () => {
  const credentials = (all: Record<string, string>, more: object = {}) =>
    of('logger:hub', { loggerType: 'azureEventHub', credentials: all, ...more });
  const own = (desired: readonly Resource[], live: readonly Resource[] = []) => {
    const all = withOwnGenerated(new Artifacts(desired), new Artifacts(live));
    const found = all.get(credentials({}).id);
    return {
      ids: [...all].map(({ id }) => id.toString()),
      credentials: valueAt(found?.payload ?? {}, 'properties.credentials'),
    };
  };
  const [shown, theirs] = [`Logger-Credentials--${here}`, `Logger-Credentials--${there}`];
  const value = (displayName: string, more: Record<string, JsonObject[string]> = {}, name = 'v') =>
    of(`named-value:${name}`, { displayName, secret: true, ...more });

  it('is known by the display name as well', () => {
    expect(
      own([credentials({ connectionString: `{{${shown}}}` })], [credentials({ connectionString: `{{${theirs}}}` })]),
    ).toEqual({
      ids: ['logger:hub'],
      credentials: { connectionString: `{{${theirs}}}` },
    });
    expect(
      own([credentials({ connectionString: `{{${shown}}}` }), value(shown, { value: 'text' })]).credentials,
    ).toEqual({
      connectionString: 'text',
    });
  });

  it('is that of the same place, else any that the target has', () => {
    const live = [credentials({ name: 'hub', connectionString: `{{${theirs}}}`, identityClientId: `{{${there}}}` })];
    const wanted = (at: string) => own([credentials({ [at]: `{{${here}}}` })], live).credentials;
    expect(wanted('identityClientId')).toEqual({ identityClientId: `{{${there}}}` });
    expect(wanted('connectionString')).toEqual({ connectionString: `{{${theirs}}}` });
    expect(wanted('instrumentationKey')).toEqual({ instrumentationKey: `{{${theirs}}}` });
  });

  it('that the files name and give no value for is that of the target, and theirs is not published', () => {
    const live = [credentials({ connectionString: `{{${theirs}}}` })];
    expect(own([credentials({ connectionString: `{{${shown}}}` }), value(shown)], live)).toEqual({
      ids: ['logger:hub'],
      credentials: { connectionString: `{{${theirs}}}` },
    });
    // With nothing to put in its place it stays as it is.
    expect(own([credentials({ connectionString: `{{${shown}}}` }), value(shown)]).ids).toEqual([
      'logger:hub',
      'named-value:v',
    ]);
  });

  it('that comes from a vault is published as it is', () => {
    const vault = value(shown, { keyVault: { secretIdentifier: 'https://v.vault.azure.net/secrets/s' } });
    expect(
      own(
        [credentials({ connectionString: `{{${shown}}}` }), vault],
        [credentials({ connectionString: `{{${theirs}}}` })],
      ),
    ).toEqual({
      ids: ['logger:hub', 'named-value:v'],
      credentials: { connectionString: `{{${shown}}}` },
    });
  });

  it('stays among the files where something else names it', () => {
    const policy = of(
      'service-policy',
      {},
      { policy: `<policies><inbound><a b="{{${shown}}}" /></inbound></policies>` },
    );
    expect(
      own([credentials({ connectionString: `{{${shown}}}` }), value(shown, { value: 'text' }), policy]).ids,
    ).toEqual(['logger:hub', 'named-value:v', 'service-policy']);
  });

  it('is not a text with more than a hole, a hole of a user, or a hole of another kind of resource', () => {
    const live = [credentials({ connectionString: `{{${theirs}}}` })];
    for (const text of [`x{{${shown}}}`, '{{mine}}', 'text'])
      expect(own([credentials({ connectionString: text })], live).credentials).toEqual({ connectionString: text });
    const backend = of('backend:b', { url: `{{${here}}}` });
    const kept = withOwnGenerated(new Artifacts([backend]), new Artifacts([of('backend:b', { url: `{{${there}}}` })]));
    expect([...kept]).toEqual([backend]);
    expect(own([credentials({ name: 'hub' }), value('mine', { value: 'x' })]).ids).toEqual([
      'logger:hub',
      'named-value:v',
    ]);
  });
});

describe('what is unchanged on its own service', () => {
  it('never blocks a plan, whatever it names', async () => {
    const service = testService([of('tag:a', { displayName: 'A' })]);
    const dangling = [
      of('service-policy', {}, { policy: '<policies><inbound><set-header name="{{gone}}" /></inbound></policies>' }),
      of('backend:b', { url: 'https://b.example', protocol: 'http', credentials: { header: { key: ['{{gone}}'] } } }),
      of('api:x', { path: 'x', authenticationSettings: { oAuth2: { authorizationServerId: 'gone' } } }),
      of('subscription:s', { displayName: 'S', scope: '/products/gone', ownerId: '/users/7' }),
    ];
    force(service, dangling);
    const plan = await planFor(service, [...dangling, of('tag:a', { displayName: 'B' })]);
    expect(stepsOf(plan)).toEqual(['update tag:a']);
    expect(plan.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      dangling.map(() => 'sync/missing-before warning'),
    );
    const changed = dangling.map((one) =>
      one.id.kind === 'backend'
        ? { ...one, payload: { properties: { ...(one.payload.properties as object), title: 'new' } } }
        : one,
    );
    expect((await planFor(service, changed)).problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'sync/missing', resource: 'backend:b' },
    ]);
  });
});
