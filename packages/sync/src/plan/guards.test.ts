import { kinds } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, testService } from '../fixtures/service.ts';
import { guardFaults, protectedKinds } from '../index.ts';

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
    expect(guardFaults({ maxDeletes })).toMatchObject([{ code: 'sync/bad-limit', severity: 'error' }]),
  );
  it.each([0, 1, 1000])('%s is none', (maxDeletes) => expect(guardFaults({ maxDeletes })).toEqual([]));
});

describe('guards of a plan', () => {
  const tags = ['a', 'b'].map((name) => of(`tag:${name}`, { displayName: name }));
  const codes = async (guards: object) =>
    (await planFor(testService(tags), [], { prune: true, guards })).problems.map(({ code }) => code);

  it('hold what they name, however it is spelt', async () => {
    expect(await codes({ protect: ['Tags'] })).toEqual(['sync/protected', 'sync/protected']);
    expect(await codes({ protect: ['api'] })).toEqual([]);
  });
  it('count', async () => {
    expect(await codes({ maxDeletes: 2 })).toEqual([]);
    expect(await codes({ maxDeletes: 1 })).toEqual(['sync/too-many-deletes']);
    expect(await codes({ maxDeletes: 0 })).toEqual(['sync/too-many-deletes']);
  });
  it('that mean nothing stop everything', async () => {
    expect(await codes({ protect: ['nothing'] })).toEqual(['sync/unknown-kind']);
    expect(await codes({ maxDeletes: Number.NaN })).toEqual(['sync/bad-limit']);
  });
});
