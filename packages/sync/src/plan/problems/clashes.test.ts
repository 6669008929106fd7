import type { Resource } from '@apimkit/model';
import { Artifacts } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { force, of, planFor, publishTo, stepsOf, testService, writesOf } from '../../fixtures/service.ts';
import { applyPlan, planChanges, planPublish } from '../../index.ts';

const api = (name: string, path: string, more = {}) => of(`api:${name}`, { displayName: name, path, ...more });
const set = of('version-set:v', { displayName: 'V', versioningScheme: 'Segment' });
const versionOf = (version: string) => ({ apiVersionSetId: '/apiVersionSets/v', apiVersion: version });

/** Kinds that have something unique, as a resource with a name and a value. */
const kinds: readonly (readonly [string, (name: string, value: string) => Resource])[] = [
  ['tag', (name, value) => of(`tag:${name}`, { displayName: value })],
  ['named value', (name, value) => of(`named-value:${name}`, { displayName: value, value: 'x' })],
  ['product', (name, value) => of(`product:${name}`, { displayName: value, subscriptionRequired: false })],
  ['API', (name, value) => api(name, value)],
  ['API in a workspace', (name, value) => of(`api:${name}@w`, { displayName: name, path: value })],
];
const around = [of('workspace:w', { displayName: 'W' })];
const links = (name: string) => [of(`product-group:${name}/administrators`)];

describe.each(kinds)('a %s', (kind, make) => {
  const more = (name: string) => (kind === 'product' ? links(name) : []);

  it('that replaces a deleted one under another name is refused before the first write', async () => {
    const service = testService([...around, make('old', 'public')]);
    const client = service.connect();
    const wanted = new Artifacts([...around, make('new', 'PUBLIC'), ...more('new')]);
    const { plan, desired, live } = await planPublish(client, wanted, { prune: true });
    expect(plan.problems).toMatchObject([
      {
        code: 'sync/replaces',
        severity: 'error',
        message: expect.stringContaining('old'),
        help: expect.stringContaining('old'),
      },
    ]);
    await expect(applyPlan({ client, plan, desired, live })).rejects.toThrow(/nothing was sent/);
    expect(writesOf(client)).toBe(0);
  });

  it('whose value another one keeps is refused, without prune too', async () => {
    const plan = await planFor(testService([...around, make('old', 'public')]), [...around, make('new', 'public')]);
    expect(plan.problems).toMatchObject([{ code: 'sync/taken', severity: 'error' }]);
  });

  it('that takes a value which another one gives up comes after that one', async () => {
    const service = testService([...around, make('a', 'public')]);
    const { plan, report } = await publishTo(service, [...around, make('b', 'public'), make('a', 'private')]);
    const [first, second] = [make('a', '').id.toString(), make('b', '').id.toString()];
    expect(plan.problems).toEqual([]);
    expect(plan.steps.find(({ id }) => id === second)?.needs).toContain(first);
    expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
  });

  it('cannot exchange its value with another one', async () => {
    const service = testService([...around, make('a', 'one'), make('b', 'two')]);
    const plan = await planFor(service, [...around, make('a', 'two'), make('b', 'one')]);
    expect(plan.problems.map(({ code }) => code)).toEqual(['sync/swap', 'sync/swap']);
  });

  it('must not be in the files twice', async () => {
    const plan = await planFor(testService(around), [...around, make('a', 'one'), make('b', 'One ')]);
    expect(plan.problems).toMatchObject([{ code: 'sync/clash', severity: 'error' }]);
  });

  it('keeps its own value through other changes', async () => {
    const changed = {
      ...make('a', 'one'),
      payload: { properties: { ...(make('a', 'one').payload.properties as object), description: 'new' } },
    };
    expect((await planFor(testService([...around, make('a', 'one')]), [...around, changed])).problems).toEqual([]);
  });
});

describe('paths of APIs', () => {
  it('are shared by revisions and by versions of one set', async () => {
    const wanted = [
      set,
      api('one', 'shop', versionOf('v1')),
      api('two', '/Shop/', versionOf('v2')),
      of('api:one;rev=2', { displayName: 'one', path: 'shop', apiRevision: '2', ...versionOf('v1') }),
    ];
    const { plan, report } = await publishTo(testService(), wanted);
    expect(plan.problems).toEqual([]);
    expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
  });

  it('are refused for the same version of one set', async () => {
    const plan = await planFor(testService(), [
      set,
      api('one', 'shop', versionOf('v1')),
      api('two', 'shop', versionOf('V1')),
    ]);
    expect(plan.problems).toMatchObject([{ code: 'sync/clash', message: expect.stringContaining('path "shop"') }]);
  });

  it('are free for a version once the other API has joined its set', async () => {
    const service = testService([set, api('one', 'shop')]);
    const wanted = [set, api('two', 'shop', versionOf('v2')), api('one', 'shop', versionOf('v1'))];
    const { plan, report } = await publishTo(service, wanted);
    expect(plan.problems).toEqual([]);
    expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
    expect(stepsOf(plan)).toEqual(['update api:one', 'create api:two']);
  });
});

it('clashes that the service lives with already block nothing', async () => {
  const service = testService([of('tag:a', { displayName: 'A' })]);
  force(service, [of('tag:b', { displayName: 'a' })]);
  const plan = await planFor(service, [
    of('tag:a', { displayName: 'A', color: 'red' }),
    of('tag:b', { displayName: 'a' }),
  ]);
  expect(plan.problems).toEqual([]);
});

describe('a clash', () => {
  const plan = (desired: readonly Resource[], live: readonly Resource[] = []) =>
    planChanges({ desired: new Artifacts(desired), live: new Artifacts(live), prune: true });
  const tag = (name: string, displayName: string, more: Partial<Resource> = {}) =>
    of(`tag:${name}`, { displayName }, more);

  it('is reported once, with the value, both names and the file', () => {
    const files = { files: ['tags/b/tagInformation.json'] };
    const [problem, ...more] = plan([tag('a', 'One'), tag('b', 'One', files)]).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'sync/clash' });
    expect(problem?.message).toMatch(/^tag:[ab] and tag:[ab] both have the displayName "One", and/);
    const [reported, silent] = [
      plan([tag('b', 'One', files)], [tag('a', 'One')]),
      plan([tag('b', 'One')], [tag('a', 'One')]),
    ];
    expect(reported.problems).toMatchObject([
      {
        code: 'sync/replaces',
        resource: 'tag:b',
        file: 'tags/b/tagInformation.json',
        message: expect.stringContaining('tag:b has the displayName "One" of tag:a, which this plan deletes'),
        help: expect.stringContaining('Keep the name a, or'),
      },
    ]);
    expect(silent.problems[0]).not.toHaveProperty('file');
  });

  it('is none between scopes, kinds, or things that have no such value', () => {
    const spaces = ['v', 'w'].map((name) => of(`workspace:${name}`, { displayName: name }));
    expect(
      plan([
        ...spaces,
        tag('a', 'One'),
        of('tag:a@v', { displayName: 'One' }),
        of('tag:b@w', { displayName: 'One' }),
        of('product:p', { displayName: 'One', subscriptionRequired: false }),
        of('group:g', { displayName: 'One' }),
        of('group:h', { displayName: 'One' }),
      ]).problems,
    ).toEqual([]);
  });

  it('is not reported between resources that are only kept', () => {
    expect(plan([tag('a', 'One'), tag('b', 'Two')], [tag('a', 'One')]).problems).toEqual([]);
    // Neither is written: the service has both already.
    expect(plan([tag('a', 'One'), tag('b', 'One')], [tag('a', 'One'), tag('b', 'One')]).problems).toEqual([]);
  });

  it('of several that move on in a row is none; each waits for the one before it', () => {
    const live = [tag('a', 'One'), tag('b', 'Two'), tag('c', 'Three')];
    const { steps, problems } = plan([tag('a', 'Two'), tag('b', 'Three'), tag('c', 'Four')], live);
    expect(problems).toEqual([]);
    expect(steps.map(({ key, needs }) => [key, needs])).toEqual([
      ['tag:c', []],
      ['tag:b', ['tag:c']],
      ['tag:a', ['tag:b']],
    ]);
  });

  it('in a cycle is reported for each member, and not for resources that wait for the cycle', () => {
    const live = [tag('a', 'One'), tag('b', 'Two'), tag('c', 'Three')];
    const ring = plan([tag('x', 'One'), tag('a', 'Two'), tag('b', 'Three'), tag('c', 'One')], live).problems;
    expect(ring.filter(({ code }) => code === 'sync/swap').map(({ resource }) => resource)).toEqual([
      'tag:a',
      'tag:b',
      'tag:c',
    ]);
  });
});
