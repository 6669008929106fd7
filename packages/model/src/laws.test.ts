import type { JsonObject } from '@apimkit/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Artifacts,
  armPath,
  canonical,
  collectionPath,
  kinds,
  parseAddress,
  type Resource,
  ResourceId,
  readArtifacts,
  sameMeaning,
  writableLayouts,
  writeArtifacts,
} from './index.ts';
import { stableText } from './internal.ts';
import { decodeName, encodeName } from './layout/file-names.ts';

const name = fc.oneof(
  fc.constantFrom('orders', 'Orders v2', 'a.b', 'con', 'x%41', 'ünï', 'a;b', '..', 'C:', 'tail.', 'q?'),
  fc.string({ unit: fc.constantFrom('a', 'B', '1', '-', '_', '.', ' ', '%', ':', '*'), minLength: 1, maxLength: 12 }),
);
const idOf = (kind: (typeof kinds)[number]) => {
  const placeholders = [...kind.arm.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  const names = fc
    .tuple(...placeholders.map(() => name))
    .map((all) => Object.fromEntries(placeholders.map((one, index) => [one, all[index] ?? ''])));
  const workspace = kind.scopes.includes('workspace') ? fc.option(name, { nil: undefined }) : fc.constant(undefined);
  return fc.tuple(names, workspace).map(([all, inside]) => new ResourceId(kind.kind, all, inside));
};
const anyId = fc.oneof(...kinds.map(idOf));

describe('ids', () => {
  it('come back from their text and from their ARM path', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(ResourceId.parse(id.toString()).key).toBe(id.key);
        if (id.workspace !== undefined && id.entry.link) return;
        const address = parseAddress(armPath(id));
        expect(address?.type === 'resource' && address.id.equals(id) && address.id.kind === id.kind).toBe(true);
      }),
    );
  });

  it('compare without case and keep their spelling', () => {
    const [one, other] = [new ResourceId('tag', { tag: 'Red' }), new ResourceId('tag', { tag: 'rED' })];
    expect(one.equals(other)).toBe(true);
    expect(one.toString()).toBe('tag:Red');
  });

  it.each(['', 'car:red', 'tag', 'api-operation:a'])('%j is refused with what was expected', (text) =>
    expect(() => ResourceId.parse(text)).toThrow(TypeError),
  );

  it('have collections that are read back as such', () => {
    for (const entry of kinds) {
      const names = Object.fromEntries(
        [...entry.arm.matchAll(/\{(\w+)\}/g)].slice(0, -1).map((found) => [found[1] ?? '', 'x']),
      );
      const isSingleton = !entry.arm.endsWith('}');
      if (!isSingleton)
        expect(parseAddress(collectionPath(entry, names))).toMatchObject({
          type: 'collection',
          kind: { kind: entry.kind },
        });
    }
  });
});

describe('names on disk', () => {
  it.each(['%2E', '%2E%2E', 'a%2Fb', 'a%5Cb'])('that no resource can have are refused: %s', (folder) => {
    const { artifacts, diagnostics } = readArtifacts(new Map([[`backends/${folder}/backendInformation.json`, '{}']]));
    expect(artifacts.size).toBe(0);
    expect(diagnostics).toMatchObject([{ code: 'files/name', severity: 'error' }]);
  });

  it('come back, and are fit for any system', () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.string({ minLength: 1 })), (one) => {
        const file = encodeName(one);
        expect(decodeName(file)).toBe(one);
        expect(file).not.toMatch(/[<>:"/\\|?*]|[. ]$|^(con|nul)(\.|$)/i);
      }),
    );
  });
});

const payload = fc.record(
  {
    displayName: fc.constantFrom('A', 'B'),
    description: fc.constantFrom('', 'text', null),
    unknownThing: fc.jsonValue({ maxDepth: 2 }),
    path: fc.constant('p'),
    provisioningState: fc.constant('Succeeded'),
  },
  { requiredKeys: ['displayName', 'path'] },
);
const policyText = '<policies><inbound><base /><a b="@(1 < 2)" /></inbound></policies>';
const resource = anyId
  .filter(
    ({ entry, workspace, names }) =>
      !(entry.association && workspace !== undefined) &&
      entry.fromSpecification === undefined &&
      ![workspace, ...Object.values(names)].some((one) => one === '.' || one === '..'),
  )
  .chain((id) =>
    payload.map((properties): Resource => {
      if (id.entry.association) return { id, payload: {} };
      if (id.entry.document === 'policy') return { id, payload: {}, policy: policyText };
      return { id, payload: { properties: properties as JsonObject } };
    }),
  );
const meaning = (artifacts: Iterable<Resource>) =>
  Object.fromEntries([...artifacts].map((one) => [one.id.key, stableText({ ...canonical(one) })]));

describe('canonical form', () => {
  it('is its own canonical form, whatever the order of keys', () => {
    fc.assert(
      fc.property(resource, (one) => {
        const form = canonical(one);
        expect(canonical({ ...one, payload: form.payload }).payload).toEqual(form.payload);
        const turned = Object.fromEntries(Object.entries((one.payload.properties ?? {}) as JsonObject).reverse());
        if (one.payload.properties) expect(sameMeaning(one, { ...one, payload: { properties: turned } })).toBe(true);
      }),
    );
  });

  it.each<[string, string, JsonObject, JsonObject]>([
    ['read-only properties', 'tag', { displayName: 'a', provisioningState: 'x' }, { displayName: 'a' }],
    ['null and absent', 'product', { displayName: 'a', terms: null }, { displayName: 'a' }],
    ['the default and absent', 'product', { displayName: 'a', subscriptionRequired: true }, { displayName: 'a' }],
    [
      'the order of a set',
      'named-value',
      { displayName: 'a', tags: ['x', 'y'] },
      { displayName: 'a', tags: ['y', 'x'] },
    ],
    [
      'another service',
      'diagnostic',
      { loggerId: '/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/one/loggers/L' },
      { loggerId: '/loggers/l' },
    ],
    ['another spelling of a property', 'api', { path: 'p', apiType: 'graphql' }, { path: 'p', type: 'graphql' }],
  ])('ignores %s', (_, kind, one, other) => {
    const id = kinds.find((entry) => entry.kind === kind);
    const names = Object.fromEntries([...(id?.arm.matchAll(/\{(\w+)\}/g) ?? [])].map((found) => [found[1] ?? '', 'x']));
    const of = (properties: JsonObject): Resource => ({ id: new ResourceId(kind, names), payload: { properties } });
    expect(sameMeaning(of(one), of(other))).toBe(true);
  });
});

describe('files', () => {
  it.each(writableLayouts)('of the %s layout give the artifacts back', (layout) => {
    fc.assert(
      fc.property(fc.uniqueArray(resource, { selector: ({ id }) => id.key, maxLength: 6 }), (all) => {
        const artifacts = new Artifacts(all);
        const { artifacts: again, diagnostics } = readArtifacts(writeArtifacts(artifacts, layout));
        expect(diagnostics.filter(({ code }) => code !== 'files/current-twin')).toEqual([]);
        const back = meaning([...again].filter(({ implied }) => !implied));
        for (const [key, form] of Object.entries(meaning(all))) expect(back[key]).toBe(form);
      }),
    );
  });

  it('never share a path between kinds', () => {
    for (const layout of writableLayouts) {
      const patterns = kinds.flatMap(({ files }) =>
        Object.values(files[layout]).map((text) => text.replaceAll(/\{\w+\}/g, '{}')),
      );
      expect(new Set(patterns).size).toBe(patterns.length);
    }
  });
});
