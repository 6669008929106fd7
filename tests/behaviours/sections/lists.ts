import { deepEqual, equal } from 'node:assert/strict';
import { type Caller, service } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { api, itemsOf, named, operation, puts, rejects, succeeds } from '../support.ts';

interface Page {
  readonly value: readonly { readonly name: string }[];
  readonly count?: number;
  readonly nextLink?: string | null;
}

async function tags(call: Caller, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await puts(call, { [`tags/t${index}`]: named(`T${index}`) });
}

const pageOf = async (call: Caller, path: string) => (await succeeds(call, 'GET', path)).body as Page;
const namesOf = async (call: Caller, path: string) => (await itemsOf(call, path)).map(({ name }) => name);
const filtered = (path: string, filter: string) => `${path}?$filter=${encodeURIComponent(filter)}`;

export const lists: Section = {
  title: 'Lists',
  behaviours: [
    {
      statement: 'A list has `value`, `count` and `nextLink`.',
      source: 'example ApiManagementListApis.json',
      async check(call) {
        await tags(call, 2);
        const { value, count, nextLink } = await pageOf(call, 'tags');
        deepEqual([value.length, count, nextLink ?? ''], [2, 2, '']);
      },
    },
    {
      statement:
        'A longer list continues at `nextLink`, a full URL that leads to every item once; the last one is empty or null.',
      source: 'Microsoft Learn, "Api - List By Service"',
      emulator: { pageSize: 3 },
      async check(call) {
        await tags(call, 7);
        const names: string[] = [];
        for (let next: string | null = 'tags'; next; ) {
          const page: Page = await pageOf(call, next);
          names.push(...page.value.map(({ name }) => name));
          next = page.nextLink ?? null;
          if (next) equal(next.startsWith('http'), true);
        }
        deepEqual(names, ['t0', 't1', 't2', 't3', 't4', 't5', 't6']);
      },
    },
    {
      statement: '`$top` is the number of records of a page, `$skip` leaves records out.',
      source: 'Microsoft Learn, "Api - List By Service"',
      async check(call) {
        await tags(call, 5);
        deepEqual(await namesOf(call, 'tags?$top=2&$skip=1'), ['t1', 't2']);
      },
    },
    {
      statement: '`$top` above the size of a page never ends with an empty `nextLink` while there is more.',
      source: 'Microsoft Learn, "Api - List By Service"',
      emulator: { pageSize: 3 },
      async check(call) {
        await tags(call, 5);
        const { value, nextLink } = await pageOf(call, 'tags?$top=1000');
        deepEqual([value.length, Boolean(nextLink)], [3, true]);
      },
    },
    {
      statement: '`$top` below 1, `$skip` below 0, and values that are not numbers are refused with 400.',
      source: 'Microsoft Learn, "Api - List By Service"',
      async check(call) {
        for (const query of ['$top=0', '$top=-1', '$top=a', '$skip=-1', '$skip=a'])
          rejects(await call('GET', `tags?${query}`), 400);
      },
    },
    {
      statement: 'Lists of portal settings, private links and network states have no `nextLink`.',
      source: 'Microsoft Learn, "Portal Settings - List By Service"',
      async check(call) {
        equal('nextLink' in (await pageOf(call, 'portalsettings')), false);
      },
    },
    {
      statement: '`$filter` selects by the documented fields with comparisons and text functions.',
      source: 'Microsoft Learn, "Api - List By Service"',
      async check(call) {
        await puts(call, {
          'apis/one': api('first', { displayName: 'One' }),
          'apis/two': api('second', { displayName: 'Two' }),
        });
        for (const [filter, names] of [
          ["name eq 'one'", ['one']],
          ["name ne 'one'", ['two']],
          ["displayName ge 'Two'", ['two']],
          ["path eq 'first' or path eq 'second'", ['one', 'two']],
          ["contains(displayName,'w')", ['two']],
          ["substringof('n', displayName)", ['one']],
          ["startswith(path,'sec') and endswith(path,'ond')", ['two']],
          ['isCurrent eq true', ['one', 'two']],
        ] as const)
          deepEqual(await namesOf(call, filtered('apis', filter)), names, filter);
      },
    },
    {
      statement: 'Operations are filtered by name, display name, method, description and template.',
      source: 'Microsoft Learn, "Api Operation - List By Api"',
      async check(call) {
        await puts(call, {
          'apis/a': api('a'),
          'apis/a/operations/get': operation('GET', '/x'),
          'apis/a/operations/post': operation('POST', '/y', { description: 'Creates' }),
        });
        for (const filter of ["method eq 'POST'", "urlTemplate eq '/y'", "description eq 'Creates'", "name eq 'post'"])
          deepEqual(await namesOf(call, filtered('apis/a/operations', filter)), ['post'], filter);
      },
    },
    {
      statement: 'A `$filter` that is malformed, or that names another field or operator, is refused with 400.',
      source: 'Microsoft Learn, "Api - List By Service"',
      async check(call) {
        for (const filter of [
          'banana',
          "colour eq 'red'",
          "name eq 'a",
          'isCurrent gt true',
          "contains(isCurrent,'t')",
        ])
          rejects(await call('GET', filtered('apis', filter)), 400);
      },
    },
    {
      statement: '`$orderby` sorts policy fragments.',
      source: 'Microsoft Learn, "Policy Fragment - List By Service"',
      async check(call) {
        const fragment = (description: string) => ({
          properties: { format: 'rawxml', value: '<fragment />', description },
        });
        await puts(call, {
          'policyFragments/b': fragment('x'),
          'policyFragments/a': fragment('y'),
          'policyFragments/c': fragment('z'),
        });
        deepEqual(await namesOf(call, 'policyFragments?$orderby=name'), ['a', 'b', 'c']);
        deepEqual(await namesOf(call, 'policyFragments?$orderby=name%20desc'), ['c', 'b', 'a']);
      },
    },
    {
      statement: '`tags=…` includes the tags of APIs and operations in their list; it does not filter.',
      source: 'Azure/azure-sdk-for-net#45258',
      async check(call) {
        await puts(call, { 'tags/t': named('T'), 'apis/a': api('a'), 'apis/b': api('b') });
        await succeeds(call, 'PUT', 'apis/a/tags/t');
        deepEqual(await namesOf(call, 'apis?tags=t'), ['a', 'b']);
        deepEqual(await namesOf(call, 'apis?tags=other'), ['a', 'b']);
      },
    },
    {
      statement: '`expandApiVersionSet=true` includes the version set in each API.',
      source: 'Microsoft Learn, "Api - List By Service"',
      async check(call) {
        await puts(call, {
          'apiVersionSets/s': named('S', { versioningScheme: 'Segment' }),
          'apis/a': api('a', { apiVersion: 'v1', apiVersionSetId: `${service}/apiVersionSets/s` }),
        });
        const [plain] = await itemsOf<{ properties: { apiVersionSet?: unknown } }>(call, 'apis');
        equal(plain?.properties.apiVersionSet, undefined);
        const [expanded] = await itemsOf<{ properties: { apiVersionSet?: unknown } }>(
          call,
          'apis?expandApiVersionSet=true',
        );
        deepEqual(expanded?.properties.apiVersionSet, {
          id: `${service}/apiVersionSets/s`,
          name: 'S',
          versioningScheme: 'Segment',
        });
      },
    },
    {
      statement:
        '`apis/{id}/operationsByTags` lists operations with their tag; `includeNotTaggedOperations` adds the others.',
      source: 'example ApiManagementListApiOperationsByTags.json',
      async check(call) {
        await puts(call, {
          'tags/t': named('T'),
          'apis/a': api('a', { displayName: 'A' }),
          'apis/a/operations/o': operation('GET', '/o'),
          'apis/a/operations/p': operation('GET', '/p'),
        });
        await succeeds(call, 'PUT', 'apis/a/operations/o/tags/t');
        const tagged = await itemsOf<object>(call, 'apis/a/operationsByTags');
        deepEqual(tagged, [
          {
            tag: { id: '/tags/t', name: 'T' },
            operation: {
              id: '/apis/a/operations/o',
              apiName: 'A',
              apiRevision: '1',
              name: 'GET /o',
              method: 'GET',
              urlTemplate: '/o',
            },
          },
        ]);
        equal((await itemsOf(call, 'apis/a/operationsByTags?includeNotTaggedOperations=true')).length, 2);
      },
    },
    {
      statement: '`apisByTags` lists APIs with their tag.',
      source: 'example ApiManagementListApisByTags.json',
      async check(call) {
        await puts(call, { 'tags/t': named('T'), 'apis/a': api('a', { displayName: 'A' }), 'apis/b': api('b') });
        await succeeds(call, 'PUT', 'apis/a/tags/t');
        const found = await itemsOf<{ tag: object; api: { id: string; name: string } }>(call, 'apisByTags');
        deepEqual(
          found.map(({ tag, api: { id, name } }) => [tag, id, name]),
          [[{ id: '/tags/t', name: 'T' }, '/apis/a', 'A']],
        );
      },
    },
    {
      statement: '`apis/{id}/products` lists the products of an API.',
      source: 'example ApiManagementListApiProducts.json',
      async check(call) {
        await puts(call, { 'apis/a': api('a'), 'products/p': named('P'), 'products/q': named('Q') });
        await succeeds(call, 'PUT', 'products/p/apis/a');
        deepEqual(await namesOf(call, 'apis/a/products'), ['p']);
      },
    },
  ],
};
