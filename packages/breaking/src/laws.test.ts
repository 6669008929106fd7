import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject } from '@apimkit/openapi';
import { isObject, objectOf } from '@apimkit/openapi/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Change } from './change.ts';
import { compareSpecifications } from './compare.ts';
import { documents, optionalAdditions } from './fixtures/documents.ts';
import { operationPairs } from './fixtures/operation-pairs.ts';
import { type Pair, returned, sent, type Version } from './fixtures/pair.ts';
import { rendered } from './fixtures/render.ts';
import { schemaPairs } from './fixtures/schema-pairs.ts';
import { UnreadableSpecificationError } from './index.ts';

const today = '2026-06-01';
const asJson = (document: Json) => ({ text: JSON.stringify(document), file: 'a.json' });
const compare = (before: Json, after: Json) => compareSpecifications(asJson(before), asJson(after), { today });
const keys = (changes: readonly Change[]) => changes.map(({ key, level }) => `${level} ${key}`).sort();
const checks = (changes: readonly Change[]) => changes.map(({ check }) => check).sort();
const pairs = [...schemaPairs, ...operationPairs];
const written = fc
  .constantFrom(...pairs)
  .chain((pair) => fc.constantFrom(...pair.versions).map((version) => ({ pair, version })));

describe('a document against itself', () => {
  it('is empty where a schema that is nothing but itself applies beside another', () => {
    const loop = { $ref: '#/components/schemas/Loop' };
    const having = (name: string, schema: Json) => ({ type: 'object', properties: { [name]: schema } });
    const schema = {
      oneOf: [having('a', loop), { allOf: [having('c', { type: 'string' }), having('c', loop)] }],
    };
    const document = {
      openapi: '3.0.3',
      info: { title: 'Pets', version: '1' },
      paths: {
        '/pets': { get: { responses: { 200: { description: 'Done', content: { 'application/json': { schema } } } } } },
      },
      components: { schemas: { Loop: loop } },
    };
    expect(compare(document, structuredClone(document))).toEqual([]);
  });

  it('is empty', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(compare(document, structuredClone(document))).toEqual([]);
      }),
    );
  });

  it.each(pairs.flatMap((pair) => pair.versions.map((version) => ({ ...pair, version }))))(
    'is empty: $name, in $version',
    ({ before, after, version }) => {
      for (const fragment of [before, after]) {
        const document = rendered(fragment, version);
        expect(compare(document, structuredClone(document))).toEqual([]);
      }
    },
  );
});

describe('adding an optional thing', () => {
  it('is never breaking', () => {
    fc.assert(
      fc.property(documents, optionalAdditions, (document, add) => {
        const grown = add(document);
        const changes = compare(document, grown);
        expect(changes.filter(({ level }) => level === 'breaking')).toEqual([]);
        // It is an addition, so it is seen.
        expect(changes.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('reformatting', () => {
  /** The same document with the keys of every object in another order. */
  const shuffled = (value: Json, seed: number): Json => {
    if (Array.isArray(value)) return value.map((one: Json) => shuffled(one, seed));
    if (!isObject(value)) return value;
    const order = (key: string) => [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, seed);
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, one]) => [key, shuffled(one, seed)] as const)
        .sort(([a], [b]) => order(a) - order(b)),
    );
  };
  const notation = fc.constantFrom(
    (document: Json) => asJson(document),
    (document: Json) => ({ text: `\uFEFF${JSON.stringify(document, null, '\t')}\r\n`, file: 'a.json' }),
    (document: Json) => ({ text: stringify(document, { indent: 4 }), file: 'a.yaml' }),
    (document: Json) => ({ text: stringify(document, { defaultStringType: 'QUOTE_DOUBLE' }), file: 'a.yml' }),
  );

  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(written, notation, notation, fc.nat(9000), ({ pair, version }, write, writeToo, seed) => {
        const [before, after] = [rendered(pair.before, version), rendered(pair.after, version)];
        const again = compareSpecifications(write(shuffled(before, seed)), writeToo(shuffled(after, seed + 1)), {
          today,
        });
        expect(keys(again)).toEqual(keys(compare(before, after)));
      }),
      { numRuns: 250 },
    );
  });

  it('loses nothing when changes get their positions', () => {
    const text = stringify(rendered(sent({ type: 'object', properties: { a: { type: 'integer' } } }), '3.0'));
    const before = text.replace('type: integer', 'type: number');
    const [change] = compareSpecifications({ text: before, file: 'a.yaml' }, { text, file: 'b.yaml' });
    const [line = ''] = text.split('\n').slice((change?.range?.start.line ?? 0) - 1);
    expect(change).toMatchObject({ check: 'request-type-narrowed', file: 'b.yaml', operation: 'POST /pets' });
    expect(line.trim()).toBe('a:');
  });
});

describe('moving a schema into components', () => {
  const schemaOf = (fragment: JsonObject, way: 'request' | 'response'): Json => {
    const item = objectOf(objectOf(fragment.paths)['/pets']);
    const holder =
      way === 'request'
        ? objectOf(objectOf(item.post).requestBody)
        : objectOf(objectOf(objectOf(item.get).responses)['200']);
    return objectOf(objectOf(holder.content)['application/json']).schema ?? {};
  };
  const moved = (fragment: JsonObject, way: 'request' | 'response', name: string): JsonObject => {
    const schemas = { ...objectOf(objectOf(fragment.components).schemas), [name]: schemaOf(fragment, way) };
    return (way === 'request' ? sent : returned)({ $ref: `#/components/schemas/${name}` }, schemas);
  };
  const both = schemaPairs.flatMap((pair) => pair.versions.map((version) => ({ ...pair, version })));

  it.each(both)('loses nothing and adds nothing: $name, in $version', ({ before, after, version, name }) => {
    const way = name.endsWith('sent') ? 'request' : 'response';
    const plain = compare(rendered(before, version), rendered(after, version));
    const [old, now] = [moved(before, way, 'Moved'), moved(after, way, 'Moved')];
    expect(checks(compare(rendered(before, version), rendered(now, version)))).toEqual(checks(plain));
    expect(checks(compare(rendered(old, version), rendered(now, version)))).toEqual(checks(plain));
    expect(checks(compare(rendered(old, version), rendered(after, version)))).toEqual(checks(plain));
    // A component with another name is the same schema.
    expect(checks(compare(rendered(old, version), rendered(moved(after, way, 'Other'), version)))).toEqual(
      checks(plain),
    );
  });
});

describe('another version of OpenAPI', () => {
  const steps = (pair: Pair): readonly (readonly [Version, Version])[] =>
    (
      [
        ['2.0', '3.0'],
        ['3.0', '3.1'],
        ['2.0', '3.1'],
        ['3.1', '3.0'],
      ] as const
    ).filter(([from, to]) => pair.versions.includes(from) && pair.versions.includes(to));

  it.each(pairs.flatMap((pair) => steps(pair).map(([from, to]) => ({ ...pair, from, to }))))(
    'is safe by itself: $name, from $from to $to',
    ({ before, after, from, to, expected }) => {
      const found = compare(rendered(before, from), rendered(after, to));
      expect(checks(found)).toEqual(['dialect-changed', ...expected.map(([check]) => check)].sort());
    },
  );
});

describe('schemas that lean on themselves', () => {
  const tree = (value: JsonObject): JsonObject => ({
    Tree: {
      type: 'object',
      properties: { value, children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
    },
  });
  const pets = (schemas: JsonObject) => rendered(returned({ $ref: '#/components/schemas/Tree' }, schemas), '3.0');

  it('terminate, and are reported once', () => {
    const changes = compare(pets(tree({ type: 'integer' })), pets(tree({ type: 'number' })));
    expect(changes.map(({ key }) => key)).toEqual(['response-type-widened Tree.value']);
  });

  it.each([
    ['a reference to itself', { Tree: { $ref: '#/components/schemas/Tree' } }],
    ['a part of itself', { Tree: { allOf: [{ $ref: '#/components/schemas/Tree' }, { type: 'object' }] } }],
    ['an alternative of itself', { Tree: { oneOf: [{ $ref: '#/components/schemas/Tree' }, { type: 'string' }] } }],
    [
      'two that need each other',
      {
        Tree: { anyOf: [{ $ref: '#/components/schemas/B' }, { type: 'string' }] },
        B: {
          anyOf: [{ type: 'object', properties: { up: { $ref: '#/components/schemas/Tree' } } }, { type: 'integer' }],
        },
      },
    ],
  ])('%s', (_, schemas) => {
    expect(compare(pets(schemas), pets(schemas))).toEqual([]);
    expect(() => compare(pets(schemas), pets(tree({ type: 'string' })))).not.toThrow();
    expect(() => compare(pets(tree({ type: 'string' })), pets(schemas))).not.toThrow();
  });

  it('names every operation that a shared schema reaches', () => {
    const shared = (type: string) => {
      const one = returned({ $ref: '#/components/schemas/Tree' }, { Tree: { type } });
      const { '/pets': pets = {} } = objectOf(one.paths);
      return rendered({ ...one, paths: { '/pets': pets, '/toys': pets } }, '3.0');
    };
    const [change, ...others] = compare(shared('integer'), shared('string'));
    expect(others).toEqual([]);
    expect(change).toMatchObject({ operation: 'GET /pets', operations: ['GET /pets', 'GET /toys'] });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no JSON', '{"openapi": ', 'a.json'],
    ['no specification', 'a: 1', 'a.yaml'],
    ['no GraphQL', 'type {', 'a.graphql'],
    ['a GraphQL schema that names a type that is not there', 'type Query { pet: Pet }', 'a.graphql'],
  ])('is an error with diagnostics: %s', (_, text, file) => {
    const fine = { text: file.endsWith('graphql') ? 'type Query { a: Int }' : '{"openapi":"3.0.0","paths":{}}', file };
    for (const [before, after] of [
      [{ text, file }, fine],
      [fine, { text, file }],
    ] as const) {
      const error = (() => {
        try {
          return void compareSpecifications(before, after);
        } catch (thrown) {
          return thrown;
        }
      })();
      expect(error).toBeInstanceOf(UnreadableSpecificationError);
      const [diagnostic] = (error as UnreadableSpecificationError).diagnostics;
      expect(diagnostic).toMatchObject({ severity: 'error', file });
      expect(diagnostic?.range).toBeDefined();
    }
  });

  it('is never the reason for another error: any values in any place', () => {
    const odd = fc.constantFrom<Json>(null, 0, 'x', true, [], {}, [null], { $ref: '#' }, { $ref: '#/paths' });
    const paths = (value: Json, at: readonly string[] = []): readonly (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, one]) => [[...at, key], ...paths(one as Json, [...at, key])])
        : [];
    fc.assert(
      fc.property(written, fc.nat(), odd, ({ pair, version }, choice, value) => {
        const document = rendered(pair.after, version);
        const broken = structuredClone(document) as Record<string, Json>;
        const all = paths(broken).filter(([top]) => top !== 'openapi' && top !== 'swagger');
        const path = all[choice % Math.max(1, all.length)] ?? [];
        let holder: Record<string, Json> = broken;
        for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, Json>;
        const last = path.at(-1);
        if (last !== undefined) holder[last] = value;
        compare(document, broken);
        compare(broken, document);
        expect(compare(broken, broken)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const shared = join(import.meta.dirname, '../../../../shared/data/repos');
const isThere = (() => {
  try {
    return readdirSync(shared).length > 0;
  } catch {
    return false;
  }
})();

describe.skipIf(!isThere)('public specifications (skipped where ../shared is not beside the clone)', () => {
  const files = isThere
    ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /specification\.(json|ya?ml|graphql|wsdl|wadl)$/.test(file),
      )
    : [];

  const versions = files.map((file) => ({ text: readFileSync(join(shared, file), 'utf8'), file }));
  const unless = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableSpecificationError);
      return undefined;
    }
  };

  it('against themselves are empty', () => {
    const found = versions.map((version) => unless(() => compareSpecifications(version, version)));
    expect(found.flatMap((changes) => changes ?? [])).toEqual([]);
    // Some are damaged as they were found.
    expect(found.filter((changes) => changes === undefined).length).toBeLessThan(versions.length / 4);
  });

  it('compared with damaged copies of themselves do not throw', () => {
    for (const [index, version] of versions.entries()) {
      if (index % 6 > 0) continue;
      const lines = version.text.split('\n');
      const [from, count] = [(index * 7919) % lines.length, (index % 5) + 1];
      const text = lines.toSpliced(from, count).join('\n');
      unless(() => compareSpecifications(version, { ...version, text }));
      unless(() => compareSpecifications({ ...version, text }, version));
    }
  });

  it('compared with each other do not throw', () => {
    for (const [index, version] of versions.entries())
      if (index % 4 === 0) unless(() => compareSpecifications(versions[index + 1], version));
  });
});
