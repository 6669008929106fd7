import { Artifacts, kinds, type Resource, ResourceId } from '@apimkit/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, parseFilter, planChanges, renderPlan } from './index.ts';

const name = fc.constantFrom('a', 'b', 'C', 'd');
const simple = kinds.filter(
  (entry) =>
    entry.document === undefined &&
    !entry.association &&
    entry.fromSpecification === undefined &&
    entry.parentReference === undefined &&
    !entry.link &&
    entry.references.length === 0,
);
const resource = fc
  .tuple(fc.constantFrom(...simple), name, name, fc.constantFrom('x', 'y'))
  .map(([entry, one, other, displayName]): Resource => {
    const placeholders = [...entry.arm.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
    const names = Object.fromEntries(
      placeholders.map((placeholder, index) => [placeholder, index === 0 ? one : other]),
    );
    return {
      id: new ResourceId(entry.kind, names),
      payload: { properties: { displayName, unknownThing: [displayName] } },
    };
  });
const fragments = fc.uniqueArray(name, { maxLength: 3 }).map((names) => [
  ...names.map(
    (one): Resource => ({
      id: new ResourceId('policy-fragment', { policyFragment: one }),
      payload: {},
      policy: '<fragment />',
    }),
  ),
  {
    id: new ResourceId('service-policy'),
    payload: {},
    policy: `<policies><inbound>${names.map((one) => `<include-fragment fragment-id="${one}" />`).join('')}</inbound></policies>`,
  },
]);
const artifacts = fc
  .tuple(fc.array(resource, { maxLength: 12 }), fragments)
  .map(([all, more]) => new Artifacts([...all, ...more]));
const acting = ({ steps }: Plan) => steps.filter(({ op }) => op !== 'keep');

describe('a plan', () => {
  it('of a side against itself only keeps', () => {
    fc.assert(
      fc.property(artifacts, (one) => {
        expect(acting(planChanges({ desired: one, live: one, prune: true }))).toEqual([]);
      }),
    );
  });

  it('lists every step after those it needs, and is plain JSON', () => {
    fc.assert(
      fc.property(artifacts, artifacts, fc.boolean(), (desired, live, prune) => {
        const plan = planChanges({ desired, live, prune });
        const place = new Map(plan.steps.map(({ key }, index) => [key, index]));
        for (const [index, { needs }] of plan.steps.entries())
          for (const needed of needs) expect(place.get(needed) ?? -1).toBeLessThan(index);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
        if (!prune) expect(plan.steps.filter(({ op, tidies }) => op === 'delete' && !tidies)).toEqual([]);
      }),
    );
  });

  it('deletes nothing that was not read, that every service has, or that the service made', () => {
    const live = new Artifacts([
      { id: new ResourceId('tag', { tag: 'old' }), payload: {} },
      { id: new ResourceId('group', { group: 'Guests' }), payload: {} },
      { id: new ResourceId('subscription', { subscription: 'master' }), payload: {} },
      { id: new ResourceId('certificate', { certificate: 'c' }), payload: {} },
      {
        id: new ResourceId('named-value', { namedValue: 'x' }),
        payload: { properties: { displayName: 'Logger-Credentials--0123456789abcdef01234567' } },
      },
    ]);
    const plan = planChanges({ desired: new Artifacts(), live, prune: true, unread: new Set(['certificate']) });
    expect(plan.steps.map(({ op, id }) => `${op} ${id}`)).toEqual(['delete tag:old']);
  });

  it('never takes away what kept files need', () => {
    const policy = {
      id: new ResourceId('service-policy'),
      payload: {},
      policy: '<policies><inbound><include-fragment fragment-id="f" /></inbound></policies>',
    };
    const fragment = {
      id: new ResourceId('policy-fragment', { policyFragment: 'f' }),
      payload: {},
      policy: '<fragment />',
    };
    const plan = planChanges({
      desired: new Artifacts([policy]),
      live: new Artifacts([policy, fragment]),
      prune: true,
    });
    expect(plan.problems).toMatchObject([{ code: 'sync/needed', severity: 'error' }]);
  });

  it('does not show the value from before it became secret', () => {
    const value = (secret: boolean) =>
      new Artifacts([
        {
          id: new ResourceId('named-value', { namedValue: 'n' }),
          payload: { properties: { displayName: 'n', secret, value: 'hunter2' } },
        },
      ]);
    for (const [desired, live] of [
      [true, false],
      [false, true],
    ] as const) {
      const plan = planChanges({ desired: value(desired), live: value(live) });
      expect(acting(plan)).toMatchObject([{ op: 'update' }]);
      expect(JSON.stringify(plan) + renderPlan(plan)).not.toContain('hunter2');
    }
  });
});

describe('a filter', () => {
  const api = (api: string) => new ResourceId('api', { api });
  it.each<[string, string, ResourceId, boolean]>([
    ['absent means all', 'tags: [x]', api('a'), true],
    ['[] means none', 'apis: []', api('a'), false],
    ['names compare without case and cover revisions', 'apis: [Orders]', api('orders;rev=2'), true],
    ['wildcards', 'apis: [ord*]', api('orders'), true],
    ['old keys', 'apiNames: [b]', api('a'), false],
    ['children go with their parent', 'apis: [b]', new ResourceId('api-policy', { api: 'a' }), false],
    [
      'nested lists',
      'apis: [{a: {operations: []}}]',
      new ResourceId('api-operation', { api: 'a', operation: 'o' }),
      false,
    ],
    [
      'the other end of an association counts',
      'apis: [b]',
      new ResourceId('product-api', { product: 'p', api: 'a' }),
      false,
    ],
    ['an empty old list means all', 'apiNames: []', api('a'), true],
  ])('%s', (_, text, id, expected) => expect(parseFilter(text, 'f.yaml').filter(id)).toBe(expected));

  it.each([
    ['apsi: [a]', 'sync/unknown-key', 1],
    ['tags: [a]\napis: {a: 1}', 'sync/filter-shape', 2],
    ['apis: [a', 'sync/filter-yaml', 1],
    ['- apis', 'sync/filter-shape', 1],
  ])('%j is an error with its line, and lets nothing through', (text, code, line) => {
    const { filter, diagnostics } = parseFilter(text, 'f.yaml');
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', file: 'f.yaml', range: { start: { line } } });
    expect(filter(api('a'))).toBe(false);
  });
});
