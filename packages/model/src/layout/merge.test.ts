import { exportSpecification, importSpecification, readSpecification } from '@apimkit/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Artifacts,
  type FileTree,
  mergeTree,
  putAt,
  type Resource,
  ResourceId,
  readArtifacts,
  textAt,
  writeArtifacts,
} from '../index.ts';

/** How people format a text. */
const style = fc.record({
  indent: fc.constantFrom(0, 2, 3, 4, '\t'),
  crlf: fc.boolean(),
  mark: fc.boolean(),
  end: fc.boolean(),
  reversed: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;
const turned = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, child]) => [key, turned(child)]),
      )
    : value;
const dressed = (text: string, { crlf, mark, end }: Style) => {
  const plain = `${text}${end ? '\n' : ''}`;
  return `${mark ? '\uFEFF' : ''}${crlf ? plain.replaceAll('\n', '\r\n') : plain}`;
};
const json = (value: unknown, how: Style) =>
  dressed(JSON.stringify(how.reversed ? turned(value) : value, null, how.indent), how);

const document = (description: string) => ({
  openapi: '3.0.1',
  info: { title: 'T', version: '1.2', contact: { name: 'Team' } },
  tags: [{ name: 'x' }],
  paths: {
    '/a': { get: { operationId: 'a', tags: ['x'], description, responses: { 200: { description: 'ok' } } } },
    '/b': { get: { operationId: 'b', summary: 'B', responses: { 200: { description: 'ok' } } } },
  },
});
const api = (name: string) =>
  fc
    .tuple(style, style, fc.constantFrom('json', 'yaml', 'yml'), fc.constantFrom('one', 'two'))
    .map(([info, spec, extension, description]): readonly (readonly [string, string])[] => [
      [
        `apis/${name}/apiInformation.json`,
        json({ properties: { displayName: name, path: name, apiType: 'http', serviceUrl: null } }, info),
      ],
      [
        `apis/${name}/specification.${extension}`,
        extension === 'json'
          ? json(document(description), spec)
          : dressed(`# ours\n${JSON.stringify(document(description), null, 2)}`, { ...spec, mark: false }),
      ],
    ]);
const plain = (path: string, value: unknown) =>
  style.map((how): readonly (readonly [string, string])[] => [[path, json(value, how)]]);
const tree = fc
  .tuple(
    api('first'),
    api('second'),
    plain('tags/t/tagInformation.json', { properties: { displayName: 'T' } }),
    plain('groups/g/groupInformation.json', { id: 'x', name: 'g', properties: { displayName: 'G', type: 'custom' } }),
    plain('products/p/productInformation.json', { properties: { displayName: 'P', subscriptionRequired: true } }),
    plain('products/p/groups.json', ['g', 'developers']),
    fc.constant([['README.md', '# ours']] as const),
  )
  .map((all): FileTree => new Map(all.flat()));

/** What a service has after these were published: canonical payloads, documents of its own. */
const asServed = (artifacts: Artifacts) =>
  new Artifacts(
    [...readArtifacts(writeArtifacts(artifacts, 'toolkit')).artifacts].map((one): Resource => {
      const { specification } = one;
      if (!specification) return one;
      const exported = readSpecification(exportSpecification(importSpecification(specification))).specification;
      return exported ? { ...one, specification: exported } : one;
    }),
  );
const differing = (one: FileTree, other: FileTree) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).sort();

describe('a service over the tree that it was made from', () => {
  it('changes no byte, whatever the formatting and the layout', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('toolkit' as const, 'cli' as const), (existing, layout) => {
        const { tree: merged, removed } = mergeTree(existing, asServed(readArtifacts(existing).artifacts), layout);
        expect(differing(merged, existing)).toEqual([]);
        expect(removed).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('changes the one file of what changed, and the next merge changes nothing', () => {
    const ids = ['api:first', 'tag:t', 'group:g', 'product:p'];
    fc.assert(
      fc.property(tree, fc.constantFrom(...ids), (existing, id) => {
        const now = new Artifacts(
          [...asServed(readArtifacts(existing).artifacts)].map((one) =>
            one.id.toString() === id ? { ...one, payload: putAt(one.payload, 'properties.displayName', 'Other') } : one,
          ),
        );
        const { tree: merged } = mergeTree(existing, now, 'toolkit');
        const files = readArtifacts(existing).artifacts.get(ResourceId.parse(id))?.files ?? [];
        expect(differing(merged, existing)).toEqual(files.slice(0, 1));
        expect(
          textAt(readArtifacts(merged).artifacts.get(ResourceId.parse(id))?.payload ?? {}, 'properties.displayName'),
        ).toBe('Other');
        expect(differing(mergeTree(merged, now, 'toolkit').tree, merged)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('deletes only the files of deleted resources', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('api:first', 'tag:t', 'group:g'), (existing, id) => {
        const gone = ResourceId.parse(id);
        const now = asServed(readArtifacts(existing).artifacts).filter(
          ({ id: one }) =>
            !one.equals(gone) && (gone.names.group === undefined || one.names.group !== gone.names.group),
        );
        const { tree: merged, removed } = mergeTree(existing, now, 'toolkit');
        const own = readArtifacts(existing).artifacts.get(gone)?.files ?? [];
        expect(removed.map(({ file }) => file).sort()).toEqual([...own].sort());
        const list = gone.kind === 'group' ? ['products/p/groups.json'] : [];
        expect(differing(merged, existing)).toEqual([...own, ...list].sort());
      }),
      { numRuns: 30 },
    );
  });
});

describe('what Azure/apiops-cli reads', () => {
  const written = (resources: readonly Resource[]) => writeArtifacts(new Artifacts(resources), 'cli');
  const of = (id: string, payload: Resource['payload'] = {}): Resource => ({ id: ResourceId.parse(id), payload });

  it('has the schema of a GraphQL API in its resource, the one place that it publishes from', () => {
    const properties = {
      contentType: 'application/vnd.ms-azure-apim.graphql.schema',
      document: { value: 'type Query { a: Int }' },
    };
    const files = written([of('api-schema:pets/graphql', { properties })]);
    expect([...files.keys()]).toEqual(['apis/pets/schemas/graphql/schemaInformation.json']);
    expect(JSON.parse([...files.values()][0] ?? '')).toMatchObject({ properties });
  });

  it('writes the scope of the other end of each link of a workspace', () => {
    const outside = { properties: { groupId: '/groups/partners' } };
    const files = written([
      of('product-group:gold/administrators@team'),
      of('product-group:gold/partners@team', outside),
      of('product-group:gold/own@team'),
      of('product-api:gold/pets@team'),
      of('product-group:gold/administrators'),
    ]);
    expect(JSON.parse(files.get('workspaces/team/products/gold/groups.json') ?? '')).toEqual([
      { name: 'administrators', scope: 'service' },
      { name: 'own', scope: 'workspace' },
      { name: 'partners', scope: 'service' },
    ]);
    expect(JSON.parse(files.get('workspaces/team/products/gold/apis.json') ?? '')).toEqual([
      { name: 'pets', scope: 'workspace' },
    ]);
    expect(JSON.parse(files.get('products/gold/groups.json') ?? '')).toEqual([{ name: 'administrators' }]);
    const again = [...readArtifacts(files).artifacts].find(({ id }) => id.name === 'partners');
    expect(again?.payload).toEqual(outside);
  });
});
