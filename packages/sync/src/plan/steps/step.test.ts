import { Artifacts, type Resource } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { artifactsOf } from '../../fixtures/faulty-service.ts';
import { of } from '../../fixtures/service.ts';
import { type PlanInput, planChanges } from '../../index.ts';
import { sameArtifacts } from './meaning.ts';

const plan = (desired: Iterable<Resource>, live: Iterable<Resource> = [], more: Partial<PlanInput> = {}) =>
  planChanges({ desired: new Artifacts(desired), live: new Artifacts(live), ...more });
const stepOf = (desired: Resource, live?: Resource, more: Partial<PlanInput> = {}) =>
  plan([desired], live ? [live] : [], more).steps[0];
const shop = (summary: string, more: JsonObject = {}) =>
  artifactsOf({
    'apis/shop/apiInformation.json': { properties: { displayName: 'Shop', path: 'shop', ...more } },
    'apis/shop/specification.json': {
      openapi: '3.0.1',
      info: { title: 'Shop', version: '1' },
      paths: Object.fromEntries(
        ['a', 'b'].map((name) => [`/${name}`, { get: { operationId: name, summary, responses: {} } }]),
      ),
    },
  });

describe('a step', () => {
  it('contains the reason and the kind of its resource', () => {
    const tag = of('tag:t', { displayName: 'T' });
    expect(stepOf(tag)).toEqual({
      key: 'tag:t',
      op: 'create',
      id: 'tag:t',
      kind: 'tag',
      because: 'it is not on the service',
      needs: [],
      highlights: { displayName: 'T' },
    });
    expect(stepOf(tag, tag)).toEqual({
      key: 'tag:t',
      op: 'keep',
      id: 'tag:t',
      kind: 'tag',
      because: 'unchanged',
      needs: [],
    });
    expect(stepOf(tag, of('tag:t', { displayName: 'U' }))).toEqual({
      key: 'tag:t',
      op: 'update',
      id: 'tag:t',
      kind: 'tag',
      because: 'the files differ',
      needs: [],
      changes: [{ path: 'properties.displayName', before: 'U', after: 'T' }],
    });
    const blocked = stepOf(of('named-value:n', { displayName: 'n', secret: true }));
    expect(blocked).toEqual({
      key: 'named-value:n',
      op: 'blocked',
      id: 'named-value:n',
      kind: 'named-value',
      because: 'its secret has no value',
      needs: [],
    });
  });

  it('keeps what files only imply, however it looks on the service', () => {
    const tag = of('tag:t', { displayName: 'T' }, { implied: true });
    expect(stepOf(tag, of('tag:t', { displayName: 'U' }))?.op).toBe('keep');
    expect(stepOf(tag)?.op).toBe('create');
  });
});

describe('the highlights of something new', () => {
  it('are the main properties of its kind, the operations of its specification and the lines of its policy', () => {
    const steps = plan([
      ...shop('one'),
      of('api-policy:shop', {}, { policy: '<policies>\n  <inbound />\n</policies>' }),
    ]).steps.map(({ id, highlights, imports }) => ({ id, highlights, imports }));
    expect(steps).toEqual([
      { id: 'api:shop', highlights: { displayName: 'Shop', path: 'shop', operations: 2 }, imports: true },
      { id: 'api-policy:shop', highlights: { lines: 3 }, imports: undefined },
    ]);
  });

  it('mask what came from outside the files', () => {
    const backend = of('backend:b', { url: 'https://b.example', protocol: 'http' }, { masked: ['properties.url'] });
    expect(stepOf(backend)?.highlights).toMatchObject({ url: '(masked)' });
  });
});

describe('what came from outside the files', () => {
  const backend = (properties: JsonObject, masked: readonly string[]) =>
    of('backend:b', { protocol: 'http', ...properties }, { masked });
  const at = (masked: readonly string[], before: JsonObject, after: JsonObject) =>
    stepOf(backend(after, masked), backend(before, []))?.changes;

  it.each([[['properties.url']], [['properties']], [['properties.url.deeper']]])(
    'is masked on both sides of a change (%j)',
    (masked) => {
      expect(at(masked, { url: 'https://one.example' }, { url: 'https://two.example' })).toEqual([
        { path: 'properties.url', before: '(masked)', after: '(masked)' },
      ]);
    },
  );

  it('is not shown where it appears or disappears', () => {
    expect(at(['properties.title'], { url: 'u' }, { url: 'u', title: 'new' })).toEqual([
      { path: 'properties.title', after: '(masked)' },
    ]);
    expect(at(['properties.title'], { url: 'u', title: 'old' }, { url: 'u' })).toEqual([
      { path: 'properties.title', before: '(masked)' },
    ]);
  });

  it('is masked in a list whatever its place there, and nothing beside it is', () => {
    expect(
      at(['properties.parts[1].value'], { parts: [{ name: 'a', value: 1 }] }, { parts: [{ name: 'a', value: 2 }] }),
    ).toEqual([{ path: 'properties.parts.a.value', before: '(masked)', after: '(masked)' }]);
    expect(at(['properties.url'], { urls: 'one' }, { urls: 'two' })).toEqual([
      { path: 'properties.urls', before: 'one', after: 'two' },
    ]);
  });

  it('is masked in a policy: no text of it is shown', () => {
    const policy = (header: string, more: Partial<Resource> = {}) =>
      of('service-policy', {}, { policy: `<policies><inbound><h name="${header}" /></inbound></policies>`, ...more });
    const shown = stepOf(policy('two'), policy('one'));
    expect(shown?.policyChanges).toHaveLength(1);
    expect(shown?.text).toMatch(/^@@ .*\n <policies>\n[\s\S]*\n-.*"one".*\n\+.*"two"/);
    expect(shown?.text).not.toMatch(/service|files/);
    const masked = stepOf(policy('two', { masked: ['policy'] }), policy('one'));
    expect(masked?.changes).toEqual([{ path: 'policy', before: '(masked)', after: '(masked)' }]);
    expect(masked).not.toHaveProperty('text');
    expect(masked).not.toHaveProperty('policyChanges');
  });
});

describe('a policy', () => {
  it('shows two lines around what changes', () => {
    const fragment = (value: string) =>
      of(
        'policy-fragment:f',
        {},
        {
          policy: `<fragment>\n${['a', 'b', 'c', value, 'd', 'e', 'f'].map((one) => `\t<x${one} />`).join('\n')}\n</fragment>`,
        },
      );
    const text = stepOf(fragment('two'), fragment('one'))?.text ?? '';
    expect(
      text
        .split('\n')
        .slice(1, -1)
        .map((line) => line.replace(/ {2}/g, '')),
    ).toEqual([' <xb />', ' <xc />', '-<xone />', '+<xtwo />', ' <xd />', ' <xe />']);
  });

  it('that is new on an existing resource is reported as new', () => {
    const before = of('service-policy');
    const after = of('service-policy', {}, { policy: '<policies><inbound /></policies>' });
    expect(stepOf(after, before)?.text).toContain('+<policies>');
    expect(stepOf(after, after)).not.toHaveProperty('text');
  });
});

describe('the secret of a named value', () => {
  const value = (displayName: string) => of('named-value:n', { displayName, secret: true, value: 'x' });
  const shared = { key: 'named-value:n', id: 'named-value:n', kind: 'named-value', needs: [] };
  const changes = [{ path: 'properties.displayName', before: 'old', after: 'n' }];
  const key = value('n').id.key;

  it.each<[string, 'same' | 'different' | 'unknown' | undefined, 'always' | 'never' | undefined, object, object]>([
    [
      'is the same',
      'same',
      undefined,
      { op: 'keep', because: 'unchanged' },
      { op: 'update', because: 'the files differ', changes },
    ],
    [
      'differs',
      'different',
      'never',
      { op: 'update', because: 'its secret differs' },
      { op: 'update', because: 'the files differ', changes },
    ],
    [
      'cannot be compared',
      'unknown',
      undefined,
      { op: 'update', because: 'its secret cannot be compared', unknownSecret: true },
      { op: 'update', because: 'the files differ', changes, unknownSecret: true },
    ],
    [
      'was not compared',
      undefined,
      'always',
      { op: 'update', because: 'its secret cannot be compared', unknownSecret: true },
      { op: 'update', because: 'the files differ', changes, unknownSecret: true },
    ],
    [
      'is not to be written unless it differs',
      'unknown',
      'never',
      { op: 'keep', because: 'its secret cannot be compared', unknownSecret: true },
      { op: 'update', because: 'the files differ', changes, unknownSecret: true, keepsSecret: true },
    ],
  ])('that %s', (_, known, writeSecrets, alone, together) => {
    const more = {
      ...(known ? { secrets: new Map([[key, known]]) } : {}),
      ...(writeSecrets ? { writeSecrets } : {}),
    };
    expect(stepOf(value('n'), value('n'), more)).toEqual({ ...shared, ...alone });
    expect(stepOf(value('n'), value('old'), more)).toEqual({ ...shared, ...together });
  });

  it('is of no concern where there is none', () => {
    const plain = of('named-value:n', { displayName: 'n', value: 'x' });
    expect(stepOf(plain, plain, { secrets: new Map([[key, 'different']]) })?.op).toBe('keep');
  });

  it('is shown on neither side when one of them is secret', () => {
    const plain = (text: string, secret: boolean) => of('named-value:n', { displayName: 'n', secret, value: text });
    const same = new Map([[key, 'same' as const]]);
    for (const [now, then] of [
      [true, false],
      [false, true],
    ] as const)
      expect(
        stepOf(plain('two', now), plain('one', then), { secrets: same })?.changes?.map(({ path }) => path),
      ).toEqual(['properties.secret']);
    expect(stepOf(plain('two', false), plain('one', false))?.changes).toEqual([
      { path: 'properties.value', before: 'one', after: 'two' },
    ]);
  });
});

describe('a specification', () => {
  it('that differs is imported again, and the operations that no specification can express are written again', () => {
    const operation = of('api-operation:shop/a', {
      description: 'by hand',
      displayName: 'A',
      method: 'GET',
      urlTemplate: '/a',
    });
    const tag = of('api-operation-policy:shop/a', {}, { policy: '<policies />' });
    const elsewhere = [
      of('api:other', { displayName: 'Other', path: 'other' }),
      of('api-operation:other/a', { displayName: 'A', method: 'GET', urlTemplate: '/a' }),
    ];
    const both = (summary: string) => [...shop(summary), operation, tag, ...elsewhere];
    const { steps } = plan(both('two'), both('one'));
    expect(steps.filter(({ op }) => op !== 'keep').map(({ op, id, imports }) => [op, id, imports])).toEqual([
      ['update', 'api:shop', true],
      ['update', 'api-operation:shop/a', undefined],
    ]);
    expect(steps.find(({ id }) => id === 'api-operation:shop/a')?.because).toBe(
      'the import of the specification resets it',
    );
    expect(plan(both('one'), both('one')).summary.update).toBe(0);
  });

  it('that is the same is not imported when something else changes', () => {
    const { steps } = plan(shop('one', { description: 'new' }), shop('one'));
    expect(steps.map(({ op, imports }) => [op, imports])).toEqual([['update', undefined]]);
  });

  it('that the files do not have is not compared', () => {
    const [bare] = [...shop('one')].map(({ specification: _, ...rest }) => rest);
    expect(stepOf(bare as Resource, [...shop('one')][0])?.op).toBe('keep');
    expect(stepOf([...shop('one')][0] as Resource, bare as Resource)).toMatchObject({ op: 'update', imports: true });
  });
});

describe('artifacts', () => {
  it('are the same when they mean the same, in any order', () => {
    const [one, other] = [of('tag:a', { displayName: 'A' }), of('tag:b', { displayName: 'B' })];
    const same = (left: readonly Resource[], right: readonly Resource[]) =>
      sameArtifacts(new Artifacts(left), new Artifacts(right));
    expect(same([one, other], [other, one])).toBe(true);
    expect(same([one], [one, other])).toBe(false);
    expect(same([one], [other])).toBe(false);
    expect(same([one], [of('tag:a', { displayName: 'B' })])).toBe(false);
    const policy = (text: string) => [of('service-policy', {}, { policy: text })];
    expect(same(policy('<policies><inbound /></policies>'), policy('<policies><inbound/></policies>'))).toBe(true);
    expect(same(policy('<policies />'), policy('<policies><inbound><a /></inbound></policies>'))).toBe(false);
    expect(sameArtifacts(shop('one'), shop('two'))).toBe(false);
  });
});
