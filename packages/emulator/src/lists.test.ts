import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '@apimkit/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Caller, fresh, namesIn } from './fixtures/caller.ts';

interface Page {
  readonly value: readonly { readonly name: string }[];
  readonly count: number;
  readonly nextLink: string;
}

/** The names on all pages, from the first on. */
async function itemsOf(call: Caller, first: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (let next = first; next !== ''; ) {
    const { status, body } = await call('GET', next);
    expect(status).toBe(200);
    const page = body as Page;
    names.push(...page.value.map(({ name }) => name));
    next = page.nextLink;
  }
  return names;
}

async function withTags(call: Caller, names: readonly string[]): Promise<void> {
  for (const name of names) await call('PUT', `tags/${name}`, { properties: { displayName: name.toUpperCase() } });
}
const filtered = (path: string, filter: string) => `${path}?$filter=${encodeURIComponent(filter)}`;

describe('pages', () => {
  it('return every item once, for every page size, $top and $skip', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,4}$/), { maxLength: 12 });
    const sizes = fc.record({
      pageSize: fc.integer({ min: 1, max: 6 }),
      top: fc.option(fc.integer({ min: 1, max: 1000 })),
      skip: fc.option(fc.nat({ max: 14 })),
      filter: fc.option(fc.constantFrom('a', 'b', '1')),
    });
    await fc.assert(
      fc.asyncProperty(names, sizes, async (all, { pageSize, top, skip, filter }) => {
        const call = fresh({ pageSize });
        await withTags(call, all);
        const query = new URLSearchParams();
        if (top !== null) query.set('$top', String(top));
        if (skip !== null) query.set('$skip', String(skip));
        if (filter !== null) query.set('$filter', `contains(name,'${filter}')`);
        const wanted = all.filter((name) => filter === null || name.includes(filter)).slice(skip ?? 0);
        expect(await itemsOf(call, `tags?${query}`)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('go on behind a $top that is more than a page', async () => {
    const call = fresh();
    const names = Array.from({ length: 108 }, (_, index) => `g${index}`);
    for (const name of names) await call('PUT', `groups/${name}`, { properties: { displayName: name } });
    const { body } = await call('GET', 'groups?$top=1000');
    expect((body as Page).value).toHaveLength(100);
    expect((await itemsOf(call, 'groups?$top=1000')).slice(3)).toEqual(names);
  });

  it('join the lists of revisions and of links, too', async () => {
    const call = fresh({ pageSize: 1 });
    await call('PUT', 'apis/a', { properties: { path: 'a' } });
    for (const revision of [2, 3])
      await call('PUT', `apis/a;rev=${revision}`, { properties: { path: 'a', sourceApiId: '/apis/a' } });
    expect(await itemsOf(call, 'apis/a/revisions')).toHaveLength(3);
    await withTags(call, ['x']);
    for (const name of ['b', 'c']) await call('PUT', `apis/${name}`, { properties: { path: name } });
    for (const name of ['a', 'b', 'c']) await call('PUT', `apis/${name}/tags/x`);
    expect(await itemsOf(call, 'tags/x/apiLinks')).toHaveLength(3);
  });

  it.each(['$top=0', '$top=-1', '$top=ten', '$top=1.5', '$skip=-1', '$skip=x', '$top='])('refuse %s', async (query) => {
    expect((await fresh()('GET', `tags?${query}`)).status).toBe(400);
  });

  it.each(['$orderby=name', '$select=name', '$expand=properties', '$count=true', 'scope=apis'])(
    'reject %s, which would change the response',
    async (query) => {
      expect(await fresh()('GET', `tags?${query}`)).toMatchObject({
        status: 400,
        body: { error: { code: 'ValidationError' } },
      });
    },
  );
});

describe('a filter', () => {
  const tags = ['red', 'ruby', 'green', "o'neil"];
  it.each([
    ["name eq 'red'", ['red']],
    ["name eq 'RED'", ['red']],
    ["name ne 'red'", ['ruby', 'green', "o'neil"]],
    ["'red' eq displayName", null],
    ["displayName eq 'red' or displayName eq 'ruby'", ['red', 'ruby']],
    ["startswith(name,'r') and not endswith(name, 'y')", ['red']],
    ["not (name eq 'red' or name eq 'green')", ['ruby', "o'neil"]],
    ["substringof('ee', name)", ['green']],
    ["contains(name,'e') eq true", ['red', 'green', "o'neil"]],
    ["contains(name,'e') eq false", ['ruby']],
    ["name ge 'r' and name lt 'ru'", ['red']],
    ["name eq 'red' or name eq 'ruby' and name eq 'green'", ['red']],
    ["name eq 'o''neil'", ["o'neil"]],
    ["name eq ' ) or ('", []],
    ['banana', null],
    ["colour eq 'red'", null],
    ["name eq 'red' banana", null],
    ["name eq 'red", null],
    ["(name eq 'red'", null],
    ['contains(name)', null],
    ["contains('red', name)", null],
    ['name eq name', null],
    [`${'('.repeat(9000)}name eq 'red'`, null],
    ['', null],
  ])('%s', async (filter, wanted) => {
    const call = fresh();
    await withTags(call, tags);
    if (wanted) expect(await namesIn(call, filtered('tags', filter))).toEqual(wanted);
    else expect((await call('GET', filtered('tags', filter))).status).toBe(400);
  });

  it('returns the fields of the filter', async () => {
    expect((await fresh()('GET', filtered('products', "state ne 'published'"))).body).toMatchObject({
      error: { message: expect.stringMatching(/ne of state.*state \(eq\)/) },
    });
  });

  it('sees what the list shows, and no secret', async () => {
    const call = fresh();
    await call('PUT', 'apis/a', { properties: { path: 'a' } });
    expect(await namesIn(call, filtered('apis', 'isCurrent eq true'))).toEqual(['a']);
    expect(await namesIn(call, filtered('apis', 'isCurrent eq false'))).toEqual([]);
    expect((await call('GET', filtered('apis/a/revisions', "apiRevision eq '1'"))).body).toMatchObject({ count: 1 });
    expect((await call('GET', filtered('namedValues', "startswith(value,'h')"))).status).toBe(400);
    expect((await call('GET', filtered('policies', "name eq 'policy'"))).status).toBe(400);
  });
});

const contract = join(import.meta.dirname, '../../../../shared/reference/arm-apim/contract.json');
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly description?: string }[];
}

describe.skipIf(!existsSync(contract))('the fields of filters (skipped when ../shared is absent)', () => {
  // The body of a skipped suite runs as well.
  const operations = existsSync(contract)
    ? (JSON.parse(readFileSync(contract, 'utf8')) as { operations: readonly Operation[] }).operations
    : [];
  const rows = (description: string) =>
    description.split(/<\/?br\/?>/).map((row) => row.split('|').map((cell) => cell.trim()));

  it.each(kinds.filter(({ filters }) => filters.length > 0))(
    'of $kind are those of the REST reference',
    ({ arm, filters, scopes }) => {
      const collection = arm.slice(0, arm.lastIndexOf('/')).replaceAll(/\{\w+\}/g, '{}');
      const inside = scopes.includes('service') ? '' : 'workspaces/{}/';
      const list = operations.find(
        ({ method, path }) =>
          method === 'GET' &&
          path.split('{serviceName}/')[1]?.replaceAll(/\{\w+\}/g, '{}') === `${inside}${collection}`,
      );
      const values = rows(list?.query.find(({ name }) => name === '$filter')?.description ?? '');
      for (const declared of filters) {
        const [field, ...operators] = declared.split(' ');
        const row = values.find((cells) => cells[1] === field);
        const known = `${row?.[3] ?? ''}, ${row?.[4] ?? ''}`.split(', ');
        expect(known).toEqual(
          expect.arrayContaining(operators.length > 0 ? operators : ['eq', 'ge', 'substringof', 'endswith']),
        );
      }
    },
  );
});
