import { Artifacts, kinds } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, testService } from '../fixtures/service.ts';
import { planChanges } from '../index.ts';
import { guardFaults, guardProblems, protectedKinds } from './guards.ts';

describe('a protected kind', () => {
  it.each([
    ['product', ['product']],
    ['Products', ['product']],
    ['PRODUCT', ['product']],
    ['apis', ['api']],
    ['named values', ['named-value']],
    ['namedValues', ['named-value']],
    ['version-sets', ['version-set']],
    ['API diagnostics', [kinds.find(({ title }) => title === 'API diagnostic')?.kind]],
    ['policies', kinds.filter(({ section }) => section === 'policies').map(({ kind }) => kind)],
    ['releases', kinds.filter(({ section }) => section === 'releases').map(({ kind }) => kind)],
    ['API policies', ['api-policy']],
    ['policy fragments', ['policy-fragment']],
    ['policies fragment', []],
    ['prodct', []],
    ['', []],
    [' - ', []],
  ])('%j means %j', (name, expected) => expect(protectedKinds(name)).toEqual(expected));

  it('is found by the name, the title and the section of every kind', () => {
    for (const { kind, title } of kinds)
      for (const name of [kind, `${kind}s`, title, title.toUpperCase()]) expect(protectedKinds(name)).toContain(kind);
    for (const { section } of kinds) expect(protectedKinds(section).length).toBeGreaterThan(0);
  });

  it('that does not exist is an error with the nearest name', () => {
    expect(guardFaults({ protect: ['prodcts', 'tag'] })).toMatchObject([
      {
        code: 'sync/unknown-kind',
        severity: 'error',
        message: expect.stringContaining('"prodcts"'),
        help: 'Did you mean product?',
      },
    ]);
    expect(guardFaults({ protect: [''] })).toHaveLength(1);
  });
});

describe('a limit', () => {
  it.each([Number.NaN, -1, 1.5, Number.POSITIVE_INFINITY])('%s is an error', (maxDeletes) =>
    expect(guardFaults({ maxDeletes })).toMatchObject([
      {
        code: 'sync/bad-limit',
        severity: 'error',
        message: expect.stringContaining(`guards.maxDeletes is ${maxDeletes}`),
      },
    ]),
  );
  it.each([0, 1, 1000])('%s is none', (maxDeletes) => expect(guardFaults({ maxDeletes })).toEqual([]));
});

describe('guards of a plan', () => {
  const tags = ['a', 'b'].map((name) => of(`tag:${name}`, { displayName: name }));
  const codes = async (guards: object) =>
    (await planFor(testService(tags), [], { prune: true, guards })).problems.map(({ code }) => code);

  it('protect what they name, in any spelling', async () => {
    expect(await codes({ protect: ['Tags'] })).toEqual(['sync/protected', 'sync/protected']);
    expect(await codes({ protect: ['api'] })).toEqual([]);
  });
  it('count', async () => {
    expect(await codes({ maxDeletes: 2 })).toEqual([]);
    expect(await codes({ maxDeletes: 1 })).toEqual(['sync/too-many-deletes']);
    expect(await codes({ maxDeletes: 0 })).toEqual(['sync/too-many-deletes']);
  });
  it('report what they prevent, and together with what it would be deleted', () => {
    const live = new Artifacts([
      of('product:gold', { displayName: 'Gold' }),
      of('subscription:s', { displayName: 'S', scope: '/products/gold' }),
    ]);
    const { steps } = planChanges({ desired: new Artifacts(), live, prune: true });
    const reported = (protect: string) =>
      guardProblems(steps, { protect: [protect] }).map(({ message, resource }) => `${resource}: ${message}`);
    expect(reported('product')).toEqual(['product:gold: product:gold would be deleted, but product is protected']);
    expect(reported('subscription')).toEqual([
      'subscription:s: subscription:s would be deleted together with product:gold, but subscription is protected',
    ]);
  });

  it.each([
    [5, 't1, t2, t3, t4, t5'],
    [6, 't1, t2, t3, t4, t5, …'],
  ])('name the first of %i deletes', (count, names) => {
    const live = new Artifacts(Array.from({ length: count }, (_, index) => of(`tag:t${index + 1}`)));
    const { steps } = planChanges({ desired: new Artifacts(), live, prune: true });
    const reported = guardProblems(steps, { maxDeletes: 3 }).map(({ message }) => message.replaceAll('tag:', ''));
    expect(reported).toEqual([`${count} resources would be deleted, but the limit is 3: ${names}`]);
    expect(guardProblems(steps, {})).toEqual([]);
  });

  it('name both what is protected and what is too much', () => {
    const live = new Artifacts([of('tag:a')]);
    const { steps } = planChanges({ desired: new Artifacts(), live, prune: true });
    const guards = { protect: ['tag', 'nothing'], maxDeletes: 0 };
    expect(guardProblems(steps, guards).map(({ code }) => code)).toEqual([
      'sync/unknown-kind',
      'sync/protected',
      'sync/too-many-deletes',
    ]);
  });

  it('that mean nothing stop everything', async () => {
    expect(await codes({ protect: ['nothing'] })).toEqual(['sync/unknown-kind']);
    expect(await codes({ maxDeletes: Number.NaN })).toEqual(['sync/bad-limit']);
  });
});
