import { Artifacts, type Resource } from '@apimkit/model';
import { redactionMarker } from '@apimkit/model/internal';
import { describe, expect, it } from 'vitest';
import { of } from '../../fixtures/service.ts';
import { planChanges } from '../../index.ts';

const plan = (desired: readonly Resource[], live: readonly Resource[] = [], prune = false) =>
  planChanges({ desired: new Artifacts(desired), live: new Artifacts(live), prune });
const policyOf = (inbound: string) => `<policies>\n<inbound>\n${inbound}\n</inbound>\n</policies>`;
const api = (properties = {}, more: Partial<Resource> = {}) =>
  of('api:a', { displayName: 'A', path: 'a', ...properties }, { files: ['apis/a/apiInformation.json'], ...more });

describe('a missing reference', () => {
  const set = (name: string) => of(`version-set:${name}`, { displayName: name, versioningScheme: 'Segment' });
  const naming = api({ apiVersionSetId: '/apiVersionSets/shops', apiVersion: 'v1' });

  it('is reported with its file and advice', () => {
    expect(plan([naming]).problems).toEqual([
      expect.objectContaining({
        code: 'sync/missing',
        severity: 'error',
        resource: 'api:a',
        file: 'apis/a/apiInformation.json',
        message: expect.stringMatching(/^api:a needs the API version set .*shops, which is neither/),
        help: expect.stringMatching(/^Add the API version set .*shops, or remove the reference to it$/),
      }),
    ]);
  });

  it('is reported without a file where there is none', () => {
    const [problem] = plan([{ ...naming, files: [] }]).problems;
    expect(problem).toMatchObject({ code: 'sync/missing', resource: 'api:a' });
    expect(problem).not.toHaveProperty('file');
  });

  it('is reported at its line of the policy', () => {
    const policy = policyOf('<set-header name="x-{{gone}}" />');
    const at = (files: readonly string[]) =>
      plan([of('api-policy:a', {}, { policy, files }), api()]).problems.map(({ file, range }) => [
        file,
        range?.start.line,
      ]);
    expect(at(['apis/a/policy.json', 'apis/a/policy.xml'])).toEqual([['apis/a/policy.xml', 3]]);
    expect(at(['apis/a/policy.json'])).toEqual([['apis/a/policy.json', 3]]);
    expect(at([])).toEqual([[undefined, 3]]);
  });

  it('is reported with the most similar name, by the name that others use', () => {
    const near = of('named-value:id-of-it', { displayName: 'backend-key', value: 'x' });
    const user = of('service-policy', {}, { policy: policyOf('<a b="{{backend-kez}}" />') });
    const [problem] = plan([near, user]).problems;
    expect(problem?.help).toBe(
      'Did you mean backend-key? Otherwise, add the named value backend-kez, or remove the reference to it',
    );
    expect(plan([of('tag:backend-key'), user]).problems[0]?.help).toMatch(/^Add the named value backend-kez/);
    const backend = of('backend:orders', { url: 'https://b.example', protocol: 'http' });
    const other = of('service-policy', {}, { policy: policyOf('<set-backend-service backend-id="order" />') });
    expect(plan([backend, other]).problems[0]?.help).toMatch(/^Did you mean orders\?/);
  });

  it('is a parent or an end of a link, too', () => {
    const { problems } = plan([of('product-api:gold/a', {}, { files: ['products/gold/apis.json'] }), api()]);
    expect(problems).toMatchObject([
      {
        code: 'sync/missing',
        file: 'products/gold/apis.json',
        message: expect.stringContaining('needs the product gold,'),
      },
    ]);
  });

  it('is a warning where nothing is sent, and an error where the plan itself takes it away', () => {
    expect(plan([naming], [naming]).problems).toMatchObject([
      { code: 'sync/missing-before', severity: 'warning', file: 'apis/a/apiInformation.json' },
    ]);
    const live = [naming, set('shops')];
    expect(plan([naming], live).problems).toEqual([]);
    expect(plan([naming], live, true).problems).toMatchObject([
      { code: 'sync/needed', severity: 'error', file: 'apis/a/apiInformation.json' },
    ]);
    const link = of('product-api:gold/a');
    const gold = of('product:gold', { displayName: 'Gold' });
    expect(plan([link, api()], [link, api(), gold], true).problems.map(({ code }) => code)).toEqual(['sync/needed']);
    expect(plan([link, api()], [link, api(), gold]).problems).toEqual([]);
  });
});

describe('a secret without a value', () => {
  const secret = (more = {}) =>
    of('named-value:s', { displayName: 's', secret: true, ...more }, { files: ['named values/s.json'] });
  const users = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      of(`policy-fragment:f${index}`, {}, { policy: `<fragment><a b="{{s}}" /></fragment>` }),
    );

  it('is reported with its file and the number of resources that need it', () => {
    expect(plan([secret()]).problems).toMatchObject([
      { code: 'sync/unused-secret', severity: 'warning', resource: 'named-value:s', file: 'named values/s.json' },
    ]);
    expect(plan([secret(), ...users(1)]).problems).toMatchObject([
      {
        code: 'sync/no-secret',
        file: 'named values/s.json',
        message: expect.stringContaining('and one resource need'),
      },
    ]);
    expect(plan([secret(), ...users(3)]).problems).toMatchObject([
      {
        code: 'sync/no-secret',
        message: expect.stringContaining(
          'named-value:s has no value for its secret in the files, and 3 resources need',
        ),
      },
    ]);
    const [bare] = plan([{ ...secret(), files: [] }]).problems;
    expect(bare).not.toHaveProperty('file');
  });

  it('of an identity provider leaves it out: the service requires one', () => {
    const provider = (more = {}) => of('identity-provider:aad', { clientId: 'c', ...more });
    expect(plan([provider()])).toMatchObject({
      steps: [{ id: 'identity-provider:aad', op: 'blocked' }],
      problems: [{ code: 'sync/unused-secret', resource: 'identity-provider:aad' }],
    });
    expect(plan([provider({ clientSecret: 's' })]).problems).toEqual([]);
    expect(plan([provider()], [provider()]).problems).toEqual([]);
  });

  it.each<[string, Resource, readonly Resource[]]>([
    ['that the service has', secret(), [secret({ value: 'x' })]],
    [
      'that comes from a key vault',
      secret({ keyVault: { secretIdentifier: 'https://v.vault.azure.net/secrets/s' } }),
      [],
    ],
    ['that has a value', secret({ value: 'x' }), []],
    ['that is none', secret({ secret: false }), []],
  ])('%s is none', (_, wanted, live) => {
    const { problems, summary } = plan([wanted], live);
    expect(problems).toEqual([]);
    expect(summary.blocked).toBe(0);
  });
});

describe('the mark of a secret that was taken out', () => {
  it('is an error where the kind has no secret, and where it is written only', () => {
    const marked = of('backend:b', { url: 'https://b.example', title: redactionMarker }, { files: ['b.json'] });
    expect(plan([marked]).problems).toMatchObject([
      {
        code: 'sync/redacted',
        severity: 'error',
        resource: 'backend:b',
        file: 'b.json',
        message: expect.stringContaining('properties.title of backend:b'),
      },
    ]);
    expect(plan([marked], [marked]).problems).toEqual([]);
    const secret = of('named-value:n', { displayName: 'n', secret: true, value: redactionMarker });
    expect(plan([secret]).problems.map(({ code }) => code)).toEqual(['sync/unused-secret']);
  });
});

it('two fragments that include each other are reported once, as a cycle', () => {
  const fragment = (name: string, other: string) =>
    of(`policy-fragment:${name}`, {}, { policy: `<fragment><include-fragment fragment-id="${other}" /></fragment>` });
  const { problems, steps } = plan([fragment('a', 'b'), fragment('b', 'a')]);
  expect(problems).toMatchObject([
    {
      code: 'sync/cycle',
      severity: 'error',
      message: expect.stringMatching(/policy-fragment:[ab] and policy-fragment:[ab] need each other/),
    },
  ]);
  expect(problems[0]?.resource).toBe(steps[0]?.id);
});
