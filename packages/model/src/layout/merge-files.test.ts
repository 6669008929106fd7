import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { changed, info, json, merged, nothing, plus, put, served, without } from '../fixtures/merging.ts';
import { resource } from '../fixtures/resources.ts';
import { Artifacts, type Resource, type ResourceId } from '../index.ts';

describe('policies', () => {
  const policy = (text: string) => `<policies>\r\n  <inbound>\r\n    ${text}\r\n  </inbound>\r\n</policies>\r\n`;
  const files = { 'policy.xml': policy('<base />'), 'tags/t/tagInformation.json': info({ displayName: 'T' }) };
  const now = (text: string | undefined) =>
    served(
      files,
      changed('service-policy', ({ policy: _, ...one }) => (text === undefined ? one : { ...one, policy: text })),
    );

  it('that mean the same keep their bytes', () => {
    expect(merged(files, now('<policies><inbound><base/></inbound></policies>'))).toEqual(nothing);
  });

  it('that changed are written with the line ends of the file', () => {
    const { files: differing } = merged(files, now('<policies>\n  <inbound />\n</policies>'));
    expect(differing).toEqual({ 'policy.xml': '<policies>\r\n  <inbound />\r\n</policies>\r\n' });
  });

  it('that the service has no more are deleted', () => {
    const expected = { files: { 'policy.xml': undefined }, removed: ['service-policy'] };
    expect(merged(files, now(undefined))).toEqual(expected);
    expect(merged(files, served(files, without('service-policy')))).toEqual(expected);
  });

  it('inside the JSON of a fragment change there alone', () => {
    const fragment = {
      'policyFragments/f/policyFragmentInformation.json': json({
        name: 'f',
        properties: { format: 'xml', value: '<fragment />', description: 'd' },
      }),
    };
    const [path = '', text = ''] = Object.entries(fragment)[0] ?? [];
    expect(merged(fragment, served(fragment), 'cli')).toEqual(nothing);
    expect(merged(fragment, served(fragment), 'toolkit')).toEqual(nothing);
    const other = served(fragment, (all) => all.map((one) => ({ ...one, policy: '<fragment><base /></fragment>' })));
    const { files: differing } = merged(fragment, other, 'cli');
    expect(Object.keys(differing)).toEqual([path]);
    expect(JSON.parse(differing[path] ?? '')).toEqual({
      name: 'f',
      properties: { format: 'rawxml', value: '<fragment><base /></fragment>', description: 'd' },
    });
    const described = served(fragment, (all) => all.map(put('properties.description', 'e')));
    expect(merged(fragment, described, 'cli').files).toEqual({ [path]: text.replace('"d"', '"e"') });
  });
});

describe('payloads', () => {
  const path = 'backends/b/backendInformation.json';
  const text = json({
    _note: 'ours',
    properties: {
      url: 'https://a.example',
      protocol: 'http',
      type: 'Single',
      credentials: { header: { key: ['secret'] } },
      pool: {
        services: [{ id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/x/backends/c' }],
      },
      nothing: null,
      old: { deep: 1, gone: 2 },
    },
  });
  const change = (one: (given: Resource) => Resource) =>
    merged(
      { [path]: text },
      served({ [path]: text }, (all) => all.map(one)),
    );
  const properties = (one: Resource) => one.payload.properties as JsonObject;

  it('that mean the same keep their bytes: ids, defaults, secrets and nulls', () => {
    const shown = (one: Resource): Resource => {
      const { nothing: _, credentials: _secret, type: _default, ...rest } = properties(one);
      return { ...one, payload: { properties: { ...rest, pool: { services: [{ id: '/backends/C' }] } } } };
    };
    expect(change(shown)).toEqual(nothing);
  });

  it('change at the values that differ and nowhere else', () => {
    expect(change(put('properties.url', 'https://b.example')).files).toEqual({
      [path]: text.replace('https://a.example', 'https://b.example'),
    });
    const { files } = change((one) => {
      const { credentials: _, type: _type, ...rest } = properties(one);
      return { ...one, payload: { properties: { ...rest, old: { deep: 3 }, fresh: { a: [1] } } } };
    });
    const expected = JSON.parse(text);
    expected.properties.old = { deep: 3 };
    expected.properties.fresh = { a: [1] };
    expect(JSON.parse(files[path] ?? '')).toEqual(expected);
    expect(files[path]).toContain('service/x/backends/c');
  });

  it('lose what the service has no more', () => {
    const { files } = change((one) => {
      const { old: _, ...rest } = properties(one);
      return { ...one, payload: { properties: rest } };
    });
    expect(JSON.parse(files[path] ?? '').properties).not.toHaveProperty('old');
    expect(files[path]).toContain('"secret"');
  });

  it('become another type where the service has one', () => {
    expect(change(put('properties.old', 'text')).files[path]).toContain('"old": "text"');
    expect(change(put('properties.protocol', { a: 1 })).files[path]).toMatch(/"protocol": \{\s*"a": 1/);
  });
});

describe('files of deleted resources', () => {
  const files = {
    'README.md': 'ours',
    'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a' }),
    'apis/a/policy.xml': '<policies />',
    'named values/Logger-Credentials--0123456789abcdef01234567/namedValueInformation.json': info({
      displayName: 'Logger-Credentials--0123456789abcdef01234567',
    }),
    'tags/broken/tagInformation.json': '{',
    'tags/t/tagInformation.json': info({ displayName: 'T' }),
    'unknown/x.json': '{}',
  };

  it('go, and no others', () => {
    expect(merged(files, new Artifacts())).toEqual({
      files: {
        'apis/a/apiInformation.json': undefined,
        'apis/a/policy.xml': undefined,
        'tags/t/tagInformation.json': undefined,
      },
      removed: ['api:a', 'api-policy:a', 'tag:t'],
    });
  });

  it('stay when they were not read from the service', () => {
    const wasRead = ({ kind }: ResourceId) => kind === 'tag';
    expect(merged(files, new Artifacts(), 'toolkit', { wasRead }).removed).toEqual(['tag:t']);
    expect(merged(files, new Artifacts(), 'toolkit', { wasRead: () => false })).toEqual(nothing);
  });

  it('that cannot be read stay as they are, and nothing is written beside them', () => {
    const now = served(
      files,
      plus(resource('tag:broken', { displayName: 'B' }), resource('tag:new', { displayName: 'N' })),
    );
    expect(merged(files, now)).toEqual({
      files: { 'tags/new/tagInformation.json': info({ displayName: 'N' }) },
      removed: [],
    });
    // The other layout has another place for some kinds: a broken file counts for it, too.
    const value = { 'named values/v/namedValueInformation.json': '{' };
    expect(merged(value, new Artifacts([resource('named-value:v', { displayName: 'v' })]), 'cli')).toEqual(nothing);
  });
});

describe('lists', () => {
  const groups = 'products/p/groups.json';
  const product = { 'products/p/productInformation.json': info({ displayName: 'P' }) };
  const files = {
    ...product,
    [groups]: '["a", "b",\n "developers"]\n',
    'groups/a/groupInformation.json': info({ displayName: 'A' }),
  };
  const list = (text: string | undefined) => JSON.parse(text ?? 'null');

  it('lose and gain entries in place', () => {
    expect(merged(files, served(files))).toEqual(nothing);
    const gone = merged(files, served(files, without('product-group:p/b')));
    expect(list(gone.files[groups])).toEqual(['a', 'developers']);
    expect(gone.removed).toEqual([]);
    const both = served(files, (all) =>
      plus(resource('product-group:p/c'), resource('product-group:p/d'))(without('product-group:p/a')(all)),
    );
    const { files: differing } = merged(files, both);
    expect(list(differing[groups])).toEqual(['b', 'developers', { name: 'c' }, { name: 'd' }]);
    expect(Object.keys(differing)).toEqual([groups]);
    const other = served(files, without('product-group:p/a', 'product-group:p/developers'));
    expect(list(merged(files, other).files[groups])).toEqual(['b']);
  });

  it('are deleted when all of their resources are gone', () => {
    const now = served(files, without('product-group:p/a', 'product-group:p/b', 'product-group:p/developers'));
    expect(merged(files, now)).toEqual({ files: { [groups]: undefined }, removed: ['product-group:p/a'] });
  });

  it('of nothing stay, and take what is new', () => {
    const empty = { ...product, [groups]: '[]\n' };
    expect(merged(empty, served(empty))).toEqual(nothing);
    const { files: differing } = merged(empty, served(empty, plus(resource('product-group:p/c'))));
    expect(list(differing[groups])).toEqual([{ name: 'c' }]);
    expect(merged({ ...product, [groups]: '{}' }, served(product, plus(resource('product-group:p/c')))).files).toEqual(
      {},
    );
  });

  it('are written where there is none, one for each owner', () => {
    const now = served(
      product,
      plus(resource('product-group:p/c'), resource('product-group:p/d'), resource('product-api:p/a')),
    );
    const cli = merged(product, now, 'cli').files;
    expect(Object.keys(cli)).toEqual(['products/p/apis.json', groups]);
    expect(list(cli[groups])).toEqual([{ name: 'c' }, { name: 'd' }]);
    expect(Object.keys(merged(product, now).files)).toEqual([
      'products/p/apis/a/productApiInformation.json',
      'products/p/groups/c/productGroupInformation.json',
      'products/p/groups/d/productGroupInformation.json',
    ]);
  });

  it('are written for what no file describes, next to files that describe the rest', () => {
    const link = { ...product, 'products/p/groups/c/productGroupInformation.json': '{}' };
    const now = served(link, plus(resource('product-group:p/d')));
    expect(list(merged(link, now, 'cli').files[groups])).toEqual([{ name: 'd' }]);
  });
});

describe('a tree in another layout than the one that new files get', () => {
  it('gets no second file for what changed', () => {
    const files = {
      'namedValues/v/namedValueInformation.json': info({ displayName: 'v', value: 'a' }),
      'policyFragments/f/policyFragmentInformation.json': info({ format: 'rawxml', value: '<fragment />' }),
    };
    const now = served(files, (all) =>
      all.map((one) =>
        one.policy ? { ...one, policy: '<fragment><base /></fragment>' } : put('properties.value', 'b')(one),
      ),
    );
    expect(Object.keys(merged(files, now, 'toolkit').files)).toEqual(Object.keys(files).sort());
  });

  it('is changed where a revision is called by its number though it is current', () => {
    const path = 'apis/a;rev=1/apiInformation.json';
    const files = {
      [path]: info({ displayName: 'A', path: 'a', isCurrent: true }),
      'apis/a;rev=1/policy.xml': '<policies />',
    };
    expect(merged(files, served(files))).toEqual(nothing);
    const now = served(files, changed('api:a', put('properties.displayName', 'B')));
    const { files: differing } = merged(files, now);
    expect(Object.keys(differing)).toEqual([path]);
    expect(JSON.parse(differing[path] ?? '').properties.displayName).toBe('B');
    expect(merged(files, new Artifacts()).files).toEqual({ [path]: undefined, 'apis/a;rev=1/policy.xml': undefined });
  });
});

describe('workspaces', () => {
  const files = { 'workspaces/w/tags/t/tagInformation.json': info({ displayName: 'T' }) };

  it('that only a folder shows get a file when they differ from it', () => {
    const workspace = (properties: object) =>
      served(files, (all) => [...all.filter(({ implied }) => !implied), resource('workspace:w', properties)]);
    expect(merged(files, workspace({ displayName: 'w' }))).toEqual(nothing);
    expect(Object.keys(merged(files, workspace({ displayName: 'Other' })).files)).toEqual([
      'workspaces/w/workspaceInformation.json',
    ]);
  });
});

describe('files whose bundled text differs', () => {
  it('are compared by the bundled text, and changed in place', () => {
    const files = { 'tags/t/tagInformation.json': info({ displayName: 'T' }) };
    const understood = new Map([['tags/t/tagInformation.json', info({ displayName: 'Meant' })]]);
    const now = new Artifacts([resource('tag:t', { displayName: 'Meant' })]);
    expect(merged(files, now, 'toolkit', { understood })).toEqual(nothing);
    expect(merged(files, now).files).toEqual({ 'tags/t/tagInformation.json': info({ displayName: 'Meant' }) });
  });
});
